"""What stands against publishing a video."""

from collections.abc import Sequence
from kancelar_content import _
from kancelar_content.media.lacks_rules import CAPTIONS
from kancelar_content.media.lacks_rules import PLAYABLE
from kancelar_content.media.video import IVideo
from kancelar_content.media.videos.access_rules import missing
from kancelar_content.media.videos.access_rules import NO_CAPTIONS
from kancelar_content.media.videos.access_rules import NO_DESCRIPTION
from kancelar_content.media.videos.access_rules import NO_TRANSCRIPT
from kancelar_content.media.videos.languages import language_of_album
from kancelar_content.media.videos.languages import languages_of
from kancelar_content.media.videos.playable import is_waiting
from kancelar_content.media.videos.playable import state_of
from kancelar_content.media.videos.tracks import tracks
from kancelar_content.media.videos.tracks import transcripts
from kancelar_content.publication.interfaces import IPublicationCheck
from kancelar_content.publication.language_names import native_name
from zope.component import adapter
from zope.i18nmessageid import Message
from zope.interface import implementer


SENTENCES = {
    NO_CAPTIONS: _(
        "problem_video_captions",
        default="The video has no captions in this language: ${language}. Write them on"
        " the page “Captions”.",
    ),
    NO_TRANSCRIPT: _(
        "problem_video_transcript",
        default="Nothing is said in the video, so it needs a text that tells what is to"
        " be seen, in this language: ${language}. Write it as its transcript.",
    ),
    NO_DESCRIPTION: _(
        "problem_video_description",
        default="The video has no audio description. Add the sound, or write why none"
        " is needed.",
    ),
}


@implementer(IPublicationCheck)
@adapter(IVideo)
class ForAllSenses:
    """A video can be played, read and heard (EN 301 549 V3.2.1, 9.1.2.1 to 9.1.2.5)."""

    def __init__(self, video) -> None:
        self.video = video

    def problems(self) -> list[Message]:
        """Messages for the editor; empty when nothing is missing."""
        state = state_of(self.video)
        return ([state] if state else []) + [
            Message(SENTENCES[lack], mapping={"language": native_name(language)})
            for lack, language in missing_of(self.video, languages_of(self.video))
        ]


def video_lacks(video) -> list[str]:
    """Tokens of the catalog for what only a video can lack, in its own language.

    Versions of its album are not asked for: that would index what is being indexed.
    """
    found = [PLAYABLE] if video.file is None or is_waiting(video) else []
    lacks = missing_of(video, (language_of_album(video),))
    return [*found, CAPTIONS] if lacks else found


def missing_of(video, languages: Sequence[str]) -> list[tuple[str, str]]:
    """What the video lacks for pages in the languages, each with its language."""
    return missing(
        languages=languages,
        spoken=video.spoken,
        captions=tracks(video),
        transcripts=transcripts(video),
        described=video.audio_description is not None
        or bool((video.no_description_reason or "").strip()),
    )
