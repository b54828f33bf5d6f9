"""What the script of the upload page says; ${…} is filled in by the script."""

from kancelar_content import _
from zope.i18n import translate
from zope.i18nmessageid import Message


WORDS = {
    "waits": _("upload_waits", default="Waits"),
    "sends": _("upload_sends", default="${percent} %"),
    "examines": _("upload_examines", default="Is being examined"),
    "paused": _("upload_paused", default="Paused at ${percent} %"),
    "lost": _(
        "upload_lost",
        default="The connection is lost. It goes on by itself from ${percent} % as soon"
        " as it is back.",
    ),
    "stored": _("upload_stored", default="Stored"),
    "used": _("upload_used", default="The one in the archive is used"),
    "replaced": _("upload_replaced", default="It replaced the one in the archive"),
    "skipped": _("upload_skipped", default="Left out"),
    "asks": _("upload_asks", default="Needs your decision"),
    "given_up": _("upload_given_up", default="Given up"),
    "again": _("upload_again", default="The server did not answer as it should."),
    "log_in": _(
        "upload_log_in",
        default="You are not logged in any more. Log in in another window and go on.",
    ),
    "pause": _("upload_pause", default="Pause"),
    "resume": _("upload_resume", default="Go on"),
    "remove": _("upload_remove", default="Remove"),
    "pause_all": _("upload_pause_all", default="Pause all"),
    "resume_all": _("upload_resume_all", default="Go on with all"),
    "edit": _("upload_edit", default="Edit texts"),
    "whole": _(
        "upload_whole",
        default="${done} of ${all} files finished, ${percent} % sent",
    ),
    "finished": _(
        "upload_finished",
        default="All is finished: ${stored} stored, ${others} left out or refused.",
    ),
    "to_decide": _("upload_to_decide", default="Needs your decision: ${number}"),
    "choose_again": _(
        "upload_choose_again",
        default="${percent} % is here. Choose the same file again and it goes on.",
    ),
    "new_picture": _("upload_new_picture", default="New file"),
    "old_picture": _("upload_old_picture", default="In the archive"),
    "no_preview": _(
        "upload_no_preview",
        default="The browser cannot show this file before it is stored.",
    ),
    "exact": _("upload_exact", default="It is the same file."),
    "near": _("upload_near", default="The pictures look alike."),
    "several": _(
        "upload_several",
        default="Found in the archive: ${number}. Choose which one is to be shown here"
        " or replaced.",
    ),
    "meant": _("upload_meant", default="This one"),
    "in_album": _("upload_in_album", default="Album: ${album}"),
    "pixels": _("upload_pixels", default="${width} × ${height} pixels"),
    "taken": _("upload_taken", default="Taken ${taken}"),
    "store": _("upload_store", default="Store the new one too"),
    "skip": _("upload_skip", default="Leave the new one out"),
    "use": _("upload_use", default="Show the one of the archive here"),
    "replace": _("upload_replace", default="Replace the one of the archive"),
    "for_all": _("upload_for_all", default="The same for all that need a decision"),
    "leaves": _(
        "upload_leaves", default="Files are still being sent. Leave the page anyway?"
    ),
}


def page_words(request) -> dict[str, str]:
    """The words in the language of the page; names in ${…} stay."""
    return {name: translate(word, context=request) for name, word in WORDS.items()}


#: Words beside a file of the form without a script.
OUTCOMES: dict[str, Message] = {
    "stored": WORDS["stored"],
    "asked": WORDS["asks"],
    "skipped": WORDS["skipped"],
}
