"""Plain links that pass a page on: no foreign script, nothing loaded before a click."""

from urllib.parse import quote
from urllib.parse import urlencode


NETWORKS = {
    "X": ("https://x.com/intent/post", "url", "text"),
    "Facebook": ("https://www.facebook.com/sharer/sharer.php", "u", None),
    "LinkedIn": ("https://www.linkedin.com/sharing/share-offsite/", "url", None),
}


def mail_link(title: str, url: str) -> str:
    """Opens a new message with the title as subject and the address in it."""
    return f"mailto:?subject={quote(title, safe='')}&body={quote(url, safe='')}"


def network_links(title: str, url: str) -> dict[str, str]:
    """Name of a network to the address of its form for a new post."""
    links = {}
    for name, (form, address_field, title_field) in NETWORKS.items():
        fields = {address_field: url}
        if title_field:
            fields[title_field] = title
        links[name] = f"{form}?{urlencode(fields)}"
    return links
