"""Reads the plain files of the demonstration: a head of fields, an empty line, a text.

`name.cs.txt` is a release in Czech, `name.en.txt` its English version. In the text an
empty line ends a paragraph, lines that begin with a bullet make a list, a line that
begins with `§` opens a part of a digest, and `words → https://…` alone is a link, as is
`words → @@…` to a page of the language. Inside of a line `[words → page]` is a link
to a page of the language, `*word*` is strong and an e-mail address can be written to.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from datetime import datetime
from html import escape
from kancelar_content.publication.mail_links import with_mail_links
from pathlib import Path

import re


DATA = Path(__file__).parent / "data"
SOURCE_LANGUAGE = "cs"
LINK = re.compile(r"(.+) → (https://\S+|@@\S+)")
INNER_LINK = re.compile(r"\[([^\]→]+) → ([a-z0-9-]+)\]")
STRONG = re.compile(r"\*([^*\s]+)\*")


@dataclass(frozen=True)
class Part:
    """One matter of a digest."""

    headline: str
    portfolio: str | None
    member: str | None
    resolution: str | None
    amount: str | None
    text: str


@dataclass(frozen=True)
class Text:
    """One file: a release or a page in one language."""

    name: str
    language: str
    fields: dict[str, str]
    body: str
    parts: tuple[Part, ...] = field(default=())

    @property
    def title(self) -> str:
        return self.fields["title"]

    @property
    def state(self) -> str:
        usual = "draft" if self.is_template else "published"
        return self.fields.get("state", usual)

    @property
    def is_template(self) -> bool:
        """Whether releases are begun from it; such a text stays a draft."""
        return "template" in self.fields

    @property
    def published(self) -> datetime | None:
        """Local time without a zone; None for what never was published."""
        value = self.fields.get("published")
        return datetime.fromisoformat(value) if value else None

    @property
    def meeting(self) -> tuple[int | None, date | None]:
        """Number and day of the meeting, written `number | day`."""
        if "meeting" not in self.fields:
            return None, None
        number, day = self.values("meeting", "|")
        return int(number), date.fromisoformat(day)

    def values(self, name: str, separator: str = ",") -> list[str]:
        """The values of a field that holds several."""
        listed = self.fields.get(name, "").split(separator)
        return [value.strip() for value in listed if value.strip()]


def read(path: Path) -> Text:
    """One file of the demonstration."""
    name, language, _ = path.name.split(".")
    head, _, body = path.read_text(encoding="utf-8").partition("\n\n")
    fields = dict(line.split(": ", 1) for line in head.splitlines())
    body, parts = _split_parts(body)
    return Text(name, language, fields, _html(body), parts)


def read_all(folder: Path) -> dict[str, dict[str, Text]]:
    """All texts of a folder: name to language to text, the Czech one first."""
    found: dict[str, dict[str, Text]] = {}
    paths = sorted(folder.glob("*.txt"), key=_czech_first)
    for path in paths:
        text = read(path)
        found.setdefault(text.name, {})[text.language] = text
    return found


def _czech_first(path: Path) -> tuple[bool, str]:
    return not path.name.endswith(f".{SOURCE_LANGUAGE}.txt"), path.name


def _blocks(body: str) -> Iterator[list[str]]:
    for block in body.split("\n\n"):
        if lines := [line.strip(" \n") for line in block.splitlines() if line.strip()]:
            yield lines


def _html(body: str) -> str:
    return "\n".join(_element(lines) for lines in _blocks(body))


def _element(lines: list[str]) -> str:
    if all(line.startswith("•") for line in lines):
        items = "".join(f"<li>{_inner(line[1:].strip(' '))}</li>" for line in lines)
        return f"<ul>{items}</ul>"
    if len(lines) == 1 and (link := LINK.fullmatch(lines[0])):
        words, address = (escape(part) for part in link.groups())
        return f'<p><a href="{address}">{words}</a></p>'
    return f"<p>{'<br />'.join(map(_inner, lines))}</p>"


def _inner(line: str) -> str:
    marked = STRONG.sub(r"<strong>\1</strong>", with_mail_links(line))
    return INNER_LINK.sub(r'<a href="\2">\1</a>', marked)


def _split_parts(body: str) -> tuple[str, tuple[Part, ...]]:
    introduction, *rest = body.split("\n§ ")
    return introduction, tuple(_part(part) for part in rest)


def _part(text: str) -> Part:
    head, _, body = text.partition("\n")
    headline, *others = (value.strip(" ") for value in head.split("|"))
    portfolio, member, resolution, amount = (value or None for value in others)
    body = "\n\n".join(" ".join(lines) for lines in _blocks(body))
    return Part(headline, portfolio, member, resolution, amount, body)
