"""What stands beside a photo or video in an album."""

from collections.abc import Sequence
from kancelar_content.media.gallery.items import Items
from kancelar_content.media.gallery.items import ShownItem


def neighbours(
    items: Items, records: Sequence, uid: str
) -> tuple[ShownItem | None, ShownItem | None]:
    """The items before and after one; none for what the album does not show.

    :param records: all that the page of the album shows.
    """
    uids = [record.UID for record in records]
    if uid not in uids:
        return None, None
    place = uids.index(uid)
    before = records[place - 1 : place] if place else ()
    after = records[place + 1 : place + 2]
    return next(items.rows(before), None), next(items.rows(after), None)
