"""Keeps a release whole when it or what is inside it changes."""

from datetime import datetime
from datetime import UTC


def date_new_release(release, event) -> None:
    """A new release is its own first version."""
    if release.content_changed is None:
        release.content_changed = datetime.now(UTC)


def forget_publication(release, event) -> None:
    """A copy is a new text: it has no number, no date, no corrections and no reason."""
    release.number = release.number_year = None
    release.effective_date = None
    release.corrections = ()
    release.content_changed = None
    release.withdrawn = None
    release.withdrawal_reason = ""


def index_attachments(release, event) -> None:
    """Lists show attachments from the release's own metadata."""
    release.reindexObject(idxs=["release_number"])
