"""What is found in an answer: texts at each look, a file once for its content."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import version
from kancelar_content import _
from kancelar_content.foi.answers.disclosed_answer import DisclosedAnswer
from kancelar_content.foi.answers.disclosed_answer import IDisclosedAnswer
from kancelar_content.foi.answers.person import case_of_answer
from kancelar_content.foi.answers.person import known_person
from kancelar_content.foi.answers.settings import limits
from kancelar_content.foi.answers.settings import own_contacts
from kancelar_content.foi.documents.fingerprint import fingerprint
from kancelar_content.hidden_data.examination import examine
from kancelar_content.hidden_data.examination import examine_text
from kancelar_content.hidden_data.finding import as_json
from kancelar_content.hidden_data.finding import Finding
from kancelar_content.hidden_data.finding import from_json
from kancelar_content.hidden_data.finding import place
from kancelar_content.hidden_data.known_person import KnownPerson
from kancelar_content.hidden_data.messages import UNREADABLE
from persistent.mapping import PersistentMapping
from time import monotonic
from typing import Any

import json


#: A person can read these with the own eyes; what nobody could read stays refused.
FOR_EYES = frozenset({"picture_of_text"})


@dataclass(frozen=True)
class Acceptance:
    """Why a finding does not stand against publication, and who says so."""

    reason: str
    by: str
    moment: str


@dataclass(frozen=True)
class Found:
    """A finding with where it is: in a field of the answer, or in a file of it."""

    #: The name of a field, or the id of the file.
    source: str
    title: Any
    finding: Finding
    #: Stands for this finding in this very content: it changes with the content.
    key: str
    is_file: bool = False
    acceptance: Acceptance | None = None

    @property
    def is_open(self) -> bool:
        return self.acceptance is None

    @property
    def may_be_accepted(self) -> bool:
        """Not if the file could not be examined at all."""
        kind = self.finding.kind
        return kind not in UNREADABLE or kind in FOR_EYES


@dataclass(frozen=True)
class Report:
    """All findings, and titles of the files that were not examined yet."""

    found: tuple[Found, ...]
    waiting: tuple[str, ...] = ()

    @property
    def open(self) -> tuple[Found, ...]:
        return tuple(each for each in self.found if each.is_open)

    @property
    def accepted(self) -> tuple[Found, ...]:
        return tuple(each for each in self.found if not each.is_open)


def examined(answer: DisclosedAnswer) -> Report:
    """The report with files examined; what is new is kept with the answer.

    Nobody waits longer than the limit of one file before another one is begun: the
    rest is examined when this is called again.
    """
    return _report(answer, run=True)


def known_report(answer: DisclosedAnswer) -> Report:
    """The report as far as files were examined already: it writes nothing."""
    return _report(answer, run=False)


def _report(answer: DisclosedAnswer, *, run: bool) -> Report:
    person, own = known_person(case_of_answer(answer)), own_contacts()
    accepted = {
        row["key"]: Acceptance(row["reason"], row["by"], row["moment"])
        for row in answer._accepted
    }
    found, waiting = [], []
    for name, title, text in texts_of(answer):
        for finding in examine_text(text, person, own):
            found.append(_found(name, title, finding, text.encode(), accepted))
    kept: dict[str, str] = {}
    last_begin = monotonic() + limits().seconds
    for item, blob in answer.attached_files():
        file_key = file_key_of(blob, person, own)
        findings = _kept(answer, file_key)
        if findings is None and run and monotonic() < last_begin:
            findings = _examine(blob, person, own)
        if findings is None:
            waiting.append(item.title)
            continue
        kept[file_key] = json.dumps([as_json(finding) for finding in findings])
        for finding in findings:
            content = file_key.encode()
            found.append(
                _found(
                    item.getId(), item.title, finding, content, accepted, is_file=True
                )
            )
    if run and dict(answer._examined or {}) != kept:
        answer._examined = PersistentMapping(kept)
    return Report(tuple(found), tuple(waiting))


def texts_of(answer: DisclosedAnswer) -> Iterator[tuple[str, Any, str]]:
    """Every text that readers would see: the name of its field, its title, itself."""
    for name in ("title", "question", "answer"):
        yield name, IDisclosedAnswer[name].title, getattr(answer, name, None) or ""
    for row in answer.outcomes or ():
        text = f"{row.get('item') or ''}\n{row.get('sections') or ''}"
        yield "outcomes", IDisclosedAnswer["outcomes"].title, text
    for item in answer.objectValues():
        # A surname alone is looked for with its capital letter.
        address = item.getId().replace("-", " ").title()
        described = getattr(item, "description", "") or ""
        yield item.getId(), NAME_OF_FILE, f"{item.title}\n{described}\n{address}"


NAME_OF_FILE = _("answer_name_of_file", default="Name of the file")


def file_key_of(blob, person: KnownPerson, own: frozenset[str]) -> str:
    """What the findings of a file follow from: it, the person, and the rules."""
    digest = sha256()
    for part in (
        fingerprint(blob),
        blob.filename,
        person,
        sorted(own),
        limits(),
        RULES,
    ):
        digest.update(repr(part).encode())
    return digest.hexdigest()


#: A new release may find more.
RULES = version("kancelar")


def content_of(blob) -> bytes | None:
    """The file; None for one that is larger than what is examined."""
    if blob.getSize() > limits().file_bytes:
        return None
    with blob.open() as file:
        return file.read()


def _kept(answer: DisclosedAnswer, key: str) -> tuple[Finding, ...] | None:
    kept = (answer._examined or {}).get(key)
    return None if kept is None else tuple(map(from_json, json.loads(kept)))


def _examine(blob, person: KnownPerson, own: frozenset[str]) -> tuple[Finding, ...]:
    data = content_of(blob)
    if data is None:
        return (Finding("too_large", place("file")),)
    return examine(data, blob.filename or "", person, own, limits())


def _found(
    source: str,
    title: Any,
    finding: Finding,
    content: bytes,
    accepted: dict[str, Acceptance],
    *,
    is_file: bool = False,
) -> Found:
    digest = sha256(content)
    digest.update(repr((source, as_json(finding))).encode())
    key = digest.hexdigest()
    return Found(source, title, finding, key, is_file, accepted.get(key))
