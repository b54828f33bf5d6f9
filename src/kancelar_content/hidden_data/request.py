"""What the process of an examination is asked, as lines of JSON and the file."""

from .finding import as_json
from .finding import Finding
from .finding import from_json
from .known_person import KnownPerson
from .limits import Limits
from .texts import Wanted
from dataclasses import asdict
from dataclasses import dataclass
from datetime import date

import json


@dataclass(frozen=True)
class Request:
    """One file to be examined, to be copied without what is found, or to be shown."""

    task: str
    filename: str
    wanted: Wanted
    limits: Limits
    accepted: tuple[Finding, ...] = ()
    #: Of what is to be shown, from 1.
    page: int = 1

    def as_line(self) -> bytes:
        person = asdict(self.wanted.person)
        born = self.wanted.person.birth_date
        record = {
            "task": self.task,
            "filename": self.filename,
            "person": person | {"birth_date": born and born.isoformat()},
            "own": sorted(self.wanted.own),
            "limits": asdict(self.limits),
            "accepted": [as_json(finding) for finding in self.accepted],
            "page": self.page,
        }
        return json.dumps(record).encode() + b"\n"

    @classmethod
    def from_line(cls, line: bytes) -> "Request":
        record = json.loads(line)
        person = {
            name: tuple(value) if isinstance(value, list) else value
            for name, value in record["person"].items()
        }
        born = person["birth_date"]
        person["birth_date"] = born and date.fromisoformat(born)
        return cls(
            record["task"],
            record["filename"],
            Wanted(KnownPerson(**person), frozenset(record["own"])),
            Limits(**record["limits"]),
            tuple(map(from_json, record["accepted"])),
            record["page"],
        )


@dataclass(frozen=True)
class Answer:
    """What was found, and the copy if it was asked for and nothing was found in it."""

    findings: tuple[Finding, ...]
    copy: bytes = b""

    def as_bytes(self) -> bytes:
        records = [as_json(finding) for finding in self.findings]
        return json.dumps(records).encode() + b"\n" + self.copy

    @classmethod
    def from_bytes(cls, data: bytes) -> "Answer":
        line, _, copy = data.partition(b"\n")
        return cls(tuple(map(from_json, json.loads(line))), copy)
