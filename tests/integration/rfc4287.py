"""What RFC 4287 requires of a feed document, section by section."""

from datetime import datetime
from xml.etree import ElementTree


ATOM = "{http://www.w3.org/2005/Atom}"
ONCE = ("id", "title", "updated")
KNOWN_IN_FEED = {
    *ONCE,
    "subtitle",
    "author",
    "link",
    "entry",
    "generator",
    "icon",
    "logo",
    "rights",
    "category",
    "contributor",
}
KNOWN_IN_ENTRY = {
    *ONCE,
    "published",
    "author",
    "link",
    "summary",
    "content",
    "category",
    "contributor",
    "rights",
    "source",
}


def problems(document: bytes) -> list[str]:
    """What is wrong with the document; empty if nothing is."""
    feed = ElementTree.fromstring(document)
    found = [] if feed.tag == f"{ATOM}feed" else ["4.1.1 no feed"]
    found += _common(feed, "feed", KNOWN_IN_FEED)
    relations = [link.get("rel") for link in feed.findall(f"{ATOM}link")]
    if relations.count("self") != 1:
        found.append("4.1.1 no link to itself")
    entries = feed.findall(f"{ATOM}entry")
    if not feed.findall(f"{ATOM}author") and not all(
        entry.findall(f"{ATOM}author") for entry in entries
    ):
        found.append("4.1.1 no author")
    for entry in entries:
        found += _common(entry, "entry", KNOWN_IN_ENTRY)
        found += _dates(entry, "published")
    ids = [element.text for element in feed.iter(f"{ATOM}id")]
    if len(ids) != len(set(ids)):
        found.append("4.2.6 an id is used twice")
    return found


def _common(element, name: str, known: set[str]) -> list[str]:
    found = [
        f"4.1 {name} needs one {required}"
        for required in ONCE
        if len(element.findall(ATOM + required)) != 1
    ]
    found += [
        f"6.3 {child.tag} is unknown in {name}"
        for child in element
        if child.tag.removeprefix(ATOM) not in known
    ]
    alternates = [
        (link.get("type"), link.get("hreflang"))
        for link in element.findall(f"{ATOM}link")
        if link.get("rel", "alternate") == "alternate"
    ]
    if len(alternates) != len(set(alternates)) or not alternates:
        found.append(f"4.1 {name} needs one alternate link of a kind")
    found += [
        f"4.2.7 a link in {name} has no address"
        for link in element.findall(f"{ATOM}link")
        if not link.get("href")
    ]
    found += [
        f"4.2.2 a category in {name} has no term"
        for category in element.findall(f"{ATOM}category")
        if not category.get("term")
    ]
    for author in element.findall(f"{ATOM}author"):
        if len(author.findall(f"{ATOM}name")) != 1:
            found.append(f"3.2.1 an author in {name} has no name")
    identifier = element.findtext(f"{ATOM}id") or ""
    if ":" not in identifier:
        found.append(f"4.2.6 the id of {name} is no address")
    return found + _dates(element, "updated")


def _dates(element, name: str) -> list[str]:
    return [
        f"3.3 {name} has no zone"
        for date in element.findall(ATOM + name)
        if datetime.fromisoformat(date.text or "").tzinfo is None
    ]
