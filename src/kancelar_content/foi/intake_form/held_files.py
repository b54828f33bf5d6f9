"""Files of forms that are not sent yet: nobody has to choose a file again."""

from BTrees.Length import Length
from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from collections.abc import Iterable
from datetime import datetime
from datetime import timedelta
from itertools import islice
from persistent import Persistent
from plone.namedfile.file import NamedBlobFile
from zope.annotation.interfaces import IAnnotations

import secrets


KEY = "kancelar_content.foi.held_files"
KEPT_FOR = timedelta(hours=2)

#: 128 bits: whoever knows the name of a file is who has sent it.
NAME_BYTES = 16

#: So many are erased at a time; the next minute goes on.
ERASED_AT_ONCE = 100


class HeldFiles(Persistent):
    """Files by random names, with their ends and their size in all."""

    def __init__(self) -> None:
        self.files = OOBTree()
        #: (end, name)
        self.ends = OOTreeSet()
        self.size = Length()

    def release(self, name: str) -> None:
        """Keep the file no longer."""
        file = self.files.pop(name, None)
        if file is not None:
            self.size.change(-file.getSize())


def hold(site, file: NamedBlobFile, *, now: datetime, at_most: int) -> str | None:
    """Keep a file for a time; its name, or None if there is no room.

    :param at_most: bytes of all files that wait.
    """
    annotations = IAnnotations(site)
    if KEY not in annotations:
        annotations[KEY] = HeldFiles()
    store = annotations[KEY]
    if store.size() + file.getSize() > at_most:
        return None
    name = secrets.token_hex(NAME_BYTES)
    store.files[name] = file
    store.ends.add(((now + KEPT_FOR).isoformat(), name))
    store.size.change(file.getSize())
    return name


def held(site, names: Iterable[str]) -> dict[str, NamedBlobFile]:
    """Those of the files that are still there, in the order of their names."""
    store = IAnnotations(site).get(KEY)
    if store is None:
        return {}
    return {name: store.files[name] for name in names if name in store.files}


def release(site, names: Iterable[str]) -> None:
    """Keep these files no longer."""
    store = IAnnotations(site).get(KEY)
    for name in names if store is not None else ():
        store.release(name)


def expire(site, now: datetime) -> int:
    """Erase what nobody has sent in time; how many files that were."""
    store = IAnnotations(site).get(KEY)
    if store is None:
        return 0
    past = list(islice(store.ends.keys(max=(now.isoformat(), "")), ERASED_AT_ONCE))
    for end, name in past:
        store.ends.remove((end, name))
        store.release(name)
    return len(past)


def forget_all(site) -> None:
    """Keep nothing, as when the add-on is removed."""
    IAnnotations(site).pop(KEY, None)
