"""The one catalog query behind list, archive, feeds and REST."""

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
    month: str | None = None,
) -> dict[str, Any]:
    """Published releases; what is None or empty does not filter.

    `month` is a `month_key`.
    """
    query: dict[str, Any] = {
        "portal_type": "PressRelease",
        "review_state": "published",
        # What is published is effective: the date range index, which joins one set
        # for every minute that has a release, would only cost time.
        "show_inactive": True,
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
    return query
