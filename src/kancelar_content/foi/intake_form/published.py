"""What is published already and may answer a request, read as the public reads it."""

from dataclasses import dataclass
from kancelar_content.foi.intake_form.rules import Told
from kancelar_content.search.folding import fold
from kancelar_content.search.nearest import nearest_texts
from kancelar_content.search.results import FILES
from plone import api


#: Answers that the office gave others and published (section 5(3) of the Act).
ANSWER = "DisclosedAnswer"

MOST = 5

#: Folders that carry the languages; they say nothing themselves.
FRAMES = frozenset({"LRF", "LIF"})

#: Words of every request, in their basic form: they tell no request from another.
OF_EVERY_REQUEST = frozenset(
    fold(word)
    for line in (
        "žádat žádost informace zákon svobodný přístup sbírka poskytnout poskytnutí"
        " prosit prosím děkovat liberecký kraj krajský úřad žádám dobrý",
        "request information access free please region office liberec thank provide",
        "antrag auskunft information gesetz bitten bitte region liberec danken amt",
        "wniosek informacja ustawa dostęp prosić proszę kraj województwo liberecki",
    )
    for word in line.split()
)


@dataclass(frozen=True)
class Published:
    """A page that may answer; `is_answer` if it answered somebody's request."""

    title: str
    url: str
    description: str
    is_answer: bool


def published_already(told: Told, language: str) -> list[Published]:
    """Up to five, answers first; nothing of the request is kept or logged."""
    catalog = api.portal.get_tool("portal_catalog")
    types = set(api.portal.get_tool("plone_utils").getUserFriendlyTypes())
    pages = (types | {ANSWER}) - FRAMES - FILES

    def found(among: frozenset[str] | set[str]) -> list:
        return nearest_texts(
            catalog,
            language,
            told.wording,
            among=lambda brain: brain.portal_type in among,
            without=OF_EVERY_REQUEST,
            most=MOST,
        )

    brains = [*found({ANSWER}), *found(pages - {ANSWER})][:MOST]
    return [
        Published(
            brain.Title, brain.getURL(), brain.Description, brain.portal_type == ANSWER
        )
        for brain in brains
    ]
