"""The words by which a photo or album is found, never those of a consent."""

from Acquisition import aq_parent
from kancelar_content.media.media_album import IMediaAlbum
from kancelar_content.media.texts import IMediaTexts
from kancelar_content.media.texts import written_texts
from kancelar_content.search.languages import document_language
from kancelar_content.search.mixed_text import MixedText
from plone import api
from plone.app.textfield.interfaces import IRichTextValue
from plone.indexer import indexer
from zope.component import getUtility
from zope.container.interfaces import IContainerModifiedEvent
from zope.lifecycleevent.interfaces import IObjectModifiedEvent
from zope.schema.interfaces import IVocabularyFactory


#: Fields of an album that its photos are found by.
ALBUM_FIELDS = frozenset({"title", "event_name", "place", "day"})


@indexer(IMediaTexts)
def item_text(item) -> MixedText:
    """Each text with its own language, so that it is found in any form of a word."""
    own = document_language(item)
    album = aq_parent(item)
    shared = [
        item.title,
        item.place,
        item.photographer,
        item.credit,
        *(item.Subject() or ()),
        *_topic_names(item.topics, own),
    ]
    if IMediaAlbum.providedBy(album):
        shared += [album.title, album.event_name, album.place]
    texts: dict[str, list[str]] = {own: [text for text in shared if text]}
    for name in ("caption", "alt"):
        for language, text in written_texts(item, name).items():
            texts.setdefault(language, []).append(text)
    return MixedText((language, " ".join(parts)) for language, parts in texts.items())


@indexer(IMediaAlbum)
def album_text(album) -> str:
    """What it is called, what it tells, and where."""
    language = document_language(album)
    text = getattr(album, "text", None)
    parts = [
        album.title,
        album.description,
        album.event_name,
        album.place,
        album.photographer,
        *(album.Subject() or ()),
        *_topic_names(album.topics, language),
        _plain(text) if IRichTextValue.providedBy(text) else "",
    ]
    return " ".join(part for part in parts if part)


def _plain(text) -> str:
    transforms = api.portal.get_tool("portal_transforms")
    found = transforms.convertTo("text/plain", text.raw, mimetype=text.mimeType)
    return found.getData().strip() if found else ""


def _topic_names(topics, language: str) -> list[str]:
    factory = getUtility(IVocabularyFactory, "kancelar_content.press.topics")
    chosen = set(topics or ())
    return [
        str(term.title) for term in factory(api.portal.get()) if term.value in chosen
    ]


def renew_items(album, event: IObjectModifiedEvent) -> None:
    """Let photos be found by what their album is called now.

    One that comes or goes changes the container, too, and nothing of the others.
    """
    if IContainerModifiedEvent.providedBy(event):
        return
    changed = {
        name.rpartition(".")[2]
        for description in event.descriptions
        for name in getattr(description, "attributes", ())
    }
    if changed and not changed & ALBUM_FIELDS:
        return
    for item in album.objectValues():
        if IMediaTexts.providedBy(item):
            item.reindexObject(idxs=["SearchableText", "media_taken"])
