"""The registers that are plugged in."""

from kancelar_content.registers.interfaces import IRegister
from plone import api
from zExceptions import NotFound
from zExceptions import Unauthorized
from zope.component import getUtilitiesFor
from zope.component import queryUtility


#: The folder of the site that holds all entries; the public never sees it.
FOLDER = "evidence"


def register_of(portal_type: str) -> IRegister:
    """The register of a type of entries.

    :raises LookupError: if none is registered, which is a fault of the code.
    """
    return _named(portal_type)[1]


def name_of(portal_type: str) -> str:
    """The name of the register of a type of entries.

    :raises LookupError: if none is registered, which is a fault of the code.
    """
    return _named(portal_type)[0]


def register_types() -> list[str]:
    """Types of the entries of all registers."""
    return [register.portal_type for _name, register in getUtilitiesFor(IRegister)]


def open_registers(site) -> list[tuple[str, IRegister]]:
    """Names and registers that the user may open, by name."""
    return sorted(
        (name, register)
        for name, register in getUtilitiesFor(IRegister)
        if may_open(register, site)
    )


def find_register(name: str) -> IRegister | None:
    """The register of that name, whoever may open it."""
    return queryUtility(IRegister, name)


def may_open(register: IRegister, site) -> bool:
    """Whether the user may see the table."""
    return api.user.has_permission(register.permission, obj=site)


def _named(portal_type: str) -> tuple[str, IRegister]:
    for name, register in getUtilitiesFor(IRegister):
        if register.portal_type == portal_type:
            return name, register
    raise LookupError(portal_type)


def opened(name: str, context, request) -> IRegister:
    """The register of that name, for a page or service that shows it.

    :raises NotFound: if there is none of the name.
    :raises Unauthorized: if the user may not open it.
    """
    register = find_register(name)
    if register is None:
        raise NotFound(context, name, request)
    if not may_open(register, api.portal.get()):
        raise Unauthorized(name)
    return register
