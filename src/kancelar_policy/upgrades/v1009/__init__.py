"""Events: a calendar for every language, shown in the navigation."""

from kancelar_policy.distribution.structure import build_section
from kancelar_policy.distribution.structure import EVENTS
from plone import api


PROFILE = "kancelar_policy.upgrades.v1009:profile"


def upgrade(tool) -> None:
    """:param tool: the setup tool; the folders of the languages exist already."""
    tool.runAllImportStepsFromProfile(f"profile-{PROFILE}")
    shown = api.portal.get_registry_record("plone.displayed_types")
    if "EventCalendar" not in shown:
        api.portal.set_registry_record(
            "plone.displayed_types", (*shown, "EventCalendar")
        )
    build_section(api.portal.get(), EVENTS)
