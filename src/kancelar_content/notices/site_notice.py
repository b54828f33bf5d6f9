"""A short notice above every page for some days."""

from datetime import datetime
from kancelar_content import _
from kancelar_content.behaviors.embargo import in_utc
from kancelar_content.notices.rules import LONGEST
from kancelar_content.notices.rules import Period
from kancelar_content.publication.addresses import is_own_path
from kancelar_content.publication.addresses import is_web_address
from kancelar_content.publication.addresses import SECURE
from kancelar_content.publication.site_time import site_moment
from kancelar_content.publication.site_time import site_zone
from plone.app.z3cform.widgets.datetime import DatetimeFieldWidget
from plone.autoform import directives
from plone.dexterity.content import Item
from plone.supermodel import model
from zope import schema
from zope.interface import implementer
from zope.interface import Invalid
from zope.interface import invariant
from zope.interface import provider
from zope.schema.interfaces import IContextAwareDefaultFactory


class NoLink(schema.ValidationError):
    __doc__ = _(
        "error_notice_link",
        default="Write the address of a page: /cs/contacts for one of this site, or a"
        " whole one that begins with https://.",
    )


def link_of_a_page(value: str) -> bool:
    """:raises NoLink: if the value is no address that a notice may lead to."""
    if not (is_own_path(value) or is_web_address(value, schemes=SECURE)):
        raise NoLink(value)
    return True


def form_zone(context) -> str:
    """The zone that an hour in the form is meant in."""
    return site_zone().key


@provider(IContextAwareDefaultFactory)
def this_minute(context) -> datetime:
    """Now by the site's clocks."""
    now = datetime.now(site_zone()).replace(second=0, microsecond=0, tzinfo=None)
    return site_moment(now)


class ISiteNotice(model.Schema):
    """One sentence in the languages that it is for, from one minute to another."""

    title = schema.TextLine(
        title=_("label_notice_cs", default="Text in Czech"),
        description=_(
            "help_notice_cs",
            default="At most 160 characters. It is also the name of the notice.",
        ),
        max_length=LONGEST,
    )
    text_en = schema.TextLine(
        title=_("label_notice_en", default="Text in English"),
        description=_(
            "help_notice_other",
            default="Left empty, the notice is not shown in this language.",
        ),
        max_length=LONGEST,
        required=False,
    )
    text_de = schema.TextLine(
        title=_("label_notice_de", default="Text in German"),
        max_length=LONGEST,
        required=False,
    )
    text_pl = schema.TextLine(
        title=_("label_notice_pl", default="Text in Polish"),
        max_length=LONGEST,
        required=False,
    )
    link = schema.TextLine(
        title=_("label_notice_link", default="More information at"),
        description=_(
            "help_notice_link",
            default="The address of a page, for example /cs/kontakty. Readers of"
            " another language are led to its translation.",
        ),
        constraint=link_of_a_page,
        required=False,
    )
    directives.widget("since", DatetimeFieldWidget, default_timezone=form_zone)
    since = schema.Datetime(
        title=_("label_notice_since", default="Shown from"),
        defaultFactory=this_minute,
    )
    directives.widget("until", DatetimeFieldWidget, default_timezone=form_zone)
    until = schema.Datetime(
        title=_("label_notice_until", default="Shown until"),
        description=_(
            "help_notice_until", default="At this minute it disappears by itself."
        ),
    )

    @invariant
    def ends_after_it_begins(data):
        if data.since and data.until and in_utc(data.until) <= in_utc(data.since):
            raise Invalid(
                _(
                    "error_notice_period",
                    default="The notice ends before it begins. Correct one of the two"
                    " times.",
                )
            )


@implementer(ISiteNotice)
class SiteNotice(Item):
    """A notice; the workflow shows and ends it, not its dates."""

    @property
    def texts(self) -> tuple[tuple[str, str], ...]:
        """Language and text, as far as there is one."""
        texts = (
            ("cs", self.title),
            ("en", self.text_en),
            ("de", self.text_de),
            ("pl", self.text_pl),
        )
        return tuple((language, text) for language, text in texts if text)

    @property
    def period(self) -> Period:
        return Period(in_utc(self.since), in_utc(self.until))
