"""Pages of the office that a new site begins with; its editors go on from there."""

from kancelar_content.search.folding import plain_spaces
from kancelar_policy.demo.texts import read_all
from kancelar_policy.demo.texts import Text
from pathlib import Path
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
from plone.app.textfield.value import RichTextValue
from plone.i18n.normalizer.interfaces import IURLNormalizer
from zope.component import getUtility


OFFICE_PAGES = Path(__file__).parent / "kancelar" / "pages"

#: The Czech page on Act 106/1999, from the root of the site.
INFORMATION_ACT = "cs/informace-podle-zakona-106-1999"


def create_pages(site, folder: Path, *, published: bool = True) -> int:
    """Make what is missing of a folder's pages, published or as drafts; the number.

    Language versions are linked as translations of each other. What stands at the
    address of a page, or is linked as its version, is left as it is.
    """
    made = 0
    for versions in read_all(folder).values():
        source = None
        for text in versions.values():
            page = _page(site, text, source)
            if page is None:
                page = _create(site[text.language], text, published=published)
                made += 1
                if source is not None:
                    ITranslationManager(source).register_translation(
                        text.language, page
                    )
            source = page if source is None else source
    return made


def _page_id(text: Text) -> str:
    """The id that a text asks for, else one from its title."""
    normalize = getUtility(IURLNormalizer).normalize
    title = plain_spaces(text.title)
    return text.fields.get("id") or normalize(title, locale=text.language)


def _page(site, text: Text, source):
    """What stands at the address of the page, or is the version in its language."""
    folder = site[text.language]
    if _page_id(text) in folder:
        return folder[_page_id(text)]
    if source is None:
        return None
    return ITranslationManager(source).get_translation(text.language)


def _create(folder, text: Text, *, published: bool):
    page = api.content.create(
        folder,
        "Document",
        id=_page_id(text),
        language=text.language,
        title=text.title,
        description=text.fields.get("description", ""),
        text=RichTextValue(text.body, "text/html", "text/x-html-safe"),
        exclude_from_nav=text.fields.get("navigation") == "no",
    )
    if "layout" in text.fields:
        page.setLayout(text.fields["layout"])
    if published:
        api.content.transition(page, "publish")
    return page
