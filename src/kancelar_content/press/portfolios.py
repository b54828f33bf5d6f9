"""The portfolios of the Council that a release can be sorted to on its day."""

from collections.abc import Iterator
from datetime import date
from datetime import datetime
from kancelar_content import _
from kancelar_content.behaviors.embargo import in_utc
from kancelar_content.press.press_release import IPressRelease
from kancelar_content.press.settings import rows
from kancelar_content.press.settings_rules import is_valid
from kancelar_content.press.settings_rules import Row
from kancelar_content.press.vocabularies import term_titles
from kancelar_content.publication.dates import written_date
from kancelar_content.publication.site_time import site_zone
from plone import api
from zope.globalrequest import getRequest
from zope.i18n import translate
from zope.interface import provider
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


@provider(IVocabularyFactory)
def portfolios(context) -> SimpleVocabulary:
    """Portfolios there on the day of the release, then those that it already has.

    The Council of another term divides them anew; what an older text is sorted to
    stays, with the day that it ended.
    """
    release = _release(context)
    day = day_of(release)
    language = api.portal.get_current_language()
    titles = term_titles("portfolios", language)
    known = [row for row in rows("portfolios") if row.get("token")]
    valid = [row for row in known if is_valid(row, day)]
    chosen = set(_chosen(release))
    kept = [row for row in known if row not in valid and row["token"] in chosen]
    return SimpleVocabulary(
        [_term(row, titles[row["token"]]) for row in valid]
        + [_term(row, _dated(row, titles[row["token"]], day, language)) for row in kept]
    )


def _release(context):
    """The release that is edited; a row of a form asks without a context."""
    if context is None and (request := getRequest()) is not None:
        context = next(iter(request.get("PARENTS") or ()), None)
    return context if IPressRelease.providedBy(context) else None


def day_of(release) -> date:
    """The day by the site's clocks that the release is, or is to be, published on."""
    if release is not None and (published := release.published_at()):
        return published.date()
    now = datetime.now(site_zone())
    if release is not None and release.embargo:
        return max(in_utc(release.embargo).astimezone(site_zone()), now).date()
    return now.date()


def _chosen(release) -> Iterator[str]:
    """Tokens in the release, or in the one that is being translated."""
    if release is not None:
        yield from release.portfolios or ()
        yield from (part.get("portfolio") for part in release.parts or ())
        return
    group = getattr(getRequest(), "translation_info", {}).get("tg")
    if group:
        catalog = api.portal.get_tool("portal_catalog")
        for brain in catalog.unrestrictedSearchResults(TranslationGroup=group):
            yield from brain.release_portfolios or ()


def _dated(row: Row, title: str, day: date, language: str) -> str:
    if row.get("until") and row["until"] < day:
        message = _(
            "portfolio_until",
            default="${title} (until ${day})",
            mapping={"title": title, "day": written_date(row["until"], language)},
        )
    else:
        message = _(
            "portfolio_since",
            default="${title} (since ${day})",
            mapping={"title": title, "day": written_date(row["since"], language)},
        )
    return translate(message, target_language=language)


def _term(row: Row, title: str) -> SimpleTerm:
    return SimpleTerm(row["token"], row["token"], title)
