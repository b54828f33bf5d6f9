"""Whether a home page needs a second pair of eyes."""

from kancelar_policy import _
from plone import api
from plone.supermodel import model
from zope import schema


PREFIX = "kancelar_policy.home"


class IHomeSettings(model.Schema):
    """Settings of the home page, for all languages."""

    four_eyes = schema.Bool(
        title=_("label_home_four_eyes", default="Four eyes"),
        description=_(
            "help_home_four_eyes",
            default=(
                "A home page is published by somebody who did not work on that version."
            ),
        ),
        default=False,
        required=False,
    )


def four_eyes() -> bool:
    """Whether nobody publishes a version of their own."""
    record = f"{PREFIX}.four_eyes"
    return bool(api.portal.get_registry_record(record, default=False))
