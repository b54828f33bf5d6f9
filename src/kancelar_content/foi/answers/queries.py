"""The one catalog query behind list, feeds, exports and REST."""

from typing import Any


#: Filters in the order of the page, with the catalog index of each.
FACETS = {
    "topic": "answer_topics",
    "outcome": "answer_outcomes",
    "section": "answer_sections",
    "year": "answer_year",
}

#: Answers are written in Czech, whichever list shows them.
LANGUAGE = "cs"


def answer_query(text: str = "", **filters: Any) -> dict[str, Any]:
    """Published answers of the site; what is empty does not filter."""
    query: dict[str, Any] = {
        "portal_type": "DisclosedAnswer",
        "review_state": "published",
        "show_inactive": True,
    }
    query |= {FACETS[name]: value for name, value in filters.items() if value}
    if words := text.strip():
        query["SearchableText"] = {"query": words, "language": LANGUAGE}
    return query
