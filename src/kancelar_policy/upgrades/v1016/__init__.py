"""Published answers: their list in every language."""

from kancelar_policy.distribution.structure import ANSWERS
from kancelar_policy.distribution.structure import build_section
from plone import api


def upgrade(tool) -> None:
    """:param tool: the setup tool; the folders of the languages exist already."""
    build_section(api.portal.get(), ANSWERS)
