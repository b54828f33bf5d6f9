"""States and steps of an answer, in words."""

from kancelar_content import _


DRAFT, IN_REVIEW, PUBLISHED, DEPUBLISHED = (
    "draft",
    "in_review",
    "published",
    "depublished",
)

STATES = {
    DRAFT: _("answer_draft", default="Draft"),
    IN_REVIEW: _("answer_in_review", default="To be released"),
    PUBLISHED: _("answer_published", default="Published"),
    DEPUBLISHED: _("answer_depublished", default="Depublished"),
}

STEPS = {
    "submit": _("answer_step_submit", default="Hand in for release"),
    "return": _("answer_step_return", default="Return to be changed"),
    "release": _("answer_step_release", default="Release and publish"),
    "depublish": _("answer_step_depublish", default="Depublish"),
    "restore": _("answer_step_restore", default="Take back as a draft"),
}

EFFECTS = {
    "submit": _(
        "answer_effect_submit",
        default="A second person reads it and publishes it. It cannot be changed until"
        " it is returned.",
    ),
    "return": _(
        "answer_effect_return",
        default="It becomes a draft again, and your reason is told to who prepares it.",
    ),
    "release": _(
        "answer_effect_release",
        default="Everybody can read the answer and download its files at once, and the"
        " publication is recorded in the case.",
    ),
    "depublish": _(
        "answer_effect_depublish",
        default="The answer and its files disappear from the site. Your reason is shown"
        " to everybody who comes to its address.",
    ),
    "restore": _(
        "answer_effect_restore",
        default="It becomes a draft, which is examined and released again.",
    ),
}

#: Steps that are understood later only by their reason.
NEED_COMMENT = frozenset({"return", "depublish"})

#: Steps that an answer with findings does not take.
NEED_CLEAN = frozenset({"submit", "release"})
