"""Annual reports to try: last year's published, this year's begun, an old document."""

from datetime import datetime
from kancelar_content.publication.site_time import site_zone
from kancelar_policy.demo.texts import DATA
from plone import api
from plone.namedfile.file import NamedBlobFile

import json


PLACE = "vyrocni-zpravy-106"
AUTHOR, APPROVER = "referent106", "vedouci"


def create_annual_reports(site) -> int:
    """Make the reports of a place that has none; the number made."""
    place = site["cs"][PLACE]
    if place.objectIds():
        return 0
    texts = json.loads((DATA / "annual_reports.json").read_text(encoding="utf-8"))
    place.setDescription(texts["description"])
    place.exclude_from_nav = True
    place.reindexObject()
    year = datetime.now(site_zone()).year
    last = _draft(place, year - 1, texts["report"])
    with api.env.adopt_user(username=APPROVER):
        api.content.transition(last, "approve")
        api.content.transition(last, "publish")
    _draft(place, year, {})
    old = api.content.create(
        place,
        "ArchivedReport",
        file=NamedBlobFile(
            (DATA / "vyrocni-zprava-2012.pdf").read_bytes(),
            "application/pdf",
            "vyrocni-zprava-2012.pdf",
        ),
        **texts["old"],
    )
    api.content.transition(old, "publish")
    return 3


def _draft(place, year: int, fields: dict):
    with api.env.adopt_user(username=AUTHOR):
        return api.content.create(
            place, "AnnualReport", id=str(year), year=year, **fields
        )
