"""The groups of the department and the role each of them works in."""

from dataclasses import dataclass
from plone import api


@dataclass(frozen=True)
class Group:
    """A group of users with the one role it gives."""

    id: str
    title: str
    role: str


GROUPS = (
    Group("prispevatele", "Přispěvatelé odborů", "DepartmentEditor"),
    Group("tiskove-oddeleni", "Tiskové oddělení", "PressOfficer"),
    Group("vedouci-odboru", "Vedoucí odboru a ředitel", "HeadOfDepartment"),
    Group(
        "referenti-106",
        "Referenti zákona č.\N{NO-BREAK SPACE}106/1999\N{NO-BREAK SPACE}Sb.",
        "FOIOfficer",
    ),
    Group("zahranicni-vztahy", "Referenti zahraničních vztahů", "RelationsOfficer"),
    Group("protokolarni", "Protokol", "ProtocolOfficer"),
    Group("prekladatele", "Překladatelé", "Translator"),
    Group("clenove-rady", "Členové rady", "CouncilMember"),
    Group("spravci", "Správci", "Site Administrator"),
)


def create_groups() -> None:
    """Make the groups that are missing; those that exist stay as they are."""
    for group in GROUPS:
        if api.group.get(groupname=group.id) is None:
            api.group.create(groupname=group.id, title=group.title, roles=[group.role])
