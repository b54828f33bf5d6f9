"""The kinds of events, fixed."""

from kancelar_content import _
from zope.i18n import translate
from zope.interface import provider
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


KINDS = {
    "session": _("event_kind_session", default="Sessions of the region's bodies"),
    "meeting": _("event_kind_meeting", default="Meetings with the public"),
    "press": _("event_kind_press", default="Press conferences"),
    "education": _("event_kind_education", default="Seminars and conferences"),
    "culture": _("event_kind_culture", default="Culture"),
    "sport": _("event_kind_sport", default="Sport"),
    "other": _("event_kind_other", default="Other events"),
}


def kind_titles(language: str) -> dict[str, str]:
    """Token to title, in the order of the filter."""
    return {
        token: translate(title, target_language=language)
        for token, title in KINDS.items()
    }


@provider(IVocabularyFactory)
def kinds(context) -> SimpleVocabulary:
    """Kinds to choose from in the form."""
    return SimpleVocabulary(
        [SimpleTerm(token, token, title) for token, title in KINDS.items()]
    )
