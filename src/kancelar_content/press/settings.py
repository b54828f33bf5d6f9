"""What the press office sets itself: topics and portfolios with their translations."""

from collective.z3cform.datagridfield.datagridfield import DataGridFieldWidgetFactory
from collective.z3cform.datagridfield.registry import DictRow
from kancelar_content import _
from plone import api
from plone.autoform import directives
from plone.registry.field import List
from plone.supermodel import model
from zope import schema
from zope.interface import Interface


PREFIX = "kancelar_content.press"


class ITopicRow(Interface):
    """A subject with its name in each language."""

    token = schema.ASCIILine(
        title=_("label_token", default="Token"),
        description=_("help_token", default="Stays the same when the name changes."),
    )
    cs = schema.TextLine(title=_("language_cs", default="Czech"))
    en = schema.TextLine(title=_("language_en", default="English"), required=False)
    de = schema.TextLine(title=_("language_de", default="German"), required=False)
    pl = schema.TextLine(title=_("language_pl", default="Polish"), required=False)


class IPortfolioRow(ITopicRow):
    """A Council portfolio, with the term it was valid in."""

    since = schema.Date(title=_("label_since", default="Since"), required=False)
    until = schema.Date(title=_("label_until", default="Until"), required=False)
    predecessor = schema.ASCIILine(
        title=_("label_predecessor", default="Predecessor"),
        description=_("help_predecessor", default="Token of the earlier portfolio."),
        required=False,
    )


class IPressSettings(model.Schema):
    """Vocabularies of press releases."""

    directives.widget("topics", DataGridFieldWidgetFactory, auto_append=False)
    topics = List(
        title=_("label_topics", default="Topics"),
        value_type=DictRow(schema=ITopicRow),
        required=False,
        default=[],
    )
    directives.widget("portfolios", DataGridFieldWidgetFactory, auto_append=False)
    portfolios = List(
        title=_("label_portfolios", default="Portfolios"),
        value_type=DictRow(schema=IPortfolioRow),
        required=False,
        default=[],
    )


def rows(kind: str) -> list[dict]:
    """The rows of `topics` or `portfolios`, as last saved."""
    return api.portal.get_registry_record(f"{PREFIX}.{kind}", default=None) or []
