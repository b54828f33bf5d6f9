"""What upgrade steps import is no add-on of its own."""

from collections.abc import Iterable
from pkgutil import iter_modules
from plone.base.interfaces import INonInstallable
from zope.interface import implementer


@implementer(INonInstallable)
class HiddenUpgrades:
    """Keeps the profiles of upgrade steps out of the list of add-ons."""

    def __init__(self, package: str, path: Iterable[str]) -> None:
        self.package = package
        self.path = path

    def getNonInstallableProducts(self) -> list[str]:  # the name is Plone's
        """The packages below the one of all upgrades."""
        return [f"{self.package}.{module.name}" for module in iter_modules(self.path)]

    def getNonInstallableProfiles(self) -> list[str]:  # the name is Plone's
        """None beside those of the packages."""
        return []
