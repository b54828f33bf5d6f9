"""The one catalog query behind list, archive, feeds and REST."""

from datetime import datetime
from typing import Any


def release_query(
    *,
    room_path: str | None = None,
    language: str | None = None,
    topic: str | None = None,
    genre: str | None = None,
    year: int | None = None,
    source: str | None = None,
    text: str | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
    month: str | None = None,
) -> dict[str, Any]:
    """Published releases, newest first; what is None or empty does not filter.

    `month` is a `month_key`, `since` and `until` include their moment.
    """
    query: dict[str, Any] = {
        "portal_type": "PressRelease",
        "review_state": "published",
        # What is published is effective: the date range index, which joins one set
        # for every minute that has a release, would only cost time.
        "show_inactive": True,
        "sort_on": "effective",
        "sort_order": "descending",
    }
    exact = {
        "path": room_path,
        "Language": language,
        "release_topics": topic,
        "release_genre": genre,
        "release_year": year,
        "release_source": source,
        "release_month": month,
    }
    query |= {index: value for index, value in exact.items() if value}
    words = (text or "").strip()
    if words:
        query["SearchableText"] = (
            {"query": words, "language": language} if language else words
        )
    effective = _between(since, until)
    if effective:
        query["effective"] = effective
    return query


def _between(since: datetime | None, until: datetime | None) -> dict[str, Any] | None:
    if since and until:
        return {"query": (since, until), "range": "min:max"}
    if since:
        return {"query": since, "range": "min"}
    if until:
        return {"query": until, "range": "max"}
    return None
