"""What upgrade steps import is no add-on of its own."""

from kancelar_content import upgrades
from pkgutil import iter_modules
from plone.base.interfaces import INonInstallable
from zope.interface import implementer


@implementer(INonInstallable)
class HiddenUpgrades:
    """Keeps the profiles of upgrade steps out of the list of add-ons."""

    def getNonInstallableProducts(self) -> list[str]:  # the name is Plone's
        """The packages below this one."""
        return [
            f"{upgrades.__name__}.{module.name}"
            for module in iter_modules(upgrades.__path__)
        ]

    def getNonInstallableProfiles(self) -> list[str]:  # the name is Plone's
        """None beside those of the packages."""
        return []
