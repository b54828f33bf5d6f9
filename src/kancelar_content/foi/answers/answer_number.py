"""The number of an answer, its address too: no subject, and not that of the case."""

from kancelar_content import _
from kancelar_content.foi.answers.disclosed_answer import DisclosedAnswer
from kancelar_content.foi.answers.disclosed_answer import IDisclosedAnswer
from kancelar_content.numbering.series import Series
from kancelar_content.numbering.series import take_number
from kancelar_content.publication.site_time import site_today
from plone import api
from plone.app.content.interfaces import INameFromTitle
from zope.component import adapter
from zope.interface import implementer


SERIES = "disclosed_answer"

answers = Series(
    title=_("series_answers", default="Published answers"),
    pattern="PI/{year}/{number:04}",
)


def number_answer(answer: DisclosedAnswer) -> str:
    """The number of the answer, taken of its own year if it has none yet."""
    if not answer.number:
        answered = answer.answered or site_today()
        answer.number = take_number(api.portal.get(), SERIES, answered.year).text
    return answer.number


def give_number(answer, event) -> None:
    """An answer that was made by code under an id of its own has a number as well."""
    if not answer.number:
        number_answer(answer)
        answer.reindexObject()


@implementer(INameFromTitle)
@adapter(IDisclosedAnswer)
class AddressOfAnswer:
    """A subject that is mended later would leave its first words in the address."""

    def __init__(self, answer: DisclosedAnswer) -> None:
        self.answer = answer

    @property
    def title(self) -> str:
        return number_answer(self.answer)
