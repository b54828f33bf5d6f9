"""What a text that editors write may be made of."""

from plone import api


TEXTILE = "text/x-web-textile"
#: A page of somebody else's would read along with each reader.
FRAMES = frozenset({"iframe"})


def offer_no_textile() -> None:
    """Take Textile out of the choice: nobody writes it, and every form asked."""
    _take_out("plone.allowed_types", {TEXTILE})


def allow_no_frames() -> None:
    """Let the filter of texts take frames out, of old texts too."""
    _take_out("plone.valid_tags", FRAMES)


def _take_out(record: str, unwanted) -> None:
    values = api.portal.get_registry_record(record)
    kept = [value for value in values if value not in unwanted]
    api.portal.set_registry_record(record, type(values)(kept))
