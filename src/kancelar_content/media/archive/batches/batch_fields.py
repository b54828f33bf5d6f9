"""Fields that may be changed of many items at once, and what may be done with each."""

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from datetime import timedelta
from kancelar_content import _
from kancelar_content.desk.moments import written_day
from kancelar_content.media.archive.batches.change_rules import ADD
from kancelar_content.media.archive.batches.change_rules import APPEND
from kancelar_content.media.archive.batches.change_rules import Change
from kancelar_content.media.archive.batches.change_rules import CLEAR
from kancelar_content.media.archive.batches.change_rules import read_shift
from kancelar_content.media.archive.batches.change_rules import read_words
from kancelar_content.media.archive.batches.change_rules import REMOVE
from kancelar_content.media.archive.batches.change_rules import SET
from kancelar_content.media.archive.batches.change_rules import SHIFT
from kancelar_content.media.archive.words import Words
from kancelar_content.media.credit import IMediaCredit
from kancelar_content.media.rights.consents import consent_label
from kancelar_content.media.rights.consents import consents_by_uid
from kancelar_content.media.rights.consents import find_consents
from kancelar_content.media.rights.fields import IMediaRights
from kancelar_content.media.rights.fields import NOBODY
from kancelar_content.media.rights.fields import PEOPLE_STATES
from kancelar_content.media.rights.fields import UNKNOWN
from kancelar_content.media.rights.fields import USES
from kancelar_content.media.texts import IMediaTexts
from kancelar_content.media.texts import LANGUAGES
from kancelar_content.registers.written import FLAGS
from typing import Any


LINE, TEXT, CHOICE, CHOICES, WORDS, DAY, CLOCK, PERSON = (
    "line",
    "text",
    "choice",
    "choices",
    "words",
    "day",
    "clock",
    "person",
)

WAYS = {
    SET: _("batch_set", default="write"),
    APPEND: _("batch_append", default="append"),
    ADD: _("batch_add", default="add"),
    REMOVE: _("batch_remove", default="take away"),
    CLEAR: _("batch_clear", default="empty"),
    SHIFT: _("batch_shift", default="move by"),
}

#: The field of consents; one is put on all items, or taken from them.
PEOPLE = "people"
CONSENT = _("batch_consent", default="Consent of a person on it")

KEYWORDS = _("label_keywords", default="Keywords")

ERRORS = {
    "empty": _(
        "error_batch_empty",
        default="Write what the field is to contain, or choose not to change it.",
    ),
    "long": _("error_batch_long", default="At most ${most} characters fit in."),
    "day": _("error_batch_day", default="Write a day, as 2026-06-05."),
    "clock": _(
        "error_batch_clock",
        default="Write hours and minutes with a sign, as +1:00 or -0:05.",
    ),
    "nobody_found": _(
        "error_batch_nobody_found",
        default="No consent has these words. Write another part of the name or the"
        " number; a new consent is made on the page “People on it” of a photo.",
    ),
    "several_found": _(
        "error_batch_several_found",
        default="Several consents have these words. Choose one of them.",
    ),
}


@dataclass(frozen=True)
class BatchField:
    """A field of the form; `most` is the length of its text."""

    name: str
    title: Any
    kind: str
    ways: tuple[str, ...]
    most: int = 0


def _fields() -> Iterator[BatchField]:
    for language in LANGUAGES:
        for name, ways in (("alt", (SET, APPEND)), ("caption", (SET, APPEND, CLEAR))):
            field = IMediaTexts[f"{name}_{language}"]
            kind = LINE if name == "alt" else TEXT
            yield BatchField(
                f"{name}_{language}", field.title, kind, ways, field.max_length
            )
    for name in ("photographer", "credit", "source", "place"):
        field = IMediaCredit[name]
        yield BatchField(name, field.title, LINE, (SET, CLEAR), field.max_length)
    yield BatchField("taken", IMediaCredit["taken"].title, CLOCK, (SHIFT,))
    yield BatchField(
        "topics", IMediaCredit["topics"].title, CHOICES, (ADD, REMOVE, SET)
    )
    yield BatchField("subject", KEYWORDS, WORDS, (ADD, REMOVE, SET), 2000)
    yield BatchField("licence", IMediaRights["licence"].title, CHOICE, (SET,))
    yield BatchField(
        "rights_until", IMediaRights["rights_until"].title, DAY, (SET, CLEAR)
    )
    yield BatchField(
        "allowed_uses", IMediaRights["allowed_uses"].title, CHOICES, (SET, ADD, REMOVE)
    )
    yield BatchField("people_state", IMediaRights["people_state"].title, CHOICE, (SET,))
    yield BatchField(PEOPLE, CONSENT, PERSON, (ADD, REMOVE), 200)
    yield BatchField(
        "internal_only", IMediaRights["internal_only"].title, CHOICE, (SET,)
    )


