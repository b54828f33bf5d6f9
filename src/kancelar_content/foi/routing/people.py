"""Whom a question may be put to, and who they are then."""

from collections.abc import Iterable
from collections.abc import Iterator
from kancelar_content.search.sorting import sort_key
from plone import api
from plone.base.utils import safe_text
from typing import Any


#: The role that a part gives to its people; nobody has it anywhere else.
ROLE = "RecordsProvider"

#: Groups that are no departments.
VIRTUAL = frozenset({"AuthenticatedUsers"})


def groups() -> list[tuple[str, str]]:
    """Ids and names of the groups, by their names."""
    found = [
        (group.getId(), safe_text(group.getProperty("title") or group.getId()))
        for group in api.group.get_groups()
        if group.getId() not in VIRTUAL
    ]
    return _by_name(found)


def users() -> list[tuple[str, str]]:
    """Ids and names of the users, by their names."""
    return _by_name([(user.getId(), _name(user)) for user in api.user.get_users()])


def names_of(people: Iterable[str]) -> list[str]:
    """Names of groups and users; the id of one that is gone."""
    return [_name_of(principal) for principal in people]


def let_in(part, people: Iterable[str]) -> None:
    """Give the people their role in the part, and in nothing else."""
    for principal in people:
        part.manage_setLocalRoles(principal, [ROLE])
    part.reindexObjectSecurity()


def members(people: Iterable[str]) -> Iterator[Any]:
    """The users among them and in the groups among them, each once."""
    seen = set()
    for principal in people:
        group = api.group.get(groupname=principal)
        user = api.user.get(userid=principal)
        found = api.user.get_users(group=group) if group else [user]
        for member in found:
            if member is not None and member.getId() not in seen:
                seen.add(member.getId())
                yield member


def _name_of(principal: str) -> str:
    group = api.group.get(groupname=principal)
    if group is not None:
        return safe_text(group.getProperty("title") or principal)
    user = api.user.get(userid=principal)
    return _name(user) if user is not None else principal


def _name(user) -> str:
    return safe_text(user.getProperty("fullname") or user.getId())


def _by_name(found: list[tuple[str, str]]) -> list[tuple[str, str]]:
    language = api.portal.get_current_language()
    return sorted(found, key=lambda pair: sort_key(pair[1], language=language))
