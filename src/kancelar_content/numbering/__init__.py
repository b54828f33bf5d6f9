"""Numbers of a series and year: no gap, no double, under concurrent writers."""

from BTrees.OOBTree import OOBTree
from zope.annotation.interfaces import IAnnotations


KEY = "kancelar_content.numbering"


def next_number(site, series: str, year: int) -> int:
    """Take the next number of the series in the year, 1 for the first one.

    Two writers that take a number of the same series and year change the same key,
    so the storage lets one through and the publisher runs the other one again. A
    number taken by a transaction that fails was never given.
    """
    annotations = IAnnotations(site)
    if KEY not in annotations:
        annotations[KEY] = OOBTree()
    given = annotations[KEY]
    number = given.get((series, year), 0) + 1
    given[(series, year)] = number
    return number
