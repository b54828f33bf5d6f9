"""States and steps of annual reports in words."""

from kancelar_content import _


DRAFT, APPROVED, PUBLISHED, CORRECTION = (
    "draft",
    "approved",
    "published",
    "correction",
)

STATES = {
    DRAFT: _("report_state_draft", default="Draft"),
    APPROVED: _("report_state_approved", default="Approved, not published yet"),
    PUBLISHED: _("report_state_published", default="Published"),
    CORRECTION: _("report_state_correction", default="Published, being corrected"),
}

STEPS = {
    "approve": _("report_step_approve", default="Approve"),
    "return": _("report_step_return", default="Return to the author"),
    "publish": _("report_step_publish", default="Publish"),
    "correct": _("report_step_correct", default="Begin a correction"),
    "approve_correction": _(
        "report_step_approve_correction",
        default="Approve the correction and publish it",
    ),
    "abandon": _("report_step_abandon", default="Give the correction up"),
}

EFFECTS = {
    "approve": _(
        "report_effect_approve",
        default="Freezes numbers, texts and headings, and makes PDF and DOCX.",
    ),
    "return": _(
        "report_effect_return",
        default="What was frozen is dropped; write above what has to be mended.",
    ),
    "publish": _("report_effect_publish", default="Everybody may read it from now on."),
    "correct": _(
        "report_effect_correct",
        default="Readers keep the published version until a new one is approved; write"
        " above what is corrected.",
    ),
    "approve_correction": _(
        "report_effect_approve_correction",
        default="Readers get the new version with its note; the old one is kept.",
    ),
    "abandon": _(
        "report_effect_abandon", default="The published version stays as it is."
    ),
}