FIELDS = tuple(_fields())
BY_NAME = {field.name: field for field in FIELDS}

#: That people are listed follows from their consents.
STATES = (UNKNOWN, NOBODY)


class FieldWords:
    """Choices of the fields, and values as the preview and report write them."""

    def __init__(self, words: Words) -> None:
        self.words = words

    def choices(self, name: str) -> Mapping[str, str]:
        word = self.words.word
        if name == "topics":
            return self.words.values("topic")
        if name == "licence":
            return self.words.values("licence")
        if name == "allowed_uses":
            return {term.value: word(term.title) for term in USES}
        if name == "people_state":
            return {
                term.value: word(term.title)
                for term in PEOPLE_STATES
                if term.value in STATES
            }
        return {token: word(title) for token, title in FLAGS.items()}

    def labels(self, uids: Iterable[str]) -> dict[str, str]:
        """Names of people with the numbers of their consents."""
        uids = list(uids)
        found = consents_by_uid(uids)
        return {uid: consent_label(found[uid]) for uid in uids if uid in found}

    def written(self, name: str, value: Any) -> str:
        """The value as people read it; a dash for none."""
        kind = BY_NAME[name].kind
        if name == "internal_only":
            value = "yes" if value else "no"
        if value is None or value == "" or value == ():
            return "–"
        if name == "people_state":
            return self.words.word(PEOPLE_STATES.getTerm(value).title)
        if kind == PERSON:
            return ", ".join(self.labels(value).values())
        if kind == CHOICE:
            return self.choices(name).get(value, str(value))
        if kind == CHOICES:
            return ", ".join(self.choices(name).get(one, one) for one in value) or "–"
        if kind == WORDS:
            return ", ".join(value) or "–"
        if isinstance(value, datetime):
            return f"{written_day(value.date())} {value:%H:%M}"
        if isinstance(value, date):
            return written_day(value)
        return str(value)


def read_change(field: BatchField, how: str, raw: Any) -> Change | str:
    """The change that was typed, or the key of its error."""
    if how == CLEAR:
        return Change(field.name, CLEAR)
    if field.kind == CHOICES:
        chosen = tuple(raw) if isinstance(raw, list | tuple) else (raw,) if raw else ()
        return Change(field.name, how, chosen) if chosen else "empty"
    text = raw.strip() if isinstance(raw, str) else ""
    if not text:
        return "empty"
    if field.most and len(text) > field.most:
        return "long"
    value = _value(field, text)
    if value is None:
        return field.kind
    if value == ():
        return "empty"
    return Change(field.name, how, value)


def read_person(how: str, uid: str, text: str) -> Change | str:
    """The consent that was chosen, or the only one that has the words."""
    if uid in consents_by_uid([uid]):
        return Change(PEOPLE, how, (uid,))
    if not text:
        return "empty"
    found = find_consents(text)
    if len(found) == 1:
        return Change(PEOPLE, how, (found[0].UID(),))
    return "several_found" if found else "nobody_found"


def _value(field: BatchField, text: str) -> Any:
    """What the text means in the field; None if it means nothing."""
    if field.name == "internal_only":
        return text == "yes"
    readers = {WORDS: read_words, DAY: _day, CLOCK: read_shift}
    if field.kind == LINE:
        return " ".join(text.split())
    return readers[field.kind](text) if field.kind in readers else text


def shown_shift(shift: timedelta) -> str:
    """`+1:30`."""
    minutes = abs(int(shift.total_seconds())) // 60
    sign = "-" if shift < timedelta(0) else "+"
    return f"{sign}{minutes // 60}:{minutes % 60:02}"


def _day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if 1900 <= day.year <= 2999 else None
