"""What texts that were published have in common, whatever their type."""

from collections.abc import Iterator
from datetime import datetime
from kancelar_content.publication.site_time import site_zone


class PublishedText:
    """For a container whose attachments are the files and images inside it.

    Named after Dexterity's class, whose `__providedBy__` knows the behaviors.
    """

    def attached_files(self) -> Iterator[tuple]:
        """Attachments, each with the file or image it holds."""
        for item in self.objectValues():
            blob = getattr(item, "file", None) or getattr(item, "image", None)
            if blob:
                yield item, blob

    def published_at(self) -> datetime | None:
        """The moment of the first publication, in the site's time zone."""
        if self.effective_date is None:
            return None
        return datetime.fromtimestamp(self.effective_date.timeTime(), site_zone())
