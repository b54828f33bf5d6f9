"""With whom a light table may be shared."""

from kancelar_content.desk.people import full_name
from plone import api


def colleagues(user: str) -> list[dict[str, str]]:
    """Others who may open the archive, with id and name, by their names."""
    found = []
    for other in api.user.get_users():
        may = api.user.has_permission(
            "kancelar_content: View media archive", user=other, obj=api.portal.get()
        )
        if may and other.getId() != user:
            found.append({"id": other.getId(), "name": full_name(other.getId())})
    return sorted(found, key=lambda person: person["name"].casefold())
