"""Dates and sizes as the readers of each language write them."""

from datetime import date


NBSP = "\N{NO-BREAK SPACE}"

#: Month names inside a date; Polish has them in the genitive, Czech writes numbers.
MONTHS_IN_DATE = {
    "en": "January February March April May June July August September October "
    "November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober "
    "November Dezember",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września "
    "października listopada grudnia",
}

#: Month names that stand alone.
MONTHS = {
    "cs": "leden únor březen duben květen červen červenec srpen září říjen "
    "listopad prosinec",
    "en": MONTHS_IN_DATE["en"],
    "de": MONTHS_IN_DATE["de"],
    "pl": "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień "
    "październik listopad grudzień",
}

UNITS = ("B", "kB", "MB", "GB")


def written_date(day: date, language: str) -> str:
    """`5. 6. 2026`, `5 June 2026`, `5. Juni 2026`, `5 czerwca 2026`."""
    if language in MONTHS_IN_DATE:
        month = MONTHS_IN_DATE[language].split()[day.month - 1]
    else:
        month = f"{day.month}."
    point = "." if language not in {"en", "pl"} else ""
    return NBSP.join((f"{day.day}{point}", month, f"{day.year}"))


def written_month(year: int, month: int, language: str) -> str:
    """`červen 2026`, `June 2026`; an unknown language reads Czech."""
    names = MONTHS.get(language, MONTHS["cs"]).split()
    return f"{names[month - 1]}{NBSP}{year}"


def month_name(month: int, language: str) -> str:
    """`červen`, `June`."""
    return MONTHS.get(language, MONTHS["cs"]).split()[month - 1]


def written_size(size: int, language: str) -> str:
    """`340 kB`, `1,2 MB`; one decimal below ten, a comma but in English."""
    amount = float(size)
    for unit in UNITS:
        if round(amount) < 1000 or unit == UNITS[-1]:
            break
        amount /= 1000
    number = f"{amount:.1f}" if unit != "B" and amount < 9.95 else f"{amount:.0f}"
    number = number.removesuffix(".0")
    if language != "en":
        number = number.replace(".", ",")
    return f"{number}{NBSP}{unit}"


#: Days of the week from Monday.
WEEKDAYS = {
    "cs": "pondělí úterý středa čtvrtek pátek sobota neděle",
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    "pl": "poniedziałek wtorek środa czwartek piątek sobota niedziela",
}


def weekday_name(day: date, language: str) -> str:
    """`pátek`, `Friday`."""
    return WEEKDAYS.get(language, WEEKDAYS["cs"]).split()[day.weekday()]
