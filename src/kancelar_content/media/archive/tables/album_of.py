"""An album of what lies on a light table: it borrows the photos, none is copied."""

from kancelar_content.media.archive.rows import Item
from kancelar_content.publication.site_time import site_today
from plone import api


def gallery_of(language: str):
    """The gallery of a language in which the user may add albums."""
    found = api.portal.get_tool("portal_catalog")(
        portal_type="MediaGallery", Language=language, sort_limit=1
    )
    gallery = found[0].getObject() if found else None
    if gallery is None:
        return None
    may = api.user.has_permission("kancelar_content: Add MediaAlbum", obj=gallery)
    return gallery if may else None


def make_album(gallery, title: str, items: list[Item]):
    """An internal album that shows these items in this order."""
    days = sorted(item.taken.date() for item in items if item.taken)
    album = api.content.create(
        gallery,
        "MediaAlbum",
        title=title,
        day=days[0] if days else site_today(),
        day_until=days[-1] if len(set(days)) > 1 else None,
    )
    album.arrangement = tuple(item.uid for item in items)
    album.reindexObject()
    return album
