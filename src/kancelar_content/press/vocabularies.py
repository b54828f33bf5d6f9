"""Genres and sources, fixed; topics and portfolios, kept by the press office."""

from kancelar_content import _
from kancelar_content.press.settings import rows
from plone import api
from zope.i18n import translate
from zope.interface import provider
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


GENRES = {
    "news": _("genre_news", default="News"),
    "council_digest": _("genre_council_digest", default="Council digest"),
    "assembly_announcement": _(
        "genre_assembly_announcement", default="Assembly announcement"
    ),
    "decision": _("genre_decision", default="After a decision"),
    "statement": _("genre_statement", default="Statement"),
    "reply": _("genre_reply", default="Reply"),
    "appeal": _("genre_appeal", default="Appeal"),
    "invitation": _("genre_invitation", default="Invitation"),
    "governors_day": _("genre_governors_day", default="President's day"),
    "award": _("genre_award", default="Award"),
    "organisation": _("genre_organisation", default="From the region's organisations"),
}

SOURCES = {
    "council": _("source_council", default="Council"),
    "assembly": _("source_assembly", default="Assembly"),
    "governor": _("source_governor", default="President of the Region"),
    "office": _("source_office", default="Regional office"),
    "other": _("source_other", default="Other"),
}

FIXED = {"genres": GENRES, "sources": SOURCES}


def term_titles(kind: str, language: str) -> dict[str, str]:
    """Token to title in the language, for `genres`, `sources`, `topics`, `portfolios`.

    A term of the press office that has no title in the language shows its Czech one,
    and without that its token.
    """
    if kind in FIXED:
        return {
            token: translate(message, target_language=language)
            for token, message in FIXED[kind].items()
        }
    return {
        row["token"]: row.get(language) or row.get("cs") or row["token"]
        for row in rows(kind)
        if row.get("token")
    }


def term_title(kind: str, token: str, language: str) -> str:
    """The title of one term; the token itself if the term is gone."""
    return term_titles(kind, language).get(token, token)


def _vocabulary(kind: str) -> SimpleVocabulary:
    titles = term_titles(kind, api.portal.get_current_language())
    return SimpleVocabulary(
        [SimpleTerm(token, token, title) for token, title in titles.items()]
    )


@provider(IVocabularyFactory)
def genres(context) -> SimpleVocabulary:
    """Kinds of releases that recur."""
    return _vocabulary("genres")


@provider(IVocabularyFactory)
def sources(context) -> SimpleVocabulary:
    """The body or person that the news comes from."""
    return _vocabulary("sources")


@provider(IVocabularyFactory)
def topics(context) -> SimpleVocabulary:
    """Subjects, from the press settings."""
    return _vocabulary("topics")
