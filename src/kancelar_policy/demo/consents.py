"""Consents of people on the demonstration's photos; none of them exists."""

from datetime import date
from datetime import timedelta
from kancelar_content.media.rights.consents import TYPE
from kancelar_content.registers.registry import FOLDER
from plone import api
from plone.dexterity.utils import createContentInContainer
from typing import Any


def ensure_consents(
    site, rows: list[dict[str, Any]], today: date
) -> tuple[dict[str, Any], int]:
    """The consents by name, those that are missing made; how many that were."""
    there = {
        consent.person: consent
        for consent in site[FOLDER].values()
        if consent.portal_type == TYPE
    }
    made = [row for row in rows if row["person"] not in there]
    for row in made:
        there[row["person"]] = _consent(site[FOLDER], row, today)
    return {row["name"]: there[row["person"]] for row in rows}, len(made)


def _consent(folder, row: dict[str, Any], today: date):
    days = {
        name: today + timedelta(days=row[name])
        for name in ("since", "until")
        if name in row
    }
    names = ("person", "role", "kind", "scope", "contact", "note")
    told = {name: row[name] for name in names if name in row}
    return createContentInContainer(folder, TYPE, **told, **days)


def withdraw_consents(consents: dict[str, Any], rows: list[dict[str, Any]]) -> None:
    """Withdraw those that are to be; their photos are blocked by that."""
    for row in rows:
        consent = consents[row["name"]]
        if "withdrawn" in row and consent.withdrawn_on is None:
            api.content.transition(consent, "withdraw", comment=row["withdrawn"])
