"""A department is asked: the part is made, its people are let in."""

from collections.abc import Iterable
from datetime import date
from itertools import count
from kancelar_content.foi.info_request import InfoRequest
from kancelar_content.foi.routing.exchange import write
from kancelar_content.foi.routing.exchange_rules import ASKED
from kancelar_content.foi.routing.people import let_in
from kancelar_content.foi.routing.records_request import RecordsRequest
from plone.dexterity.utils import addContentToContainer
from plone.dexterity.utils import createContent


def ask(
    case: InfoRequest,
    title: str,
    question: str,
    people: Iterable[str],
    due: date,
    items: Iterable[str] = (),
) -> RecordsRequest:
    """Keep the question in the case; who calls has asked for the permission.

    Its address is a number, because its words are nobody else's business.
    """
    name = next(name for n in count(1) if (name := f"podklady-{n}") not in case)
    part = createContent(
        "RecordsRequest",
        id=name,
        title=title,
        question=question,
        people=tuple(people),
        due=due,
        asked_items=tuple(items),
    )
    part = addContentToContainer(case, part, checkConstraints=False)
    let_in(part, part.people)
    write(part, ASKED, due=due)
    return part
