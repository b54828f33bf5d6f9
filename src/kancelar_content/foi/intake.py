"""A request taken into the register by code: a form of readers, a demonstration."""

from collections.abc import Iterable
from datetime import date
from kancelar_content.foi.info_request import InfoRequest
from kancelar_content.registers.registry import FOLDER
from plone.dexterity.utils import addContentToContainer
from plone.dexterity.utils import createContent
from typing import Any


def take_request(
    site, received: date, items: Iterable[str], **fields: Any
) -> InfoRequest:
    """Keep a request with what it asks for, under the next number of its year.

    Whoever it comes from may add nothing anywhere: who calls has asked what it has to.
    """
    case = createContent("InfoRequest", received=received, **fields)
    case = addContentToContainer(site[FOLDER], case, checkConstraints=False)
    for title in items:
        item = createContent("RequestItem", title=title)
        addContentToContainer(case, item, checkConstraints=False)
    return case
