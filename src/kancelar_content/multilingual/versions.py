"""The language versions of an object, read from the catalog without a search.

A search for a translation group costs as much as a search for anything else; reading
one key of its index and the roles of its few members does not grow with the site.
"""

from Acquisition import aq_parent
from kancelar_content.multilingual.rules import HOME_LANGUAGE
from kancelar_content.publication.language_names import native_name
from plone import api
from plone.app.multilingual.interfaces import ITG
from plone.base.interfaces import ILanguage
from Products.CMFCore.indexing import processQueue
from typing import Any
from zope.component.hooks import getSite


#: Catalog records by language.
Versions = dict[str, Any]

ANONYMOUS = frozenset({"Anonymous"})


def visible_versions(content) -> Versions:
    """Records of the versions that the current user may view."""
    return visible_of_group(ITG(content, None))


def visible_of_group(group: str | None) -> Versions:
    """The same for a translation group."""
    catalog = api.portal.get_tool("portal_catalog")
    user = api.user.get_current()
    return _records(group, frozenset(catalog._listAllowedRolesAndUsers(user)))


def published_of_group(group: str) -> list[tuple[str, str]]:
    """Language and path of those versions in a group that are published."""
    return sorted(
        (language, brain.getPath())
        for language, brain in visible_of_group(group).items()
        if brain.review_state == "published"
    )


def published_links(content, *, but: str) -> list[dict[str, str]]:
    """The published versions in other languages, for a page to lead to."""
    return [
        {
            "language": language,
            "name": native_name(language),
            "title": brain.Title,
            "url": brain.getURL(),
        }
        for language, brain in sorted(visible_versions(content).items())
        if language != but and brain.review_state == "published"
    ]


def public_versions(content) -> Versions:
    """Records of the versions that anybody may view."""
    return _records(ITG(content, None), ANONYMOUS)


def all_versions(content) -> Versions:
    """Records of all versions, for those who manage them."""
    return _records(ITG(content, None), None)


def all_of_group(group: str | None) -> Versions:
    """The same for a translation group; a program may ask who tells nothing of them."""
    return _records(group, None)


def visible_record(path: str):
    """The record of what has the path, if the current user may view it, or None."""
    catalog = api.portal.get_tool("portal_catalog")
    record = catalog._catalog.uids.get(path)
    if record is None:
        return None
    allowed = frozenset(catalog._listAllowedRolesAndUsers(api.user.get_current()))
    return catalog._catalog[record] if _may_view(catalog, record, allowed) else None


def source(versions: Versions):
    """The record of the version that the others were made from, or None."""
    originals = {
        language: brain
        for language, brain in versions.items()
        if not brain.translated_from
    }
    return originals.get(HOME_LANGUAGE) or next(iter(originals.values()), None)


def translatable_parent(content):
    """The nearest container that has language versions of its own, or None."""
    parent = aq_parent(content)
    while parent is not None and parent is not getSite():
        if ITG(parent, None):
            return parent
        parent = aq_parent(parent)
    return None


def language_of(content) -> str:
    """The language of the content; empty if it belongs to none."""
    language = ILanguage(content, None)
    return language.get_language() if language is not None else ""


def _records(group: str | None, allowed: frozenset[str] | None) -> Versions:
    if not group:
        return {}
    processQueue()
    catalog = api.portal.get_tool("portal_catalog")
    records = catalog._catalog.getIndex("TranslationGroup")._index.get(group, ())
    brains = [
        catalog._catalog[record]
        for record in ((records,) if isinstance(records, int) else records)
        if allowed is None or _may_view(catalog, record, allowed)
    ]
    return {brain.Language: brain for brain in brains if brain.Language}


def _may_view(catalog, record: int, allowed: frozenset[str]) -> bool:
    roles = catalog._catalog.getIndex("allowedRolesAndUsers")
    return not allowed.isdisjoint(roles.getEntryForObject(record, ()))
