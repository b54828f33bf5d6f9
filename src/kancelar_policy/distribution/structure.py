"""The folders of every language and the one for registers."""

from dataclasses import dataclass
from kancelar_content.foi.register_folder import let_officers_add
from kancelar_content.foi.retention_plan import offer_plan
from kancelar_content.media.rights.consent_folder import let_officers_add_consents
from plone import api
from plone.app.multilingual.browser.setup import SetupMultilingualSite
from plone.app.multilingual.interfaces import ITranslationManager


LANGUAGES = ("cs", "en", "de", "pl")


@dataclass(frozen=True)
class Section:
    """A section of the site: its type and its id and title in every language."""

    portal_type: str
    names: dict[str, tuple[str, str]]


PRESS_ROOM = Section(
    "PressRoom",
    {
        "cs": ("tiskove-zpravy", "Tiskové zprávy"),
        "en": ("press-releases", "Press releases"),
        "de": ("pressemitteilungen", "Pressemitteilungen"),
        "pl": ("komunikaty-prasowe", "Komunikaty prasowe"),
    },
)

EVENTS = Section(
    "EventCalendar",
    {
        "cs": ("kalendar-akci", "Kalendář akcí"),
        "en": ("events", "Events"),
        "de": ("veranstaltungen", "Veranstaltungen"),
        "pl": ("wydarzenia", "Wydarzenia"),
    },
)

ANSWERS = Section(
    "AnswerList",
    {
        "cs": ("poskytnute-informace", "Poskytnuté informace"),
        "en": ("provided-information", "Provided information"),
        "de": ("erteilte-auskuenfte", "Erteilte Auskünfte"),
        "pl": ("udostepnione-informacje", "Udostępnione informacje"),
    },
)

GALLERIES = Section(
    "MediaGallery",
    {
        "cs": ("fotogalerie", "Fotografie a\u00a0videa"),
        "en": ("photos-and-videos", "Photos and videos"),
        "de": ("fotos-und-videos", "Fotos und Videos"),
        "pl": ("zdjecia-i-filmy", "Zdjęcia i\u00a0filmy"),
    },
)

#: Reports of section 18 are written in Czech only.
ANNUAL_REPORTS = Section(
    "AnnualReports",
    {
        "cs": (
            "vyrocni-zpravy-106",
            "Výroční zprávy podle zákona č.\u00a0106/1999\u00a0Sb.",
        )
    },
)

SECTIONS = (PRESS_ROOM, EVENTS, ANSWERS, ANNUAL_REPORTS, GALLERIES)

HOME_TITLES = {
    "cs": "Liberecký kraj",
    "en": "Liberec Region",
    "de": "Region Liberec",
    "pl": "Kraj liberecki",
}


def build_structure(site) -> None:
    """Make language folders, their sections linked as translations, and `/evidence`."""
    SetupMultilingualSite().setupSite(site)
    for language in LANGUAGES:
        site[language].setTitle(HOME_TITLES[language])
        site[language].setLayout("front_page")
        site[language].reindexObject(idxs=["Title", "sortable_title"])
    for section in SECTIONS:
        build_section(site, section)
    _build_registers(site)
    build_notices(site)


def build_section(site, section: Section) -> None:
    """Make the section in each of its languages that lacks it, translations linked."""
    first = None
    for language, (name, title) in section.names.items():
        if name in site[language]:
            continue
        folder = api.content.create(
            site[language], section.portal_type, id=name, title=title
        )
        api.content.transition(folder, "publish")
        if first is None:
            first = folder
        else:
            ITranslationManager(first).register_translation(language, folder)


def _build_registers(site) -> None:
    """`/evidence` is private: register entries are never public.

    It keeps no order: two senders who add an entry at once would write the same list.
    """
    if "evidence" not in site:
        folder = api.content.create(site, "Folder", id="evidence", title="Evidence")
        folder.setOrdering("unordered")
        folder.exclude_from_nav = True
        folder.reindexObject()
    let_officers_add(site)
    let_officers_add_consents(site)
    offer_plan()


def build_notices(site) -> None:
    """The board of notices is for the staff; its notices are shown on every page."""
    if "upozorneni" not in site:
        board = api.content.create(
            site, "NoticeBoard", id="upozorneni", title="Upozornění na webu"
        )
        board.exclude_from_nav = True
        board.reindexObject()
