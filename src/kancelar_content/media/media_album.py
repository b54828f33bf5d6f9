"""An album: photos and videos of one event, for the staff or for everybody."""

from datetime import date
from kancelar_content import _
from kancelar_content.media.known_words import KnownWordsFieldWidget
from kancelar_content.publication.site_time import site_today
from plone.app.multilingual.dx.interfaces import ILanguageIndependentField
from plone.autoform import directives
from plone.dexterity.content import Container
from plone.supermodel import model
from z3c.form.browser.checkbox import CheckBoxFieldWidget
from zope import schema
from zope.interface import alsoProvides
from zope.interface import implementer
from zope.interface import Invalid
from zope.interface import invariant
from zope.interface import provider
from zope.schema.interfaces import IContextAwareDefaultFactory


@provider(IContextAwareDefaultFactory)
def _today(context) -> date:
    return site_today()


class IMediaAlbum(model.Schema):
    """What was photographed, when and where."""

    day = schema.Date(title=_("label_album_day", default="Day"), defaultFactory=_today)
    day_until = schema.Date(
        title=_("label_album_day_until", default="Last day"),
        description=_(
            "help_album_day_until", default="Only if it took more than one day."
        ),
        required=False,
    )
    directives.widget("place", KnownWordsFieldWidget)
    place = schema.TextLine(
        title=_("label_media_place", default="Place"), max_length=200, required=False
    )
    event_name = schema.TextLine(
        title=_("label_album_event", default="Event"), max_length=300, required=False
    )
    directives.widget("photographer", KnownWordsFieldWidget)
    photographer = schema.TextLine(
        title=_("label_media_photographer", default="Photographer"),
        description=_(
            "help_album_photographer",
            default="Given to photos whose files do not name their author.",
        ),
        max_length=200,
        required=False,
    )
    directives.widget("topics", CheckBoxFieldWidget)
    topics = schema.List(
        title=_("label_topics", default="Topics"),
        value_type=schema.Choice(vocabulary="kancelar_content.press.topics"),
        required=False,
        default=[],
    )

    @invariant
    def ends_after_it_begins(data):
        if data.day and data.day_until and data.day_until < data.day:
            raise Invalid(
                _(
                    "error_album_days",
                    default="The last day is before the first one. Correct one of the"
                    " two.",
                )
            )


#: One album in several languages was photographed once.
for _name in ("day", "day_until", "place", "photographer", "topics"):
    alsoProvides(IMediaAlbum[_name], ILanguageIndependentField)


@implementer(IMediaAlbum)
class MediaAlbum(Container):
    """Holds photos and videos; `shown_items` says in which order it shows what.

    `arrangement` has UIDs: what somebody has put in order, own items and borrowed
    ones. What is not in it follows by time. So an upload writes no list of its album,
    and two of them at once are no conflict.
    """

    arrangement = ()
    cover = None

    def cb_isCopyable(self) -> bool:  # the names are Zope's
        """A copy would double every file; another album borrows instead."""
        return False
