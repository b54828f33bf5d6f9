"""Atom 1.0 (RFC 4287), paged by RFC 5005."""

from kancelar_content.feeds.entry import Enclosure
from kancelar_content.feeds.entry import Entry
from kancelar_content.feeds.entry import Feed
from xml.etree.ElementTree import Element
from xml.etree.ElementTree import SubElement
from xml.etree.ElementTree import tostring

import re


CONTENT_TYPE = "application/atom+xml; charset=utf-8"
NAMESPACE = "http://www.w3.org/2005/Atom"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"

#: XML 1.0 has no way to write these, not even escaped.
NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(feed: Feed) -> bytes:
    """The feed as a document in UTF-8."""
    root = Element("feed", {"xmlns": NAMESPACE, LANGUAGE: feed.language})
    _text(root, "id", feed.id)
    _text(root, "title", feed.title)
    if feed.description:
        _text(root, "subtitle", feed.description)
    _text(root, "updated", feed.updated.isoformat(timespec="seconds"))
    _author(root, feed.author)
    _link(root, "alternate", feed.link, "text/html")
    _link(root, "self", feed.url, "application/atom+xml")
    for relation, url in feed.pages.items():
        _link(root, relation, url, "application/atom+xml")
    for entry in feed.entries:
        _entry(root, entry)
    return tostring(root, encoding="utf-8", xml_declaration=True)


def _entry(root: Element, entry: Entry) -> None:
    element = SubElement(root, "entry", {LANGUAGE: entry.language})
    _text(element, "id", entry.id)
    _text(element, "title", entry.title)
    _link(element, "alternate", entry.link, "text/html", hreflang=entry.language)
    _text(element, "published", entry.published.isoformat(timespec="seconds"))
    _text(element, "updated", entry.updated.isoformat(timespec="seconds"))
    if entry.author:
        _author(element, entry.author)
    for token, title in entry.categories:
        SubElement(element, "category", {"term": _clean(token), "label": _clean(title)})
    _text(element, "summary", entry.summary)
    for enclosure in (entry.image, *entry.attachments):
        if enclosure is not None:
            _enclosure(element, enclosure)


def _enclosure(element: Element, enclosure: Enclosure) -> None:
    more = {"length": str(enclosure.size)} if enclosure.size else {}
    if enclosure.title:
        more["title"] = _clean(enclosure.title)
    _link(element, "enclosure", enclosure.url, enclosure.content_type, **more)


def _author(element: Element, name: str) -> None:
    _text(SubElement(element, "author"), "name", name)


def _link(element: Element, rel: str, href: str, kind: str, **more: str) -> None:
    SubElement(element, "link", {"rel": rel, "type": kind, "href": href, **more})


def _text(element: Element, name: str, text: str) -> None:
    SubElement(element, name).text = _clean(text)


def _clean(text: str) -> str:
    return NOT_IN_XML.sub("", text)
