"""What plone.distribution calls before and after it makes the site."""

from datetime import date
from kancelar_content.press.settings import PREFIX
from kancelar_policy.demo.content import create_demo
from kancelar_policy.distribution.accounts import create_accounts
from kancelar_policy.distribution.first_versions import first_versions_at_the_end
from kancelar_policy.distribution.groups import create_groups
from kancelar_policy.distribution.pages import create_pages
from kancelar_policy.distribution.pages import OFFICE_PAGES
from kancelar_policy.distribution.statements import draft_statements
from kancelar_policy.distribution.structure import build_structure
from kancelar_policy.distribution.structure import LANGUAGES
from pathlib import Path
from plone import api
from plone.distribution.core import Distribution
from plone.distribution.handler import post_handler
from Products.CMFPlone.Portal import PloneSite
from zope.event import notify
from zope.globalrequest import getRequest
from zope.traversing.interfaces import BeforeTraverseEvent

import json


VOCABULARIES = Path(__file__).parent / "kancelar" / "vocabularies.json"


def prepare_answers(answers: dict) -> dict:
    """Fill in what the form may leave out."""
    return {
        "title": "Liberecký kraj",
        "description": "Kancelář hejtmana Libereckého kraje",
        **answers,
        "default_language": "cs",
        "portal_timezone": answers.get("portal_timezone") or "Europe/Prague",
    }


def build_site(distribution: Distribution, site: PloneSite, answers: dict) -> PloneSite:
    """Languages, sections, groups and vocabularies; accounts and releases to try."""
    site = post_handler(distribution, site, answers)
    # A request to the Zope root lacks the layer of plone.app.multilingual.
    notify(BeforeTraverseEvent(site, getRequest()))
    api.portal.set_registry_record("plone.available_languages", list(LANGUAGES))
    with first_versions_at_the_end():
        build_structure(site)
        create_pages(site, OFFICE_PAGES)
        create_groups()
        fill_vocabularies()
        if answers.get("setup_content"):
            create_accounts()
            create_demo(site)
        else:
            draft_statements(site, today=date.today())
    return site


def fill_vocabularies() -> None:
    """Topics and portfolios to begin with; the press office changes them later."""
    vocabularies = json.loads(VOCABULARIES.read_text(encoding="utf-8"))
    for portfolio in vocabularies["portfolios"]:
        for end in ("since", "until"):
            portfolio[end] = (
                date.fromisoformat(portfolio[end]) if portfolio[end] else None
            )
    for kind, rows in vocabularies.items():
        api.portal.set_registry_record(f"{PREFIX}.{kind}", rows)
