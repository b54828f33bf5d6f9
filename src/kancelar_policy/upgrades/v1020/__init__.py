"""Annual reports: their place among the Czech pages."""

from kancelar_policy.distribution.structure import ANNUAL_REPORTS
from kancelar_policy.distribution.structure import build_section
from plone import api


def upgrade(tool) -> None:
    """:param tool: the setup tool; a place that somebody made already is enough."""
    if not api.content.find(portal_type=ANNUAL_REPORTS.portal_type):
        build_section(api.portal.get(), ANNUAL_REPORTS)
