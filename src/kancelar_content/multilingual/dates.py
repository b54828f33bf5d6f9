"""Dates as each language writes them."""

from datetime import datetime
from kancelar_content.publication.dates import written_date
from kancelar_content.publication.site_time import site_zone


def long_date(moment: datetime, language: str) -> str:
    """The day in the site's time zone, as the language writes it."""
    local = moment.astimezone(site_zone())
    return written_date(local.date(), language)
