"""Tells releases with the same title apart."""

from DateTime import DateTime
from datetime import datetime
from kancelar_content.publication.dates import written_date
from kancelar_content.publication.site_time import site_zone
from kancelar_content.search.folding import fold
from kancelar_content.search.folding import plain_spaces


def distinct_title(catalog, title: str, language: str, effective: DateTime) -> str:
    """The title, with the day of publication appended if others have the same one.

    Reads one key of one index, so a list may ask it for every row.
    """
    key = f"{language} {fold(plain_spaces(title))}"
    documents = catalog._catalog.getIndex("release_title_key")._index.get(key)
    if documents is None or isinstance(documents, int) or len(documents) < 2:
        return title
    day = datetime.fromtimestamp(effective.timeTime(), site_zone()).date()
    return f"{title} ({written_date(day, language)})"
