"""The moment from which an album is news."""

from DateTime import DateTime


def date_album(album, event) -> None:
    """Date the first publication; feeds tell albums by it."""
    if event.new_state.id == "published" and album.effective_date is None:
        album.setEffectiveDate(DateTime())
        album.reindexObject(idxs=["effective", "effectiveRange"])
