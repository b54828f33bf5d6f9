"""The moment before which a text stays hidden."""

from datetime import datetime
from datetime import UTC
from kancelar_content import _
from kancelar_content.publication.site_time import site_zone
from plone.app.multilingual.dx.interfaces import ILanguageIndependentField
from plone.app.z3cform.widgets.datetime import DatetimeFieldWidget
from plone.autoform import directives
from plone.autoform.interfaces import IFormFieldProvider
from plone.supermodel import model
from zope import schema
from zope.interface import alsoProvides
from zope.interface import Invalid
from zope.interface import invariant
from zope.interface import provider


def in_utc(moment: datetime | None) -> datetime | None:
    """The moment in UTC; one without a zone is taken for UTC."""
    if moment is None:
        return None
    return (
        moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    )


def _form_zone(context) -> str:
    """The zone that an hour in the form is meant in."""
    return site_zone().key


@provider(IFormFieldProvider)
class IEmbargo(model.Schema):
    """An embargo hides nothing by itself: the workflow state `embargoed` does."""

    model.fieldset(
        "publication",
        label=_("fieldset_publication", default="Publication"),
        fields=["embargo"],
    )

    directives.widget("embargo", DatetimeFieldWidget, default_timezone=_form_zone)
    embargo = schema.Datetime(
        title=_("label_embargo", default="Embargo until"),
        description=_(
            "help_embargo",
            default="All language versions are published together at this minute.",
        ),
        required=False,
    )

    @invariant
    def new_embargo_lies_in_the_future(data):
        stored = getattr(getattr(data, "__context__", None), "embargo", None)
        if not data.embargo or in_utc(data.embargo) == in_utc(stored):
            return
        if in_utc(data.embargo) <= datetime.now(UTC):
            raise Invalid(
                _(
                    "error_embargo_past",
                    default=(
                        "The embargo lies in the past. "
                        "Choose a later time or leave it empty."
                    ),
                )
            )


alsoProvides(IEmbargo["embargo"], ILanguageIndependentField)
