"""States and steps of a version in the words of its editors."""

from kancelar_policy import _


STATES = {
    "draft": _("home_state_draft", default="Draft"),
    "in_review": _("home_state_in_review", default="In review"),
    "published": _("home_state_published", default="Published"),
    "replaced": _("home_state_replaced", default="Replaced"),
}

EFFECTS = {
    "draft": _("home_effect_draft", default="Readers do not see this version yet."),
    "in_review": _(
        "home_effect_in_review",
        default=(
            "Somebody who did not work on this version publishes it. "
            "Meanwhile nobody changes it."
        ),
    ),
    "published": _(
        "home_effect_published",
        default="Readers see this version. To change it, prepare a new one.",
    ),
    "replaced": _(
        "home_effect_replaced",
        default="Readers saw this version before. It can be brought back as it is.",
    ),
}

#: In the order of the buttons; the first one is the usual next step.
STEPS = {
    "publish": _("home_step_publish", default="Publish"),
    "approve": _("home_step_approve", default="Approve and publish"),
    "submit": _("home_step_submit", default="Submit for review"),
    "restore": _("home_step_restore", default="Bring back"),
    "return": _("home_step_return", default="Return to the draft"),
    "replace": _("home_step_replace", default="Take off the site"),
}
