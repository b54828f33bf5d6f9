"""What is told about a file that comes in, each with what to do."""

from kancelar_content import _
from kancelar_content.media.settings import media_setting


NO_ROOM = _(
    "upload_no_room",
    default="The disk of the server is full. What was sent is kept; tell the"
    " administrator, and go on with the upload when there is room again.",
)
NO_ROOM_TO_BEGIN = _(
    "upload_no_room_to_begin",
    default="The disk of the server has no room for this file. Tell the administrator.",
)
NO_LENGTH = _(
    "upload_no_length",
    default="The program that sends the file has not said how long it is.",
)
WRONG_OFFSET = _(
    "upload_wrong_offset",
    default="This piece does not follow what has come so far. Ask how much is here and"
    " go on from there.",
)
IN_USE = _(
    "upload_in_use",
    default="The same file is being sent from another window. Close one of the two.",
)
UNKNOWN = _(
    "upload_unknown",
    default="This upload is not here: it was finished, taken away, or too old. Choose"
    " the file again.",
)
BLOCKED = _(
    "upload_blocked",
    default="This very file was taken out of the archive and may not be shown. Ask the"
    " press office before you use it.",
)
NOT_WHOLE = _(
    "upload_not_whole",
    default="The file is not here as a whole yet. Let the upload go on first.",
)
NO_DECISION = _(
    "upload_no_decision",
    default="Say what to do with the file: store, skip, use or replace.",
)
NO_SUCH_ITEM = _(
    "upload_no_such_item",
    default="The photo that was chosen is not in the archive any more, or you may not"
    " change it. Store the new file, or leave it out.",
)
OTHER_KIND = _(
    "upload_other_kind",
    default="A photo can be replaced by a photo only, and a video by a video.",
)


def too_large():
    """What is told of a file over the limits of the settings."""
    return _(
        "upload_too_large",
        default="The file is too large: a photo may have ${photo} MB, a video ${video}"
        " MB. Save it smaller.",
        mapping={
            "photo": str(media_setting("photo_megabytes")),
            "video": str(media_setting("video_megabytes")),
        },
    )
