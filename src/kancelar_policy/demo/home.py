"""Home pages of the demonstration, composed as the press office would."""

from dataclasses import dataclass
from kancelar_policy.demo.texts import DATA
from plone import api
from plone.app.textfield.value import RichTextValue
from typing import Any

import json


#: The version's id; a page of this id is never made anew.
HOME = "home-1"


@dataclass(frozen=True)
class Section:
    """A section as it stands in `home.json`."""

    kind: str
    values: dict[str, Any]


def create_home_pages(site) -> int:
    """Make and publish the home page of each language that has none."""
    pages = json.loads((DATA / "home.json").read_text(encoding="utf-8"))
    return sum(
        _ensure_home(site[language], page["title"], _sections(page["sections"]))
        for language, page in pages.items()
    )


def _sections(rows: list[dict[str, Any]]) -> list[Section]:
    return [
        Section(row["kind"], {k: v for k, v in row.items() if k != "kind"})
        for row in rows
    ]


def _ensure_home(folder, title: str, sections: list[Section]) -> int:
    if HOME in folder:
        return 0
    home = api.content.create(folder, "HomePage", id=HOME, title=title)
    for section in sections:
        values = dict(section.values)
        if "text" in values:
            values["text"] = RichTextValue(
                values["text"], "text/html", "text/x-html-safe"
            )
        api.content.create(home, section.kind, **values)
    api.content.transition(home, "publish")
    return 1
