"""What stands against publishing a press release."""

from kancelar_content import _
from kancelar_content.press.press_release import IPressRelease
from kancelar_content.publication.interfaces import IPublicationCheck
from zope.component import adapter
from zope.interface import implementer


@implementer(IPublicationCheck)
@adapter(IPressRelease)
class Completeness:
    """A release needs a text, and its image a description."""

    def __init__(self, release) -> None:
        self.release = release

    def problems(self) -> list:
        """Messages for the editor; empty when the release is complete."""
        release = self.release
        found = []
        if not (release.text and release.text.raw.strip()) and not release.parts:
            found.append(_("problem_text_missing", default="The release has no text."))
        if release.image and not (release.image_alt or "").strip():
            found.append(
                _(
                    "problem_image_alt_missing",
                    default="The image has no alternative text.",
                )
            )
        return found
