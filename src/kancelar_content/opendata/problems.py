"""What the codes of the rules mean to an editor."""

from kancelar_content import _


NO_VERSION = _(
    "problem_no_version",
    default="There is no Czech or English version: make one of them.",
)

PROBLEMS = {
    "address": _("problem_address", default="The address is not a web address."),
    "title": _("problem_title", default="The Czech or English title is missing."),
    "description": _(
        "problem_description",
        default="The Czech or English summary is missing: write it in the text’s form.",
    ),
    "attachment": _(
        "problem_attachment",
        default="The address of an attachment is not a web address.",
    ),
    "topic": _(
        "problem_topic",
        default=(
            "A topic names no item of the state’s list of themes: correct it in the "
            "settings of press releases."
        ),
    ),
    "changed": _("problem_changed", default="The moment of the change is unreadable."),
    "type": _("problem_type", default="The record is of another type."),
    "published": _("problem_published", default="The day of publication is missing."),
    "publisher": _(
        "problem_publisher",
        default="The IČO of the office is missing or wrong: set it in the settings.",
    ),
    "place": _(
        "problem_place",
        default="The place is missing: write where the event is held.",
    ),
    "time": _(
        "problem_time",
        default="Beginning or end is missing, or the end comes before the beginning.",
    ),
    "secure": _(
        "problem_secure",
        default=(
            "Identifiers must begin with https://: serve the site by https or set its "
            "permanent address in the settings."
        ),
    ),
    "provider": _(
        "problem_provider",
        default="The provider is missing: set it in the settings.",
    ),
    "theme": _("problem_theme", default="The theme is not of the EU’s list."),
    "frequency": _(
        "problem_frequency", default="The frequency is not of the EU’s list."
    ),
    "keywords": _("problem_keywords", default="Czech or English keywords are missing."),
    "territory": _(
        "problem_territory",
        default="The territory is missing: set its address in RÚIAN in the settings.",
    ),
    "contact": _(
        "problem_contact",
        default="The contact is not complete: set an e-mail address in the settings.",
    ),
    "format": _("problem_format", default="The format of the file is not given."),
    "terms": _("problem_terms", default="The terms of use are not complete."),
}
