"""An album and its photos as JSON."""

from kancelar_content.interfaces import IKancelarLayer
from kancelar_content.media.gallery.album_cards import Cover
from kancelar_content.media.gallery.items import records_of
from kancelar_content.media.gallery.rest_items import photo_pictures
from kancelar_content.media.gallery.rest_items import rights
from kancelar_content.media.licences import licences_in
from kancelar_content.media.media_album import IMediaAlbum
from kancelar_content.media.photo import IPhoto
from kancelar_content.media.video import IVideo
from plone import api
from plone.restapi.batching import HypermediaBatch
from plone.restapi.interfaces import ISerializeToJson
from plone.restapi.serializer.dxcontent import SerializeFolderToJson
from plone.restapi.serializer.dxcontent import SerializeToJson
from typing import Any
from zope.component import adapter
from zope.interface import implementer


@implementer(ISerializeToJson)
@adapter(IMediaAlbum, IKancelarLayer)
class SerializeAlbum(SerializeFolderToJson):
    """Its fields, and the photos and videos that its page shows, in their order.

    A version in another language has none of its own and shows those of the Czech one.
    """

    def __call__(self, version=None, include_items=True, include_expansion=True):
        result = super().__call__(
            version=version, include_items=False, include_expansion=include_expansion
        )
        if not include_items:
            return result
        records = records_of(self.context)
        batch = HypermediaBatch(self.request, records)
        licences = licences_in(api.portal.get_current_language())
        result["items"] = [self._item(record, licences) for record in batch]
        result["items_total"] = batch.items_total
        if batch.links:
            result["batching"] = batch.links
        return result

    def _item(self, record, licences) -> dict[str, Any]:
        card, url = record.media_card, record.getURL()
        seconds = {"seconds": card["seconds"]} if card["seconds"] else {}
        return {
            "@id": url,
            "@type": record.portal_type,
            "UID": record.UID,
            "title": record.Title,
            "caption": card["caption"],
            "taken": card["taken"] or None,
            "place": card["place"],
            "rights": rights(card, licences),
            **photo_pictures(Cover(url, card)),
            **seconds,
        }


@implementer(ISerializeToJson)
@adapter(IPhoto, IKancelarLayer)
class SerializePhoto(SerializeToJson):
    """Its fields, all its pictures and its rights."""

    def __call__(self, version=None, include_items=True, include_expansion=True):
        result = super().__call__(
            version=version,
            include_items=include_items,
            include_expansion=include_expansion,
        )
        catalog = api.portal.get_tool("portal_catalog")
        licences = licences_in(api.portal.get_current_language())
        for record in catalog(UID=self.context.UID(), show_inactive=True):
            card = record.media_card
            pictures = photo_pictures(Cover(record.getURL(), card))
            result["renditions"] = pictures["renditions"]
            result["rights"] = rights(card, licences)
        return result


@implementer(ISerializeToJson)
@adapter(IVideo, IKancelarLayer)
class SerializeVideo(SerializePhoto):
    """The same, its pictures being those of its poster, and its length."""

    def __call__(self, version=None, include_items=True, include_expansion=True):
        result = super().__call__(
            version=version,
            include_items=include_items,
            include_expansion=include_expansion,
        )
        result["seconds"] = (self.context._facts or {}).get("seconds")
        return result
