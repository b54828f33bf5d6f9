"""What is remembered of a form that was sent, so that it is taken once."""

from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from datetime import datetime
from itertools import islice
from persistent import Persistent
from zope.annotation.interfaces import IAnnotations


KEY = "kancelar_content.public_forms"

#: So many are forgotten at a time.
FORGOTTEN_AT_ONCE = 100


class Remembered(Persistent):
    """Short texts under names, each until its end."""

    def __init__(self) -> None:
        self.texts = OOBTree()
        #: (end, name)
        self.ends = OOTreeSet()

    def forget_past(self, now: datetime) -> None:
        past = self.ends.keys(max=(now.isoformat(), ""))
        for end, name in list(islice(past, FORGOTTEN_AT_ONCE)):
            self.ends.remove((end, name))
            self.texts.pop(name, None)


def recall(site, name: str) -> str | None:
    """What was remembered under the name."""
    kept = IAnnotations(site).get(KEY)
    return kept.texts.get(name) if kept is not None else None


def remember(site, name: str, text: str, *, now: datetime, until: datetime) -> None:
    """Keep the text under the name, in place of what was there.

    Two that write the same name at once meet in a conflict, and the second sees what
    the first has written.
    """
    annotations = IAnnotations(site)
    if KEY not in annotations:
        annotations[KEY] = Remembered()
    kept = annotations[KEY]
    kept.forget_past(now)
    kept.texts[name] = text
    kept.ends.add((until.isoformat(), name))


def forget_all(site) -> None:
    """Keep nothing, as when the add-on is removed."""
    IAnnotations(site).pop(KEY, None)
