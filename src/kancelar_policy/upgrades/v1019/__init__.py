"""Pages without a language follow that of the member who came to them."""

from plone import api


def upgrade(tool) -> None:
    """:param tool: the setup tool; asked for by the step."""
    api.portal.set_registry_record("plone.use_cookie_negotiation", True)
