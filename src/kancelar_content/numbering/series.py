"""Numbers of the series of domains, written as the office wants."""

from dataclasses import dataclass
from kancelar_content.numbering import next_number
from kancelar_content.numbering.interfaces import ISeries
from kancelar_content.numbering.rules import as_id
from kancelar_content.numbering.rules import written
from kancelar_content.numbering.settings import pattern_of
from zope.component import getUtility
from zope.interface import implementer


#: The year of a series that never begins anew.
EVER = 0


@implementer(ISeries)
@dataclass(frozen=True)
class Series:
    """A series as a domain registers it."""

    title: object
    pattern: str
    yearly: bool = True


@dataclass(frozen=True)
class Numbered:
    """A number that was given: to be sorted by, to be read, and for the address."""

    number: int
    year: int
    text: str
    id: str


def take_number(site, name: str, year: int) -> Numbered:
    """The next number of the series; a deletion never gives one back.

    :raises LookupError: if no domain has registered the series.
    """
    series = getUtility(ISeries, name)
    number = next_number(site, name, year if series.yearly else EVER)
    text = written(pattern_of(name), number=number, year=year)
    return Numbered(number, year, text, as_id(text))
