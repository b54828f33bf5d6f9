"""States and steps of the press release workflow in the words of those who use it."""

from kancelar_content import _


STATES = {
    "draft": _("state_draft", default="Draft"),
    "in_review": _("state_in_review", default="In review"),
    "approved": _("state_approved", default="Approved"),
    "embargoed": _("state_embargoed", default="Under embargo"),
    "published": _("state_published", default="Published"),
    "withdrawn": _("state_withdrawn", default="Withdrawn"),
}

#: States of texts that have been published, be they still to be read or not.
KNOWN_TO_READERS = frozenset({"published", "withdrawn"})

STEPS = {
    "submit": _("step_submit", default="Submit for review"),
    "return": _("step_return", default="Return to the author"),
    "approve": _("step_approve", default="Approve"),
    "reopen": _("step_reopen", default="Reopen for editing"),
    "embargo": _("step_embargo", default="Put under embargo"),
    "lift": _("step_lift", default="Lift the embargo"),
    "publish": _("step_publish", default="Publish"),
    "withdraw": _("step_withdraw", default="Withdraw"),
    "restore": _("step_restore", default="Restore"),
}

#: What a step means, for the one who is about to take it.
EFFECTS = {
    "submit": _(
        "effect_submit",
        default=(
            "The press office takes the text over. You can read it, "
            "but no longer change it unless it is returned to you."
        ),
    ),
    "return": _(
        "effect_return",
        default="The text becomes a draft again and its author can change it.",
    ),
    "approve": _(
        "effect_approve",
        default=(
            "The text is closed: nobody changes it any more. The press office can "
            "publish it or put it under embargo."
        ),
    ),
    "reopen": _(
        "effect_reopen",
        default="The approval is void. The text becomes a draft and is reviewed again.",
    ),
    "embargo": _(
        "effect_embargo",
        default=(
            "The release stays hidden and publishes itself at the minute its "
            "embargo ends."
        ),
    ),
    "lift": _(
        "effect_lift",
        default=(
            "The release does not publish itself any more: it goes back among the "
            "approved ones and its embargo is deleted."
        ),
    ),
    "publish": _(
        "effect_publish",
        default="Everybody can read the release from this moment on.",
    ),
    "withdraw": _(
        "effect_withdraw",
        default=(
            "The release leaves lists and feeds. At its address readers find only "
            "its number, its title and your reason."
        ),
    ),
    "restore": _(
        "effect_restore",
        default=(
            "The release becomes an approved one again and keeps its number. "
            "Readers see it after it is published."
        ),
    ),
}

#: What stands in the history of a release about steps that were made.
STEPS_DONE = {
    "": _("done_create", default="Created"),
    "submit": _("done_submit", default="Submitted for review"),
    "return": _("done_return", default="Returned to the author"),
    "approve": _("done_approve", default="Approved"),
    "reopen": _("done_reopen", default="Reopened"),
    "embargo": _("done_embargo", default="Put under embargo"),
    "lift": _("done_lift", default="Embargo lifted"),
    "publish": _("done_publish", default="Published"),
    "withdraw": _("done_withdraw", default="Withdrawn"),
    "restore": _("done_restore", default="Restored"),
}
