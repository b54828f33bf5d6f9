"""Keeps a release whole when it or what is inside it changes."""

from Acquisition import aq_inner
from Acquisition import aq_parent
from datetime import datetime
from datetime import UTC
from kancelar_content.press.press_release import IPressRelease


def date_new_release(release, event) -> None:
    """A new release is its own first version."""
    if release.content_changed is None:
        release.content_changed = datetime.now(UTC)


def forget_publication(release, event) -> None:
    """A copy is a new text: its author is who copies, and no reader has seen it."""
    release.number = release.number_year = None
    release.effective_date = None
    release.corrections = ()
    release.content_changed = None
    release.withdrawn = None
    release.withdrawal_reason = ""
    release.creators = ()
    release.addCreator()


def refresh_metadata(release, event) -> None:
    """Lists show attachments from the columns of the release they are in.

    The catalog writes all columns anew with any index; that of the number is small.
    """
    release.reindexObject(idxs=["release_number"])


def refresh_metadata_of_release(attachment, event) -> None:
    """An attachment got another file or another title."""
    release = aq_parent(aq_inner(attachment))
    if IPressRelease.providedBy(release):
        refresh_metadata(release, event)
