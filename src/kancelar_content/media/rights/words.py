"""Sentences of what stands against showing a photo or video."""

from collections.abc import Iterable
from kancelar_content import _
from kancelar_content.media.rights import rules
from kancelar_content.media.rights.rules import Against
from zope.i18n import translate
from zope.i18nmessageid import Message


def sentence(against: Against) -> Message:
    """What stands against it and what to do; a consent is told by its number."""
    make = SENTENCES[against.reason]
    return make(against.consent)


def _fixed(message: Message):
    return lambda number: message


SENTENCES = {
    rules.NO_LICENCE: _fixed(
        _("against_no_licence", default="The licence is missing. Choose one.")
    ),
    rules.LICENCE_ENDED: _fixed(
        _(
            "against_licence_ended",
            default="The right to show it has ended. Prolong it, or leave it unshown.",
        )
    ),
    rules.NOT_FOR_WEB: _fixed(
        _(
            "against_not_for_web",
            default="Its allowed uses do not contain the website.",
        )
    ),
    rules.PEOPLE_UNKNOWN: _fixed(
        _(
            "against_people_unknown",
            default="Nobody has looked at the people on it yet.",
        )
    ),
    rules.NO_CONSENT: _fixed(
        _(
            "against_no_consent",
            default="People can be recognised on it, but no consent is chosen.",
        )
    ),
    rules.CONSENT_GONE: _fixed(
        _(
            "against_consent_gone",
            default="A consent of a person on it is in the register no more.",
        )
    ),
    rules.CONSENT_WITHDRAWN: lambda number: _(
        "against_consent_withdrawn",
        default="The consent ${number} was withdrawn.",
        mapping={"number": number},
    ),
    rules.CONSENT_NOT_YET: lambda number: _(
        "against_consent_not_yet",
        default="The consent ${number} is not valid yet.",
        mapping={"number": number},
    ),
    rules.CONSENT_ENDED: lambda number: _(
        "against_consent_ended",
        default="The consent ${number} has ended.",
        mapping={"number": number},
    ),
    rules.CONSENT_NOT_FOR_WEB: lambda number: _(
        "against_consent_not_for_web",
        default="The consent ${number} does not allow the website.",
        mapping={"number": number},
    ),
}


def written_reasons(against: Iterable[Against], language: str) -> str:
    """The sentences in a language, one after the other."""
    return " ".join(translate(sentence(a), target_language=language) for a in against)
