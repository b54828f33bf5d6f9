"""What the sections of a home page of every kind have in common."""

from datetime import datetime
from kancelar_content.behaviors.embargo import in_utc
from kancelar_content.publication.site_time import site_zone
from kancelar_policy import _
from kancelar_policy.home.rules import standing
from plone.app.z3cform.widgets.datetime import DatetimeFieldWidget
from plone.autoform import directives
from plone.dexterity.content import Item
from plone.supermodel import model
from zope import schema
from zope.interface import implementer
from zope.interface import Invalid
from zope.interface import invariant


def _form_zone(context) -> str:
    """The zone that an hour in the form is meant in."""
    return site_zone().key


class IHomeSection(model.Schema):
    """A section: its heading, and when readers see it."""

    title = schema.TextLine(
        title=_("label_section_heading", default="Heading"),
        description=_(
            "help_section_heading", default="Readers see it above the section."
        ),
    )

    model.fieldset(
        "showing",
        label=_("fieldset_showing", default="When it is shown"),
        fields=["hidden", "begins", "ends"],
    )
    hidden = schema.Bool(
        title=_("label_section_hidden", default="Hidden"),
        description=_(
            "help_section_hidden",
            default="A hidden section stays on the page for you, not for readers.",
        ),
        default=False,
        required=False,
    )
    directives.widget("begins", DatetimeFieldWidget, default_timezone=_form_zone)
    begins = schema.Datetime(
        title=_("label_section_begins", default="Shown from"),
        description=_("help_section_begins", default="Empty: at once."),
        required=False,
    )
    directives.widget("ends", DatetimeFieldWidget, default_timezone=_form_zone)
    ends = schema.Datetime(
        title=_("label_section_ends", default="Shown until"),
        description=_("help_section_ends", default="Empty: without an end."),
        required=False,
    )

    @invariant
    def end_follows_beginning(data):
        begins, ends = in_utc(data.begins), in_utc(data.ends)
        if begins and ends and ends <= begins:
            raise Invalid(
                _(
                    "error_section_ends_early",
                    default=(
                        "The section would end before it begins. "
                        "Choose a later end or leave it empty."
                    ),
                )
            )


@implementer(IHomeSection)
class HomeSection(Item):
    """A part of its page, not a page: the catalog does not know it."""

    def indexObject(self) -> None:  # the names are CMFCore's
        """The home page is indexed instead."""

    unindexObject = indexObject

    def reindexObject(self, idxs: list[str] | None = None) -> None:
        """The home page is indexed instead."""

    def reindexObjectSecurity(self, skip_self: bool = False) -> None:
        """The home page is indexed instead."""

    def standing(self, now: datetime) -> str:
        """`hidden`, `waiting`, `ended` or `shown`."""
        return standing(
            hidden=bool(self.hidden),
            begins=in_utc(self.begins),
            ends=in_utc(self.ends),
            now=now,
        )
