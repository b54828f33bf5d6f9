"""What goes with an album or a photo that is deleted, told before it goes."""

from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from kancelar_content import _
from kancelar_content.media.shown_items import holder_of
from kancelar_content.media_use.uses import Use
from kancelar_content.media_use.uses import uses_of
from plone import api
from plone.app.content.browser.actions import DeleteConfirmationForm
from plone.app.multilingual.interfaces import ITranslationManager
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile


VERSION = _("use_version", default="the album in another language")


class ConfirmItemDeletion(DeleteConfirmationForm):
    """Names the places that show the photo or video."""

    told = ViewPageTemplateFile("templates/deletion.pt")
    photos = videos = 0
    holder = None

    def more_info(self) -> str:
        return self.told() + super().more_info()

    def uids(self) -> list[str]:
        """What would be deleted."""
        return [self.context.UID()]

    @cached_property
    def places(self) -> list[tuple[Use, int]]:
        """Places that lose something, each with how much; the album itself is none."""
        found = Counter(self._uses())
        return found.most_common()

    def _uses(self) -> Iterator[Use]:
        url = self.context.absolute_url()
        for uid in self.uids():
            yield from (use for use in uses_of(uid) if use.url != url)


class ConfirmAlbumDeletion(ConfirmItemDeletion):
    """Counts the photos and videos that are in the album, too."""

    @cached_property
    def _records(self) -> list:
        catalog = api.portal.get_tool("portal_catalog")
        return list(catalog.unrestrictedSearchResults(media_album=self.context.UID()))

    def uids(self) -> list[str]:
        return [record.UID for record in self._records]

    def _uses(self) -> Iterator[Use]:
        """Versions in other languages show what is in this one."""
        versions = ITranslationManager(self.context).get_translations().values()
        for version in versions if self._records else ():
            if version.UID() != self.context.UID():
                state = api.content.get_state(version)
                yield Use(version.title, version.absolute_url(), VERSION, state)
        yield from super()._uses()

    @property
    def photos(self) -> int:
        return sum(record.portal_type == "Photo" for record in self._records)

    @property
    def videos(self) -> int:
        return len(self._records) - self.photos

    @cached_property
    def holder(self):
        """The version in another language that holds the photos, if there is one."""
        found = holder_of(self.context)
        return None if found.UID() == self.context.UID() else found
