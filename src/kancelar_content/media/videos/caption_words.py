"""What the editor of captions says of a row."""

from kancelar_content import _
from kancelar_content.media.videos import cue
from kancelar_content.media.videos import hint_rules


REFUSED = {
    cue.BAD_TIMES: _(
        "caption_bad_times", default="Write the times as 1:02.5 or 00:01:02.500."
    ),
    cue.ENDS_EARLY: _(
        "caption_ends_early", default="It ends before it begins. Correct one time."
    ),
    cue.NO_TEXT: _("caption_no_text", default="Write a text, or delete the caption."),
}

HINTS = {
    hint_rules.OVERLAP: _(
        "caption_overlap", default="It begins before the one above ends."
    ),
    hint_rules.FAST: _(
        "caption_fast",
        default="Hard to read: more than 20 characters a second. Shorten the text or"
        " show it longer.",
    ),
    hint_rules.LINES: _("caption_lines", default="More than two lines."),
    hint_rules.LONG_LINE: _(
        "caption_long_line", default="A line has more than 42 characters."
    ),
    hint_rules.SHORT: _(
        "caption_short", default="It is shown for less than 0.7 seconds."
    ),
    hint_rules.SILENCE: _(
        "caption_silence",
        default="Nothing is written for more than 20 seconds before it. Is nothing to"
        " be heard there?",
    ),
    hint_rules.LATE: _("caption_late", default="It begins after the video ends."),
}

EMPTY = _(
    "caption_none",
    default="There is no caption to save. To take all of them away, use “Take the"
    " captions away”.",
)
CHANGED = _(
    "captions_changed_meanwhile",
    default="Since you opened this page somebody else has changed these captions. What"
    " you wrote is still here. Save again to replace the captions of the other one, or"
    " open the page in another window to see them.",
)
SAVED = _("captions_saved", default="The captions are saved.")
REMOVED = _("captions_removed", default="The captions are taken away.")
