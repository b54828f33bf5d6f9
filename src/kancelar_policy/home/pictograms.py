"""Pictograms of signposts, drawn for this site: strokes on a field of 24 by 24."""

from kancelar_policy import _
from zope.interface import provider
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


PATHS = {
    "phone": "M7 3h10v18H7zM11 18h2",
    "document": "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
    "people": (
        "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3 20c0-4 2.5-6 6-6s6 2 6 6"
        "M16 4.5a3.5 3.5 0 0 1 0 6.5M17.5 14.5c2.3.8 3.5 2.7 3.5 5.5"
    ),
    "place": (
        "M12 21c-4-5-6-8.500-6-11.500a6 6 0 0 1 12 0C18 12.500 16 16 12 21z"
        "M12 12a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z"
    ),
    "bus": "M5 4h14v13H5zM5 11h14M8 17v3M16 17v3M8 14h1M15 14h1M9 7h6",
    "school": "M2 9l10-5 10 5-10 5zM6 11.500v5c3.500 3 8.500 3 12 0v-5M22 9v6",
    "health": "M4 4h16v16H4zM12 8v8M8 12h8",
    "work": "M3 8h18v12H3zM9 8V4h6v4M3 13h18M12 12v2",
    "calendar": "M4 5h16v16H4zM4 10h16M8 3v4M16 3v4M8 14h2M14 14h2M8 17.500h2",
    "money": (
        "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM15 8.500c-1-1-6-1.200-6 1.200"
        "s6 2 6 4.600-5 2.200-6 1M12 6v12"
    ),
    "nature": "M5 20c0-9 4-15 15-16 0 11-5 15-12 14M5 20c2-5 5-8 9-10",
    "building": "M3 9l9-6 9 6zM5 9v9M10 9v9M14 9v9M19 9v9M3 21h18M4 18h16",
    "help": (
        "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9 9.500a3 3 0 1 1 4 2.800"
        "c-.700.400-1 .800-1 1.700M12 17v.5"
    ),
    "warning": "M12 3l10 18H2zM12 9v6M12 17.500v.5",
}

TITLES = {
    "phone": _("pictogram_phone", default="Telephone"),
    "document": _("pictogram_document", default="Document"),
    "people": _("pictogram_people", default="People"),
    "place": _("pictogram_place", default="Place"),
    "bus": _("pictogram_bus", default="Transport"),
    "school": _("pictogram_school", default="School"),
    "health": _("pictogram_health", default="Health"),
    "work": _("pictogram_work", default="Work"),
    "calendar": _("pictogram_calendar", default="Calendar"),
    "money": _("pictogram_money", default="Money"),
    "nature": _("pictogram_nature", default="Nature"),
    "building": _("pictogram_building", default="Office"),
    "help": _("pictogram_help", default="Help"),
    "warning": _("pictogram_warning", default="Warning"),
}


def svg(name: str) -> str:
    """The picture for those who look; its text stands beside it."""
    path = PATHS.get(name)
    if path is None:
        return ""
    return (
        '<svg class="k-pictogram" aria-hidden="true" focusable="false" width="32" '
        f'height="32" viewBox="0 0 24 24"><path d="{path}"/></svg>'
    )


@provider(IVocabularyFactory)
def pictograms(context) -> SimpleVocabulary:
    """Names of pictograms with what they show."""
    return SimpleVocabulary(
        [SimpleTerm(name, name, title) for name, title in TITLES.items()]
    )
