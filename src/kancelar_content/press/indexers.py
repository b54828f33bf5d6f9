"""What lists, feeds and REST read of a release without waking it."""

from datetime import datetime
from kancelar_content.behaviors.embargo import in_utc
from kancelar_content.press.press_release import IPressRelease
from kancelar_content.press.rules import month_key
from kancelar_content.press.workflow import authors
from kancelar_content.press.workflow import history
from kancelar_content.search.folding import fold
from kancelar_content.search.folding import plain_spaces
from plone import api
from plone.base.interfaces import ILanguage
from plone.indexer.decorator import indexer


@indexer(IPressRelease)
def release_number(release) -> str:
    """`12/2026`."""
    return release.release_number() or _nothing()


@indexer(IPressRelease)
def release_genre(release) -> str:
    """Token of the genre."""
    return release.genre


@indexer(IPressRelease)
def release_source(release) -> str:
    """Token of the source."""
    return release.source


@indexer(IPressRelease)
def release_topics(release) -> tuple[str, ...]:
    """Tokens of the topics."""
    return tuple(release.topics or ())


@indexer(IPressRelease)
def release_portfolios(release) -> tuple[str, ...]:
    """Tokens of the portfolios."""
    return tuple(release.portfolios or ())


@indexer(IPressRelease)
def release_year(release) -> int:
    """Year of publication, in the site's time zone."""
    return _published_at(release).year


@indexer(IPressRelease)
def release_month(release) -> str:
    """Month of publication, `2026-06`."""
    published = _published_at(release)
    return month_key(published.year, published.month)


@indexer(IPressRelease)
def release_embargo(release) -> str:
    """End of the embargo, ISO 8601 in UTC."""
    embargo = in_utc(release.embargo)
    return embargo.isoformat() if embargo else _nothing()


@indexer(IPressRelease)
def release_place(release) -> str:
    """Place before the date."""
    return release.place or ""


@indexer(IPressRelease)
def release_byline(release) -> str:
    """Name and function in one line."""
    return release.byline()


@indexer(IPressRelease)
def release_department(release) -> str:
    """The department that contributed the text."""
    return release.contributing_department or ""


@indexer(IPressRelease)
def release_corrections(release) -> tuple[tuple[str, str], ...]:
    """Moment and text of every correction, oldest first."""
    return tuple((row["corrected"], row["text"]) for row in release.corrections)


@indexer(IPressRelease)
def release_attachments(release) -> tuple[tuple[str, str, str, int], ...]:
    """Id, title, content type and size in bytes of every attachment."""
    return tuple(
        (item.getId(), item.Title(), blob.contentType, blob.getSize())
        for item, blob in release.attached_files()
    )


@indexer(IPressRelease)
def release_authors(release) -> tuple[str, ...]:
    """Ids of those who may not approve it, who made it first.

    Of a public text nobody need know them.
    """
    if api.content.get_state(release) == "published":
        _nothing()
    return tuple(dict.fromkeys((*release.creators[:1], *sorted(authors(release)))))


@indexer(IPressRelease)
def release_step(release) -> tuple[str, str, str]:
    """Transition, actor and moment of the last workflow step.

    Columns of a public text are public, so the step that published it has no actor.
    """
    step = (history(release) or _nothing())[-1]
    published = api.content.get_state(release) == "published"
    return (
        step["action"] or "",
        "" if published else step["actor"] or "",
        step["time"].toZone("UTC").ISO8601(),
    )


@indexer(IPressRelease)
def release_is_template(release) -> bool:
    """Whether other releases are made from it."""
    return bool(release.is_template)


@indexer(IPressRelease)
def release_title_key(release) -> str:
    """Folded title and language of a published release, to tell equal titles."""
    if api.content.get_state(release) != "published":
        _nothing()
    return f"{ILanguage(release).get_language()} {fold(plain_spaces(release.title))}"


@indexer(IPressRelease)
def image_alt(release) -> str:
    """Alternative text of the lead image."""
    return release.image_alt or ""


@indexer(IPressRelease)
def image_credit(release) -> str:
    """Credit of the lead image."""
    return release.image_credit or ""


@indexer(IPressRelease)
def source_changed(release) -> str:
    """Moment of the last major change, ISO 8601."""
    changed = release.content_changed
    return changed.isoformat() if changed else _nothing()


@indexer(IPressRelease)
def searchable_text(release) -> str:
    """All that a reader of the page sees as text; never the note for editors."""
    transforms = api.portal.get_tool("portal_transforms")
    texts = [release.title, release.description or "", release.release_number()]
    if release.text:
        raw = transforms.convertTo("text/plain", release.text.raw, mimetype="text/html")
        texts.append(raw.getData().strip())
    for part in release.parts or ():
        texts += [part.get(name) or "" for name in ("headline", "member", "text")]
    texts += [release.place or "", release.resolution or "", release.byline_name or ""]
    return " ".join(texts)


def _published_at(release) -> datetime:
    return release.published_at() or _nothing()


def _nothing():
    """Tell the catalog to keep nothing for this object.

    :raises AttributeError: always.
    """
    raise AttributeError
