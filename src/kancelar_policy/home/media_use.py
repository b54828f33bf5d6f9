"""Home pages that show a photo: it, its album, or a text that it leads."""

from collections.abc import Iterator
from kancelar_content.behaviors.archive_lead import LEAD
from kancelar_content.behaviors.archive_lead import LeadImages
from kancelar_content.media_use.interfaces import IMediaUse
from kancelar_content.media_use.uses import records_of
from kancelar_content.media_use.uses import Use
from kancelar_policy import _
from kancelar_policy.browser.frame import remembered
from kancelar_policy.home.front_page import HomeFrontPage
from plone import api
from plone.app.multilingual.interfaces import ILanguageRootFolder
from zope.interface import implementer


HOME = _("use_home_page", default="on the home page")


@implementer(IMediaUse)
class HomePages:
    """Asks what readers are shown now; of a blocked photo that is another picture."""

    def uses(self, uid: str) -> Iterator[Use]:
        """The address of a picture begins with that of what it belongs to."""
        leads = [use.url for use in LeadImages().uses(uid) if use.how == LEAD]
        records = records_of([uid])
        if any(record.review_state == "blocked" for record in records):
            return
        own = [record.getURL() for record in records]
        pictures = [f"{url}/@@" for url in (*own, *leads)]
        for folder in _language_folders():
            page = HomeFrontPage(folder, folder.REQUEST)
            # A consent may have hundreds of photos, each of which asks.
            key = ("pictures of the home page", folder.absolute_url())
            shown = remembered(key, page.pictures)
            if any(picture in shown for picture in pictures):
                yield Use(folder.title, folder.absolute_url(), HOME, "published")

    def take_out(self, uid: str) -> None:
        """It shows what is public: a photo that is blocked has left."""

    def bring_back(self, uid: str) -> None:
        """It is shown again by itself."""


def _language_folders() -> list:
    contents = api.portal.get().objectValues()
    return [item for item in contents if ILanguageRootFolder.providedBy(item)]
