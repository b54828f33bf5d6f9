"""Why captions cannot be read, in sentences that say what to do."""

from kancelar_content import _
from kancelar_content.media.videos import cue
from zope.i18nmessageid import Message


SENTENCES = {
    cue.NO_HEADER: _(
        "vtt_no_header",
        default="Line ${line}: this is neither WebVTT nor SubRip. The first line has to"
        " be WEBVTT, or the file has to begin with the number and times of a caption.",
    ),
    cue.NO_TIMES: _(
        "vtt_no_times",
        default="Line ${line}: a caption has no times. Write them as"
        " 00:01.000 --> 00:03.500.",
    ),
    cue.BAD_TIMES: _(
        "vtt_bad_times",
        default="Line ${line}: the times cannot be understood. Write them as"
        " 00:01.000 --> 00:03.500.",
    ),
    cue.ENDS_EARLY: _(
        "vtt_ends_early",
        default="Line ${line}: the caption ends before it begins. Correct one of its"
        " times.",
    ),
    cue.NO_TEXT: _(
        "vtt_no_text",
        default="Line ${line}: the caption has no text. Write one, or delete its"
        " times.",
    ),
    cue.ARROW: _(
        "vtt_arrow",
        default="Line ${line}: there are times inside the text of a caption. Leave an"
        " empty line before each caption.",
    ),
    cue.EMPTY: _("vtt_empty", default="There is no caption in it."),
    cue.TOO_LONG: _(
        "vtt_too_long",
        default="There are more than a million characters in it; captions have fewer."
        " Choose the right file.",
    ),
    cue.NOT_TEXT: _(
        "vtt_not_text",
        default="This file is no text. Choose one that ends with .vtt or .srt.",
    ),
}


def sentence(error: cue.Unreadable) -> Message:
    """The sentence with the line."""
    return Message(SENTENCES[error.reason], mapping={"line": error.line})
