"""The years that a report can be about."""

from datetime import datetime
from kancelar_content.publication.site_time import site_zone
from zope.interface import provider
from zope.schema.interfaces import IContextAwareDefaultFactory
from zope.schema.interfaces import IContextSourceBinder
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


#: Act 106/1999 came into force on 1 January 2000.
FIRST = 2000


@provider(IContextSourceBinder)
def years(context) -> SimpleVocabulary:
    """From this one back to the first of the Act."""
    last = datetime.now(site_zone()).year
    return SimpleVocabulary(
        [SimpleTerm(year, str(year), str(year)) for year in range(last, FIRST - 1, -1)]
    )


@provider(IContextAwareDefaultFactory)
def last_year(context) -> int:
    return datetime.now(site_zone()).year - 1
