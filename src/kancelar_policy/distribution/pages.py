"""Pages of the office that a new site begins with; its editors go on from there."""

from kancelar_content.search.folding import plain_spaces
from kancelar_policy.demo.texts import read_all
from kancelar_policy.demo.texts import SOURCE_LANGUAGE
from kancelar_policy.demo.texts import Text
from pathlib import Path
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
from plone.app.textfield.value import RichTextValue
from plone.i18n.normalizer.interfaces import IURLNormalizer
from zope.component import getUtility


OFFICE_PAGES = Path(__file__).parent / "kancelar" / "pages"


def create_pages(site, folder: Path) -> int:
    """Make and publish what is missing of a folder's pages; the number made.

    Language versions are linked as translations of each other.
    """
    made = 0
    for versions in read_all(folder).values():
        for text in versions.values():
            made += _ensure_page(site, text, versions[SOURCE_LANGUAGE])
    return made


def _page_id(text: Text) -> str:
    """The id that a text asks for, else one from its title."""
    normalize = getUtility(IURLNormalizer).normalize
    title = plain_spaces(text.title)
    return text.fields.get("id") or normalize(title, locale=text.language)


def _ensure_page(site, text: Text, source_text: Text) -> int:
    folder = site[text.language]
    if _page_id(text) in folder:
        return 0
    page = api.content.create(
        folder,
        "Document",
        id=_page_id(text),
        title=text.title,
        description=text.fields.get("description", ""),
        text=RichTextValue(text.body, "text/html", "text/x-html-safe"),
        exclude_from_nav=text.fields.get("navigation") == "no",
    )
    api.content.transition(page, "publish")
    source = site[SOURCE_LANGUAGE][_page_id(source_text)]
    if text.language != SOURCE_LANGUAGE:
        ITranslationManager(source).register_translation(text.language, page)
    return 1
