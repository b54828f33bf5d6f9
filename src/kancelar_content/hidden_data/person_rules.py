"""Pure rules that find what is known of a person, in any form it may be written in."""

from collections.abc import Iterator
from kancelar_content.hidden_data.known_person import KnownPerson
from kancelar_content.hidden_data.match import Match
from kancelar_content.hidden_data.name_rules import forms
from kancelar_content.hidden_data.name_rules import name_parts
from kancelar_content.hidden_data.name_rules import surnames
from kancelar_content.hidden_data.reading import Reading
from kancelar_content.hidden_data.rules import dates
from kancelar_content.hidden_data.rules import EMAIL
from kancelar_content.search.folding import fold
from kancelar_content.search.folding import plain_spaces

import re


WORD = re.compile(r"[^\W\d_]+")
WORD_OR_NUMBER = re.compile(r"[^\W\d_]+|\d+[a-z]?(?![^\W_])")

#: Shorter surnames are found beside the given name only.
SHORTEST_SURNAME = 3

#: Between the parts of a name: `Jan Novák`, `Novák, Jan`, `NOVÁK_jan`.
BETWEEN_NAMES = 3

#: How many words may stand between a street and its number: `v Husově ulici č. p. 12`.
BETWEEN_STREET_AND_NUMBER = 4

#: Words of an address that say nothing of which one it is.
KINDS_OF_STREETS = (
    *("ulice", "ulici", "ul", "namesti", "nam", "trida", "tride", "tr"),
    *("nabrezi", "nabr", "cp", "ev", "c", "p"),
)

#: Shorter numbers are no telephones.
FEWEST_DIGITS = 6

#: Between the digits of a number that people write in groups.
BETWEEN_DIGITS = r"[\s./()-]{0,2}"


def known_data(
    reading: Reading, person: KnownPerson, *, any_case: bool = False
) -> Iterator[Match]:
    """Everything of the person in the text, in no order and with overlaps.

    In `any_case` a surname counts in small letters too, as names of files have it.
    """
    folded = reading.folded
    yield from _names(reading, person.name, any_case)
    yield from _addresses(folded, person.address)
    yield from _birth_dates(folded, person)
    yield from _emails(folded, person.emails)
    for phone in person.phones:
        yield from _phone(folded, phone)
    for box in person.data_boxes:
        yield from _phrase(folded, box, "known_data_box")
    for phrase in person.phrases:
        yield from _phrase(folded, phrase, "known_phrase")


def _names(reading: Reading, name: str, any_case: bool) -> Iterator[Match]:
    parts = name_parts(name)
    if not parts:
        return
    alone = {form for each in surnames(name) for form in forms(each)}
    alone = {form for form in alone if len(form) >= SHORTEST_SURNAME}
    meaning: dict[str, set[int]] = {}
    for number, part in enumerate(parts):
        for form in forms(part):
            meaning.setdefault(form, set()).add(number)
    previous: re.Match[str] | None = None
    for word in WORD.finditer(reading.folded):
        if word[0] not in meaning:
            continue
        if (
            previous
            and word.start() - previous.end() <= BETWEEN_NAMES
            and len(meaning[word[0]] | meaning[previous[0]]) > 1
        ):
            yield Match(previous.start(), word.end(), "known_name")
        elif word[0] in alone and (any_case or reading.is_capital(word.start())):
            yield Match(*word.span(), "known_name")
        previous = word


def _addresses(folded: str, address: str) -> Iterator[Match]:
    """The street or village with its number; a town alone is many people's."""
    first = next((p for p in address.split(",") if re.search(r"\d", p)), "")
    tokens = WORD_OR_NUMBER.findall(fold(first))
    numbers = {token for token in tokens if token[0].isdigit()}
    words = [t for t in tokens if t.isalpha() and t not in KINDS_OF_STREETS]
    words = [word for word in words if len(word) > 2] or words
    if not words or not numbers:
        return
    wanted = [forms(word) for word in words]
    found = list(WORD_OR_NUMBER.finditer(folded))
    for at, token in enumerate(found):
        if token[0] in wanted[0]:
            end = _rest_of_address(found[at + 1 :][:12], wanted[1:], numbers)
            if end:
                yield Match(token.start(), end, "known_address")


def _rest_of_address(
    following: list[re.Match[str]], words: list[frozenset[str]], numbers: set[str]
) -> int | None:
    left = list(words)
    skipped = 0
    for token in following:
        if left and token[0] in left[0]:
            left.pop(0)
        elif not left and token[0] in numbers:
            return token.end()
        elif skipped == BETWEEN_STREET_AND_NUMBER or token[0][0].isdigit():
            return None
        else:
            skipped += 1
    return None


def _birth_dates(folded: str, person: KnownPerson) -> Iterator[Match]:
    born = person.birth_date
    if born is None:
        return
    for day, found in dates(folded):
        full_year = re.search(r"\d{4}", folded[found.start : found.end])
        year_is_right = day.year == born.year or (
            not full_year and day.year % 100 == born.year % 100
        )
        if year_is_right and (day.day, day.month) == (born.day, born.month):
            yield Match(found.start, found.end, "known_birth_date")


def _emails(folded: str, emails: tuple[str, ...]) -> Iterator[Match]:
    wanted = {_plain_email(fold(email)) for email in emails}
    for found in EMAIL.finditer(folded):
        if _plain_email(found[0]) in wanted:
            yield Match(*found.span(), "known_email")


def _plain_email(written: str) -> str:
    written = re.sub(
        r"\s?[(\[{]\s?(?:at|zavinac|@)\s?[)\]}]\s?|\szavinac\s", "@", written
    )
    return re.sub(r"\s?[(\[{](?:dot|tecka)[)\]}]\s?", ".", written).strip(" .-")


def _phone(folded: str, phone: str) -> Iterator[Match]:
    digits = re.sub(r"\D", "", phone)
    digits = re.sub(r"^(?:00)?420(?=\d{9}$)|^00", "", digits)
    if len(digits) < FEWEST_DIGITS:
        return
    prefix = rf"(?:(?:\+|00)?{BETWEEN_DIGITS.join('420')}{BETWEEN_DIGITS})?"
    number = rf"(?<!\d){prefix}{BETWEEN_DIGITS.join(digits)}(?!\d)"
    for found in re.finditer(number, folded):
        yield Match(*found.span(), "known_phone")


def _phrase(folded: str, phrase: str, kind: str) -> Iterator[Match]:
    phrase = plain_spaces(fold(phrase))
    if not phrase:
        return
    if re.fullmatch(r"[\d\s./-]+", phrase):
        core = BETWEEN_DIGITS.join(re.findall(r"\d", phrase))
    else:
        core = r"\s+".join(map(re.escape, phrase.split()))
    for found in re.finditer(rf"(?<!\w){core}(?!\w)", folded):
        yield Match(*found.span(), kind)
