"""What is read and heard beside a video: captions, transcript, audio description."""

from kancelar_content import _
from kancelar_content.media.texts import LANGUAGES
from kancelar_content.media.videos.access_rules import SILENT
from kancelar_content.media.videos.cue import Cue
from kancelar_content.media.videos.cue import Unreadable
from kancelar_content.media.videos.sound_rules import is_sound
from kancelar_content.media.videos.transcript_rules import transcript
from kancelar_content.media.videos.unreadable_words import sentence
from kancelar_content.media.videos.vtt_rules import read
from plone.autoform import directives
from plone.autoform.interfaces import IFormFieldProvider
from plone.namedfile.field import NamedBlobFile
from plone.supermodel import model
from zope import schema
from zope.interface import Invalid
from zope.interface import provider
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


OTHER = "other"

SPOKEN = SimpleVocabulary(
    [
        SimpleTerm(token, token, title)
        for token, title in (
            ("cs", _("language_cs", default="Czech")),
            ("en", _("language_en", default="English")),
            ("de", _("language_de", default="German")),
            ("pl", _("language_pl", default="Polish")),
            (OTHER, _("spoken_other", default="Another language")),
            (
                SILENT,
                _(
                    "spoken_silent",
                    default="Nothing is said, and no sound tells anything",
                ),
            ),
        )
    ]
)


def valid_track(value: str | None) -> bool:
    """:raises Invalid: with the line that is not WebVTT."""
    if value and value.strip():
        try:
            read(value)
        except Unreadable as error:
            raise Invalid(sentence(error)) from None
    return True


def valid_sound(value) -> bool:
    """:raises Invalid: unless the file is a sound that browsers play."""
    if value is None:
        return True
    with value.open() as file:
        if is_sound(file.read(16)):
            return True
    raise Invalid(
        _(
            "error_sound_kind",
            default="This file is neither MP3 nor M4A. Export the sound as one of the"
            " two and choose it again.",
        )
    )


def _track(title) -> schema.Text:
    return schema.Text(title=title, required=False, constraint=valid_track)


def _transcript(title) -> schema.Text:
    return schema.Text(title=title, max_length=200_000, required=False)


@provider(IFormFieldProvider)
class IVideoTracks(model.Schema):
    """Tracks have a page of their own; a form shows the rest."""

    model.fieldset(
        "hearing",
        label=_("fieldset_video_access", default="For all senses"),
        description=_(
            "fieldset_video_access_help",
            default="Captions have a page of their own, “Captions”.",
        ),
        fields=[
            "spoken",
            "audio_description",
            "no_description_reason",
            *(f"transcript_{language}" for language in LANGUAGES),
        ],
    )
    spoken = schema.Choice(
        title=_("label_spoken", default="Language that is spoken"),
        description=_(
            "help_spoken",
            default="Its captions are for people who do not hear: they also name"
            " sounds. Other languages are subtitles.",
        ),
        vocabulary=SPOKEN,
        default="cs",
    )
    audio_description = NamedBlobFile(
        title=_("label_audio_description", default="Sound with audio description"),
        description=_(
            "help_audio_description",
            default="The whole sound of the video with a voice that tells what is to be"
            " seen, as MP3 or M4A. It is as long as the video.",
        ),
        required=False,
        constraint=valid_sound,
    )
    directives.read_permission(
        no_description_reason="kancelar_content.ViewMediaArchive"
    )
    no_description_reason = schema.TextLine(
        title=_("label_no_description", default="Why no audio description is needed"),
        description=_(
            "help_no_description",
            default="For example: everything that matters is said.",
        ),
        max_length=300,
        required=False,
    )
    transcript_cs = _transcript(_("label_transcript_cs", default="Transcript in Czech"))
    transcript_en = _transcript(
        _("label_transcript_en", default="Transcript in English")
    )
    transcript_de = _transcript(
        _("label_transcript_de", default="Transcript in German")
    )
    transcript_pl = _transcript(
        _("label_transcript_pl", default="Transcript in Polish")
    )

    directives.omitted("track_cs", "track_en", "track_de", "track_pl", "poster")
    track_cs = _track(_("label_track_cs", default="Captions in Czech"))
    track_en = _track(_("label_track_en", default="Captions in English"))
    track_de = _track(_("label_track_de", default="Captions in German"))
    track_pl = _track(_("label_track_pl", default="Captions in Polish"))
    # No image field: Plone would make scales of it that caches keep for a year.
    poster = NamedBlobFile(
        title=_("label_poster", default="Picture before playing"), required=False
    )


def tracks(video) -> dict[str, str]:
    """Language to WebVTT, as far as there is some."""
    found = {name: getattr(video, f"track_{name}", None) for name in LANGUAGES}
    return {name: text for name, text in found.items() if text and text.strip()}


def cues_of(text: str) -> tuple[Cue, ...]:
    """Cues of a stored track, which was checked when it came; none of an empty one."""
    return read(text) if text.strip() else ()


def transcripts(video) -> dict[str, str]:
    """Language to what is read instead: by a person, or made of the captions."""
    made = {name: transcript(cues_of(text)) for name, text in tracks(video).items()}
    own = {
        name: (getattr(video, f"transcript_{name}", None) or "").strip()
        for name in LANGUAGES
    }
    found = {name: own[name] or made.get(name, "") for name in LANGUAGES}
    return {name: text for name, text in found.items() if text}
