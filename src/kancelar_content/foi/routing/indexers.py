"""What the catalog keeps of a part: nothing of the applicant and nobody's name."""

from kancelar_content.foi.routing.exchange import entries_of
from kancelar_content.foi.routing.exchange_rules import waits_for_time
from kancelar_content.foi.routing.records_request import IRecordsRequest
from plone.indexer import indexer


@indexer(IRecordsRequest)
def register_values(part) -> dict:
    """What the desk shows of it beside its title."""
    return {
        "number": part.__parent__.number,
        "due": part.due,
        "wants_time": waits_for_time(entries_of(part)) is not None,
    }


@indexer(IRecordsRequest)
def searchable_text(part) -> str:
    """No search finds it: the officer has the case, its people have the desk."""
    return ""
