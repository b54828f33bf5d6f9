"""What the catalog keeps of an answer; nothing of the case is among it."""

from kancelar_content.foi.answers.answer_states import PUBLISHED
from kancelar_content.foi.answers.disclosed_answer import IDisclosedAnswer
from plone import api
from plone.indexer import indexer
from typing import Any


def is_public(answer) -> bool:
    return api.content.get_state(answer) == PUBLISHED


@indexer(IDisclosedAnswer)
def answer_year(answer) -> int | None:
    """The year of its publication."""
    published = answer.published_at()
    return published.year if published else None


@indexer(IDisclosedAnswer)
def answer_outcomes(answer) -> list[str]:
    """Tokens of the outcomes, each once."""
    found = (row.get("outcome") for row in answer.outcomes or ())
    return list(dict.fromkeys(filter(None, found)))


@indexer(IDisclosedAnswer)
def answer_sections(answer) -> list[str]:
    """Sections of the Act that the outcomes stand on."""
    return answer.sections()


@indexer(IDisclosedAnswer)
def answer_topics(answer) -> list[str]:
    """Tokens of the topics."""
    return list(answer.topics or ())


@indexer(IDisclosedAnswer)
def answer_facts(answer) -> dict[str, Any]:
    """What lists and exports show, by name; a file as title, id, field, type, size."""
    if not is_public(answer):
        return {"number": answer.number}
    return {
        "number": answer.number,
        "question": (answer.question or "")[:SHOWN],
        "received": answer.received,
        "answered": answer.answered,
        "files": [
            (item.title, item.getId(), field, blob.contentType, blob.getSize())
            for item, blob in answer.attached_files()
            for field in ["image" if hasattr(item, "image") else "file"]
        ],
        "items": [row.get("item") for row in answer.outcomes or ()],
    }


#: Letters of the question that lists show.
SHOWN = 300


@indexer(IDisclosedAnswer)
def searchable_text(answer) -> str:
    """What readers see of it; of a draft its subject: the rest may be personal."""
    if not is_public(answer):
        return f"{answer.number} {answer.title}"
    rows = [row.get("item") or "" for row in answer.outcomes or ()]
    texts = (answer.number, answer.title, answer.question, answer.answer, *rows)
    return " ".join(filter(None, texts))
