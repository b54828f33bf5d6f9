"""Small pictures of items on pages of the staff."""


def thumbnail(record) -> str:
    """Address of a small picture of a catalog record; empty if there is none."""
    version = (record.media_card or {}).get("version")
    if version:
        return f"{record.getURL()}/@@rendition/{version}/320.jpg"
    if record.portal_type == "Photo":
        return f"{record.getURL()}/@@images/image/mini"
    return ""
