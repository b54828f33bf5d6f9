"""Pure rules that find personal data by their form in a text that was folded.

Numbers are believed only if their check sums hold, or if a word before tells what
they are. Every pattern reads each place of a text a bounded number of times.
"""

from collections.abc import Iterator
from datetime import date
from kancelar_content.hidden_data.match import Match
from stdnum import iban
from stdnum import luhn
from stdnum.cz import bankaccount
from stdnum.cz import rc
from stdnum.exceptions import ValidationError

import phonenumbers
import re


#: How far before a value the word may stand that tells what it is.
NEAR = 40

#: A space inside a number; the next line is another one.
GAP = r"[^\S\n]"

BIRTH_NUMBER = re.compile(rf"(?<![\w/-])\d{{6}}{GAP}?/?{GAP}?\d{{3,4}}(?![\w/]|-\d)")
BIRTH_NUMBER_WORD = re.compile(
    r"\b(?:r\. ?c|rc|rodn\w{1,3} cisl\w{1,3}|birth number|personal number"
    r"|geburtsnummer|personenkennzahl|numer\w{0,3} (?:urodzenia|pesel))\b[^\d]{0,15}$"
)
ACCOUNT = re.compile(
    rf"(?<![\w/-])(?:\d{{1,6}}-)?\d{{2,10}}{GAP}?/{GAP}?\d{{4}}(?![\w/])"
)
ACCOUNT_WORD = re.compile(
    r"\b(?:c\. ?u|uct?\w{0,3}|account|konto|kontonummer|rachun\w{2,4})\b[^\d]{0,25}$"
)
#: Shorter numbers before a slash are those of laws, files and resolutions.
ACCOUNT_DIGITS = 6
IBAN = re.compile(rf"(?<!\w)[a-z]{{2}}\d{{2}}(?:(?:{GAP}|-)?[a-z0-9]{{1,4}}){{3,8}}")
EMAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}"
    r"(?:@|\s?[(\[{]\s?(?:at|zavinac|@)\s?[)\]}]\s?|\szavinac\s)"
    r"[\w-]{1,63}(?:(?:\.|\s?[(\[{](?:dot|tecka)[)\]}]\s?)[\w-]{1,63}){1,6}"
)
INTERNATIONAL_PHONE = re.compile(
    rf"(?<![\w+])(?:\+|00)(?=[1-9])\d(?:(?:{GAP}|[./()-]){{0,2}}\d){{7,13}}(?!\d)"
)
CZECH_PHONE = re.compile(
    rf"(?<![\w.,/-])(?<!\d{GAP})[2-79]\d\d(?P<gap>(?:{GAP}|[.-])?)\d{{3}}(?P=gap)"
    r"\d{3}"
    rf"(?!\w|(?:{GAP}|[.,])\d{{3}}(?!\d)|[,/-]\d"
    rf"|{GAP}?(?:kc|czk|eur|usd|€|,-|,–|tis|mil|ks|m2|m²|kwh|mwh|%))"
)
LOOSE_PHONE = re.compile(rf"(?<![\w+])[2-79]\d(?:(?:{GAP}|[./-])?\d){{7}}(?!\w|[/-]\d)")
PHONE_WORD = re.compile(
    r"\b(?:tel|telef\w{1,5}|mob|mobil\w{0,3}|phone|fax|gsm|linka|handy"
    r"|komork\w{1,2}|kom)\b[^\d+]{0,15}$"
)
#: Numbers that only mobile telephones have: none of them looks like an amount.
MOBILE = ("60", "70", "72", "73", "77", "79")

BIRTH_WORD = re.compile(
    r"\b(?:nar|naroz\w{1,6}|narodil\w?|dat\.? ?nar|birth|born|geb|geboren\w{0,2}"
    r"|geburtsdatum|ur|urodz\w{1,5})\b[^\d]{0,20}$"
)
#: Of 32 letters and digits, none of which is like another; the last is a check.
DATA_BOX_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"
DATA_BOX = re.compile(rf"(?<!\w)[{DATA_BOX_LETTERS}]{{7}}(?!\w)")
DATA_BOX_WORD = re.compile(
    r"(?:\b(?:id ?ds|ds|idds|datov\w{1,4} schran\w{1,5}|data ?box|datenbox"
    r"|datenpostfach|skrzynk\w{1,2} danych)\b)[^\n]{0,20}$"
)

MONTHS = (
    "ledna leden january januar stycznia styczen i",
    "unora unor february februar lutego luty ii",
    "brezna brezen march marz marca marzec iii",
    "dubna duben april kwietnia kwiecien iv",
    "kvetna kveten may mai maja maj v",
    "cervna cerven june juni czerwca czerwiec vi",
    "cervence cervenec july juli lipca lipiec vii",
    "srpna srpen august sierpnia sierpien viii",
    "zari september wrzesnia wrzesien ix",
    "rijna rijen october oktober pazdziernika pazdziernik x",
    "listopadu listopad november listopada xi",
    "prosince prosinec december dezember grudnia grudzien xii",
)
MONTH = {
    name: number
    for number, names in enumerate(MONTHS, start=1)
    for name in (str(number), *names.split())
}
MONTH_NAME = "|".join(sorted((n for n in MONTH if n.isalpha()), key=len, reverse=True))
DATES = (
    re.compile(
        rf"(?<!\w)(?<!\d\.)(?P<day>\d{{1,2}})(?:\s?[./-]\s?|\s)(?P<month>0?\d|1[0-2]|{MONTH_NAME})"
        r"(?:\s?[./-]\s?|\s)(?P<year>\d{4}|\d{2})(?!\w|\.\d)"
    ),
    re.compile(
        r"(?<!\w)(?P<year>\d{4})[-./](?P<month>\d{1,2})[-./](?P<day>\d{1,2})(?!\w)"
    ),
    re.compile(
        rf"(?<!\w)(?P<month>{MONTH_NAME})\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s"
        r"(?P<year>\d{4})(?!\w)"
    ),
)


