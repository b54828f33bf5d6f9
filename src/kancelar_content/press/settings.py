"""What the press office sets itself: topics and portfolios with their translations."""

from collective.z3cform.datagridfield.row import DictRow
from kancelar_content import _
from kancelar_content.behaviors.rows_widget import RowsFieldWidget
from kancelar_content.opendata.rules import THEMES
from kancelar_content.press.settings_rules import before_predecessor
from kancelar_content.press.settings_rules import doubled
from kancelar_content.press.settings_rules import ending_before_beginning
from kancelar_content.press.settings_rules import in_a_circle
from kancelar_content.press.settings_rules import not_of_the_list
from kancelar_content.press.settings_rules import not_plain
from kancelar_content.press.settings_rules import removed
from kancelar_content.press.settings_rules import without_predecessor
from plone import api
from plone.autoform import directives
from plone.supermodel import model
from zope import schema
from zope.i18nmessageid import Message
from zope.interface import Interface
from zope.interface import Invalid
from zope.interface import invariant


PREFIX = "kancelar_content.press"


def _token() -> schema.ASCIILine:
    return schema.TextLine(
        title=_("label_token", default="Token"),
        description=_("help_token", default="Stays the same when the name changes."),
    )


def _czech() -> schema.TextLine:
    return schema.TextLine(title=_("language_cs", default="Czech"))


def _english() -> schema.TextLine:
    return schema.TextLine(title=_("language_en", default="English"), required=False)


def _german() -> schema.TextLine:
    return schema.TextLine(title=_("language_de", default="German"), required=False)


def _polish() -> schema.TextLine:
    return schema.TextLine(title=_("language_pl", default="Polish"), required=False)


class ITopicRow(Interface):
    """A subject with its name in each language."""

    token = _token()
    cs = _czech()
    en = _english()
    de = _german()
    pl = _polish()
    theme = schema.TextLine(
        title=_("label_topic_theme", default="Theme in open data"),
        description=_(
            "help_topic_theme",
            default=(
                "Address of the item in the state’s list of themes. Without it the "
                "topic is not told in open data."
            ),
        ),
        required=False,
    )


class IPortfolioRow(Interface):
    """A Council portfolio, with the term it was valid in.

    Not derived from the topic's: rows of a form lose fields that are inherited.
    """

    token = _token()
    cs = _czech()
    en = _english()
    de = _german()
    pl = _polish()
    since = schema.Date(title=_("label_since", default="Since"), required=False)
    until = schema.Date(title=_("label_until", default="Until"), required=False)
    predecessor = schema.ASCIILine(
        title=_("label_predecessor", default="Predecessor"),
        description=_("help_predecessor", default="Token of the earlier portfolio."),
        required=False,
    )


class IPressSettings(model.Schema):
    """Vocabularies of press releases."""

    directives.widget("topics", RowsFieldWidget)
    topics = schema.List(
        title=_("label_topics", default="Topics"),
        value_type=DictRow(schema=ITopicRow),
        required=False,
        default=[],
    )
    directives.widget("portfolios", RowsFieldWidget)
    portfolios = schema.List(
        title=_("label_portfolios", default="Portfolios"),
        value_type=DictRow(schema=IPortfolioRow),
        required=False,
        default=[],
    )

    @invariant
    def tokens_are_unique(data):
        _refuse(
            doubled(data.topics or ()) + doubled(data.portfolios or ()),
            _(
                "error_token_doubled",
                default="Each token may stand on one row only: ${tokens}.",
            ),
        )

    @invariant
    def tokens_are_plain(data):
        _refuse(
            not_plain(data.topics or ()) + not_plain(data.portfolios or ()),
            _(
                "error_token_not_plain",
                default=(
                    "A token is made of small letters without accents, digits and "
                    "hyphens. Change these: ${tokens}."
                ),
            ),
        )

    @invariant
    def themes_are_of_the_list(data):
        _refuse(
            not_of_the_list(data.topics or ()),
            _(
                "error_topic_theme",
                default=(
                    "The theme in open data must be an address that begins with "
                    "${beginning}. Change it at these topics, or leave it empty: "
                    "${tokens}."
                ),
                mapping={"beginning": THEMES},
            ),
        )

    @invariant
    def tokens_in_use_stay(data):
        _refuse(
            _removed_in_use("topics", data.topics)
            + _removed_in_use("portfolios", data.portfolios),
            _(
                "error_token_in_use",
                default=(
                    "Releases use these tokens, so their rows must stay: ${tokens}. "
                    "You may change their names."
                ),
            ),
        )

    @invariant
    def portfolios_end_after_they_begin(data):
        _refuse(
            ending_before_beginning(data.portfolios or ()),
            _(
                "error_portfolio_ends_early",
                default="These portfolios end before they begin: ${tokens}.",
            ),
        )

    @invariant
    def predecessors_exist(data):
        _refuse(
            without_predecessor(data.portfolios or ()),
            _(
                "error_predecessor_missing",
                default=(
                    "The predecessor of these portfolios is not the token of another "
                    "row: ${tokens}."
                ),
            ),
        )

    @invariant
    def predecessors_are_earlier(data):
        portfolios = data.portfolios or ()
        _refuse(
            in_a_circle(portfolios) or before_predecessor(portfolios),
            _(
                "error_predecessor_later",
                default=(
                    "The predecessor of these portfolios does not come before them: "
                    "${tokens}. Change the predecessor or the day since when it is."
                ),
            ),
        )


def _refuse(tokens: list[str], message) -> None:
    """:raises Invalid: with the tokens, if there are any."""
    if tokens:
        mapping = {**(message.mapping or {}), "tokens": ", ".join(tokens)}
        raise Invalid(Message(message, mapping=mapping))


def _removed_in_use(kind: str, after: list[dict] | None) -> list[str]:
    catalog = api.portal.get_tool("portal_catalog")
    return [
        token
        for token in removed(rows(kind), after or ())
        if catalog.unrestrictedSearchResults({f"release_{kind}": token})
    ]


def rows(kind: str) -> list[dict]:
    """The rows of `topics` or `portfolios`, as last saved."""
    return api.portal.get_registry_record(f"{PREFIX}.{kind}", default=None) or []
