"""Makes the demonstration's events, days before and after the one it is made on."""

from datetime import date
from datetime import datetime
from datetime import time
from datetime import timedelta
from html import escape
from kancelar_content.publication.site_time import site_today
from kancelar_content.publication.site_time import site_zone
from kancelar_content.search.folding import plain_spaces
from kancelar_policy.demo.texts import DATA
from kancelar_policy.demo.texts import SOURCE_LANGUAGE
from kancelar_policy.distribution.structure import EVENTS
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
from plone.app.textfield.value import RichTextValue
from plone.i18n.normalizer.interfaces import IURLNormalizer
from typing import Any
from zope.component import getUtility

import json
import pytz


PRESS_OFFICER, AUTHOR = "mluvci", "prispevatel"
CONTACT = {
    "contact_name": "Tiskové oddělení",
    "contact_email": "akce@example.org",
    "contact_phone": "+420 485 226 111",
}


def create_events(site) -> int:
    """Make the events that are missing; how many were made."""
    rows = json.loads((DATA / "events.json").read_text(encoding="utf-8"))
    today = site_today()
    return sum(_ensure_versions(site, row, today) for row in rows)


def _ensure_versions(site, row: dict[str, Any], today: date) -> int:
    made = 0
    source = None
    for language, text in row["versions"].items():
        calendar = site[language][EVENTS.names[language][0]]
        name = f"{_id(text['title'], language)}-{row['name']}"[:75]
        event = calendar.get(name)
        if event is None:
            event = _make(calendar, name, language, row, text, today)
            made += 1
            if source is not None:
                ITranslationManager(source).register_translation(language, event)
        source = event if language == SOURCE_LANGUAGE else source
    return made


def _id(title: str, language: str) -> str:
    normalize = getUtility(IURLNormalizer).normalize
    return normalize(plain_spaces(title), locale=language, max_length=50)


def _make(
    calendar,
    name: str,
    language: str,
    row: dict[str, Any],
    text: dict[str, str],
    today: date,
):
    state = row.get("state", "published")
    with api.env.adopt_user(username=AUTHOR if state == "pending" else PRESS_OFFICER):
        event = api.content.create(
            calendar,
            "Event",
            id=name,
            language=language,
            title=text["title"],
            description=text["description"],
            text=RichTextValue(
                f"<p>{escape(text['text'])}</p>", "text/html", "text/x-html-safe"
            ),
            kind=row["kind"],
            location=row["place"],
            whole_day=row.get("whole_day", False),
            open_end=not row["end"] and not row.get("whole_day"),
            recurrence=row.get("recurrence"),
            admission=row.get("admission"),
            access_note=row.get("access"),
            registration_url=row.get("registration"),
            **_times(row, today),
            **CONTACT,
        )
        api.content.transition(event, "submit" if state == "pending" else "publish")
    return event


def _times(row: dict[str, Any], today: date) -> dict[str, datetime]:
    """Beginning and end in the zone that plone.event can repeat events in."""
    zone = pytz.timezone(str(site_zone()))
    first = today + timedelta(days=row["day"])
    last = first + timedelta(days=row.get("days", 1) - 1)
    return {
        name: zone.localize(datetime.combine(day, _clock(hour)))
        for name, day, hour in (
            ("start", first, row["start"]),
            ("end", last, row["end"] or "23:59"),
        )
    }


def _clock(hour: str) -> time:
    return datetime.strptime(hour, "%H:%M").time()
