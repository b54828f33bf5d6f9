"""What waits in each register for one user, from catalog metadata."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from kancelar_content.registers.columns import STATE
from kancelar_content.registers.interfaces import IRegister
from kancelar_content.registers.morning.rules import count
from kancelar_content.registers.morning.rules import Numbers
from kancelar_content.registers.morning.settings import reminder_days
from kancelar_content.registers.records import register_rows
from kancelar_content.registers.registry import open_registers
from kancelar_content.registers.rules import Clock
from plone import api
from typing import Any


@dataclass(frozen=True)
class Waiting:
    """A register in which something waits."""

    name: str
    register: IRegister
    numbers: Numbers


@dataclass(frozen=True)
class Reader:
    """A user who is told, and in which language."""

    address: str
    language: str
    waiting: tuple[Waiting, ...]


def readers(site, day: date) -> Iterator[Reader]:
    """Users with an address for whom something waits on the day."""
    for user in api.user.get_users():
        address = user.getProperty("email", "")
        if not address:
            continue
        with api.env.adopt_user(user=user):
            waiting = tuple(_waiting(site, day))
        if waiting:
            language = user.getProperty("language", "")
            known = language in site.objectIds()
            yield Reader(address, language if known else _language(), waiting)


def _language() -> str:
    return api.portal.get_default_language()


def _waiting(site, day: date) -> Iterator[Waiting]:
    catalog = api.portal.get_tool("portal_catalog")
    for name, register in open_registers(site):
        clock = _clock(register, day)
        if clock is None:
            continue
        days = reminder_days(name, register)
        numbers = count(register_rows(catalog, register), clock, days)
        if not _handles(register, site):
            numbers = numbers.pressing()
        if numbers:
            yield Waiting(name, register, numbers)


def _handles(register: IRegister, site) -> bool:
    permission = register.handle_permission
    return not permission or api.user.has_permission(permission, obj=site)


def _clock(register: IRegister, day: date) -> Clock | None:
    names: list[Any] = [column.name for column in register.columns]
    if not register.due:
        return None
    return Clock(
        due=names.index(register.due),
        state=names.index(STATE),
        open_states=register.open_states,
        day=day,
    )
