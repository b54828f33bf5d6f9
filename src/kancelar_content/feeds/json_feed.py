"""JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/."""

from kancelar_content.feeds.entry import Enclosure
from kancelar_content.feeds.entry import Entry
from kancelar_content.feeds.entry import Feed

import json


CONTENT_TYPE = "application/feed+json; charset=utf-8"
VERSION = "https://jsonfeed.org/version/1.1"


def render(feed: Feed) -> bytes:
    """The feed as a document in UTF-8; what is empty is left out."""
    document = {
        "version": VERSION,
        "description": feed.description,
        "home_page_url": feed.link,
        "feed_url": feed.url,
        "next_url": feed.pages.get("next"),
        "language": feed.language,
        "authors": [{"name": feed.author}],
    }
    filled = {name: value for name, value in document.items() if value}
    filled["title"] = feed.title
    filled["items"] = [_item(entry) for entry in feed.entries]
    return json.dumps(filled, ensure_ascii=False).encode()


def _item(entry: Entry) -> dict:
    item = {
        "id": entry.id,
        "url": entry.link,
        "title": entry.title,
        "date_published": entry.published.isoformat(timespec="seconds"),
        "date_modified": entry.updated.isoformat(timespec="seconds"),
        "language": entry.language,
        "image": entry.image.url if entry.image else None,
        "authors": [{"name": entry.author}] if entry.author else None,
        "tags": [title for _token, title in entry.categories],
        "attachments": [_attachment(enclosure) for enclosure in entry.attachments],
    }
    filled = {name: value for name, value in item.items() if value}
    return {**filled, "content_text": entry.summary or entry.title}


def _attachment(enclosure: Enclosure) -> dict:
    attachment = {
        "url": enclosure.url,
        "mime_type": enclosure.content_type,
        "title": enclosure.title,
        "size_in_bytes": enclosure.size,
    }
    return {name: value for name, value in attachment.items() if value != ""}
