"""Which albums show an item: its own, those that borrow it, and their translations."""

from Acquisition import aq_base
from kancelar_content.media.media_album import IMediaAlbum
from kancelar_content.media.texts import IMediaTexts
from plone import api
from plone.indexer import indexer


@indexer(IMediaAlbum)
def album_borrows(album) -> list[str]:
    """UIDs of items of other albums that this one shows."""
    arranged = set(aq_base(album).arrangement)
    if not arranged:
        return []
    catalog = api.portal.get_tool("portal_catalog")
    own = catalog.unrestrictedSearchResults(media_album=album.UID())
    return sorted(arranged - {record.UID for record in own})


def borrowers(uid: str) -> list:
    """Catalog records of albums that show an item of another one."""
    catalog = api.portal.get_tool("portal_catalog")
    return list(catalog.unrestrictedSearchResults(album_borrows=uid))


def published_versions(album_uid: str) -> list:
    """Catalog records of an album and its translations, as far as readers see them."""
    catalog = api.portal.get_tool("portal_catalog")
    album = catalog.unrestrictedSearchResults(UID=album_uid)
    group = {record.TranslationGroup for record in album} - {None, ""}
    query = {"TranslationGroup": list(group)} if group else {"UID": album_uid}
    return list(
        catalog.unrestrictedSearchResults(
            portal_type="MediaAlbum", review_state="published", **query
        )
    )


def published_albums(uid: str, holder: str | None) -> list:
    """Catalog records of published albums that show an item.

    :param holder: UID of the album that the item is in.
    """
    albums = [record.UID for record in borrowers(uid)]
    return [
        version
        for album in filter(None, [holder, *albums])
        for version in published_versions(album)
    ]


@indexer(IMediaTexts)
def media_stays(item) -> bool:
    """Whether it stays in the archive when its album goes out."""
    return bool(item.internal_only)
