"""Filters that a user has saved under a name, for each register."""

from BTrees.OOBTree import OOBTree
from kancelar_content import _
from kancelar_content.search.sorting import sort_key
from zope.annotation.interfaces import IAnnotations


KEY = "kancelar_content.registers.saved"

LONGEST_NAME = 60
#: More in one register are no help to find one's way.
MOST = 30

NAMELESS = _("error_saved_nameless", default="Write a name for the filter.")
TOO_LONG = _("error_saved_too_long", default="Write a name of 60 characters at most.")
TOO_MANY = _(
    "error_saved_too_many",
    default="You have saved 30 filters here. Remove one of them first.",
)


def saved_filters(site, user_id: str, register: str, language: str) -> list[tuple]:
    """Names and query strings, by name as the language sorts."""
    saved = IAnnotations(site).get(KEY, {}).get((user_id, register), {})
    return sorted(saved.items(), key=lambda pair: sort_key(pair[0], language))


def problem_with(site, user_id: str, register: str, name: str) -> object | None:
    """Why the filter cannot be saved under the name, a message; None if it can."""
    saved = IAnnotations(site).get(KEY, {}).get((user_id, register), {})
    if not name:
        return NAMELESS
    if len(name) > LONGEST_NAME:
        return TOO_LONG
    if len(saved) >= MOST and name not in saved:
        return TOO_MANY
    return None


def save_filter(site, user_id: str, register: str, name: str, query: str) -> None:
    """Keep the filter; one of the same name is replaced."""
    annotations = IAnnotations(site)
    if KEY not in annotations:
        annotations[KEY] = OOBTree()
    kept = annotations[KEY]
    if (user_id, register) not in kept:
        kept[(user_id, register)] = OOBTree()
    kept[(user_id, register)][name] = query


def forget_filter(site, user_id: str, register: str, name: str) -> None:
    """Remove the filter; nothing if there is none of that name."""
    kept = IAnnotations(site).get(KEY, {}).get((user_id, register), {})
    if name in kept:
        del kept[name]