def dates(folded: str) -> Iterator[tuple[date, Match]]:
    """Every date of the text, in the usual written forms of four languages.

    What looks like one may take the first number of the next: both are told.
    """
    for pattern in DATES:
        start = 0
        while found := pattern.search(folded, start):
            start = found.start() + 1
            if day := _date(found["day"], found["month"], found["year"]):
                yield day, Match(*found.span(), "date")


def _date(day: str, month: str, year: str) -> date | None:
    number = MONTH.get(month.lstrip("0") or month)
    full_year = int(year) if len(year) == 4 else 1900 + int(year)
    try:
        return date(full_year, number or 0, int(day))
    except ValueError:
        return None


def _before(folded: str, start: int) -> str:
    return folded[max(0, start - NEAR) : start]


def birth_numbers(folded: str) -> Iterator[Match]:
    """Czech birth numbers: with a right date and check sum, or told by a word.

    Nine digits have no check sum, so without a slash they need the word.
    """
    for found in BIRTH_NUMBER.finditer(folded):
        told = BIRTH_NUMBER_WORD.search(_before(folded, found.start()))
        digits = re.sub(r"\D", "", found[0])
        sure = rc.is_valid(digits) and (len(digits) == 10 or "/" in found[0])
        if told or sure:
            yield Match(*found.span(), "birth_number")


def accounts(folded: str) -> Iterator[Match]:
    """Czech account numbers with a known bank and right check sums."""
    for found in ACCOUNT.finditer(folded):
        number = re.sub(r"\s", "", found[0])
        long = len(number.partition("/")[0]) >= ACCOUNT_DIGITS
        told = ACCOUNT_WORD.search(_before(folded, found.start()))
        if (long or told) and bankaccount.is_valid(number):
            yield Match(*found.span(), "account")


def ibans(folded: str) -> Iterator[Match]:
    """IBANs with a right check sum, also when words are written right after them."""
    for found in IBAN.finditer(folded):
        groups = [m.end() for m in re.finditer(r"[a-z0-9]+", found[0])]
        for end in reversed(groups):
            try:
                iban.validate(found[0][:end], check_country=False)
            except ValidationError:
                continue
            yield Match(found.start(), found.start() + end, "iban")
            break


def emails(folded: str) -> Iterator[Match]:
    """Addresses of e-mail, also those written so that programs do not see them."""
    for found in EMAIL.finditer(folded):
        yield Match(*found.span(), "email")


def phones(folded: str) -> Iterator[Match]:
    """Telephone numbers that may be dialled.

    A Czech number without +420 is believed if it is a mobile one or is written in
    groups of three; in other forms a word must tell it. Amounts are left out.
    """
    for found in INTERNATIONAL_PHONE.finditer(folded):
        if _can_be_dialled(re.sub(r"^00", "+", found[0])):
            yield Match(*found.span(), "phone")
    for found in CZECH_PHONE.finditer(folded):
        grouped = bool(found["gap"]) or found[0].startswith(MOBILE)
        if grouped and _can_be_dialled(found[0]):
            yield Match(*found.span(), "phone")
    for found in LOOSE_PHONE.finditer(folded):
        told = PHONE_WORD.search(_before(folded, found.start()))
        if told and _can_be_dialled(found[0]):
            yield Match(*found.span(), "phone")


def _can_be_dialled(number: str) -> bool:
    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(number, "CZ"))
    except phonenumbers.NumberParseException:
        return False


def birth_dates(folded: str) -> Iterator[Match]:
    """Dates that a word before them tells to be somebody's birth."""
    for _day, found in dates(folded):
        if BIRTH_WORD.search(_before(folded, found.start)):
            yield Match(found.start, found.end, "birth_date")


def data_boxes(folded: str) -> Iterator[Match]:
    """Ids of data boxes with a right check letter after a word that tells them."""
    for found in DATA_BOX.finditer(folded):
        told = DATA_BOX_WORD.search(_before(folded, found.start()))
        if told and luhn.is_valid(found[0], DATA_BOX_LETTERS):
            yield Match(*found.span(), "data_box")


TELLING_WORDS = (
    BIRTH_NUMBER_WORD,
    ACCOUNT_WORD,
    PHONE_WORD,
    BIRTH_WORD,
    DATA_BOX_WORD,
)


def tells(folded: str) -> bool:
    """Whether a heading says that what stands under it is personal data."""
    return any(word.search(folded[-NEAR:]) for word in TELLING_WORDS)


FINDERS = (birth_numbers, ibans, accounts, emails, phones, birth_dates, data_boxes)


def personal_data(folded: str) -> Iterator[Match]:
    """Everything that looks like personal data, in no order and with overlaps."""
    for finder in FINDERS:
        yield from finder(folded)
