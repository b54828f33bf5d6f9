"""Version 1003: the site's own theme, its identity, light pages for readers."""

from kancelar_policy.identity.favicon import give_own_favicon
from plone.base.interfaces import INonInstallable
from zope.interface import implementer


@implementer(INonInstallable)
class NotOffered:
    """The profile of the upgrade is no add-on of its own."""

    def getNonInstallableProducts(self) -> list[str]:  # the name is Plone's
        return ["kancelar_policy.upgrades.v1003"]

    def getNonInstallableProfiles(self) -> list[str]:  # the name is Plone's
        return ["kancelar_policy.upgrades.v1003:profile"]


def show_own_sign(tool) -> None:
    """:param tool: the setup tool that runs the upgrade."""
    give_own_favicon()
