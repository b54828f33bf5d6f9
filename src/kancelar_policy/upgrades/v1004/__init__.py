"""A board of notices."""

from kancelar_policy.distribution.structure import build_notices
from plone import api


def upgrade(tool) -> None:
    """Make the board where there is none."""
    build_notices(api.portal.get())
