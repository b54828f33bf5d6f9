"""A found page as the list shows it."""

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from kancelar_content.events.terms import term
from kancelar_content.events.written import written_term
from kancelar_content.publication.dates import written_date
from kancelar_content.publication.site_time import site_zone
from kancelar_content.search.results import FILES
from kancelar_content.search.snippets import marked_pieces
from kancelar_content.search.snippets import Piece
from kancelar_content.search.snippets import snippet
from kancelar_content.search.text_of import body_text


FIRST_YEAR = 1990


@dataclass(frozen=True)
class Row:
    """Title and snippet in pieces, of which some are marked.

    `term` is when an event takes place, `page` what an attached file belongs to.
    """

    url: str
    title: tuple[Piece, ...]
    snippet: tuple[Piece, ...]
    type: str
    number: str
    language: str
    day: date | None
    written_day: str
    term: str
    page: str


def result_rows(
    catalog,
    records: Iterable[int],
    *,
    language: str,
    word_test: Callable[[str], Callable[[str], bool]],
) -> Iterator[Row]:
    """Rows of these records; a file is not opened for its snippet."""
    zone = site_zone()
    for record in records:
        brain = catalog._catalog[record]
        is_wanted = word_test(brain.Language or language)
        is_file = brain.portal_type in FILES
        number = brain.release_number or ""
        head = (brain.Title, brain.Description, number)
        body = "" if is_file else body_text(catalog, brain, head=head)
        page = _page_of(catalog, brain) if is_file else None
        day = _day((brain if page is None else page).effective, zone)
        yield Row(
            url=f"{brain.getURL()}/view" if is_file else brain.getURL(),
            title=marked_pieces(brain.Title or brain.getId, is_wanted),
            snippet=snippet(body, is_wanted)
            or marked_pieces(brain.Description or "", is_wanted),
            type=brain.portal_type,
            number=number,
            language=brain.Language or "",
            day=day,
            written_day=written_date(day, language) if day else "",
            term=_term(brain, language, zone),
            page=page.Title if page is not None else "",
        )


def _page_of(catalog, brain):
    """The record of the page that a file is attached to, if the reader may see it."""
    path = brain.getPath().rpartition("/")[0]
    found = catalog.searchResults(
        path={"query": path, "depth": 0},
        portal_type=["PressRelease", "Event", "Document"],
        show_inactive=False,
    )
    return found[0] if found else None


def _term(brain, language: str, zone) -> str:
    """When an event takes place: its next term, or the last one that was."""
    times = brain.event_times if brain.portal_type == "Event" else ()
    if not times:
        return ""
    now = datetime.now(zone).timestamp()
    coming = next((each for each in times if each[1] >= now), times[-1])
    return written_term(term(coming, brain.event_span, zone), language)


def _day(effective, zone) -> date | None:
    """The day of publication; none of what never was published."""
    if effective is None or effective.year() < FIRST_YEAR:
        return None
    return datetime.fromtimestamp(effective.timeTime(), zone).date()
