"""The fields that a reader fills in, read and told what is wrong with them."""

from collections.abc import Mapping
from dataclasses import dataclass
from kancelar_content import _
from kancelar_content.public_forms.address import address_problem
from kancelar_content.public_forms.rules import text_of
from kancelar_content.subscriptions.rules import DAILY
from kancelar_content.subscriptions.rules import FREQUENCIES
from kancelar_content.subscriptions.rules import IMMEDIATE
from kancelar_content.subscriptions.rules import WEEKLY
from typing import Any


FREQUENCY_TITLES = {
    IMMEDIATE: _("frequency_immediate", default="At once, each text by itself"),
    DAILY: _("frequency_daily", default="Once a day, all that is new"),
    WEEKLY: _("frequency_weekly", default="Once a week, all that is new"),
}

ERRORS = {
    "topics": _(
        "error_topics",
        default="Choose topics from the list only, or none for all.",
    ),
    "frequency": _("error_frequency", default="Choose how often we shall write."),
    "language": _("error_language", default="Choose the language of the news."),
}


LONGEST = 320
MOST_TOPICS = 200


@dataclass(frozen=True)
class Choices:
    """What was typed and chosen, as the form shows it again."""

    email: str
    language: str
    frequency: str
    #: nothing stands for all topics, also for future ones
    topics: tuple[str, ...]


def read(form: Mapping[str, Any], *, language: str) -> Choices:
    """The choices of a form; what is no text or too long counts as not filled in."""
    return Choices(
        email=text_of(form, "email", LONGEST),
        language=text_of(form, "language", LONGEST) or language,
        frequency=text_of(form, "frequency", LONGEST),
        topics=_texts(form, "topics"),
    )


def problems(
    choices: Choices,
    *,
    languages: Mapping[str, Any],
    topics: Mapping[str, str],
    with_email: bool = True,
) -> dict[str, Any]:
    """What is wrong, by field, in the order of the form."""
    found = {}
    problem = address_problem(choices.email) if with_email else None
    if problem is not None:
        found["email"] = problem
    if not set(choices.topics) <= set(topics):
        found["topics"] = ERRORS["topics"]
    if choices.frequency not in FREQUENCIES:
        found["frequency"] = ERRORS["frequency"]
    if choices.language not in languages:
        found["language"] = ERRORS["language"]
    return found


def _texts(form: Mapping[str, Any], name: str) -> tuple[str, ...]:
    value = form.get(name, ())
    values = [value] if isinstance(value, str) else value
    if not isinstance(values, list | tuple):
        return ()
    return tuple(v[:LONGEST] for v in values[:MOST_TOPICS] if isinstance(v, str))
