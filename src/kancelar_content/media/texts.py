"""What a photo or video shows, in each language."""

from kancelar_content import _
from plone.autoform.interfaces import IFormFieldProvider
from plone.supermodel import model
from zope import schema
from zope.interface import provider


#: The order in which a text in another language is taken when one is missing.
LANGUAGES = ("cs", "en", "de", "pl")


def _caption(title) -> schema.Text:
    return schema.Text(title=title, max_length=2000, required=False)


def _alt(title) -> schema.TextLine:
    return schema.TextLine(title=title, max_length=500, required=False)


@provider(IFormFieldProvider)
class IMediaTexts(model.Schema):
    """Caption and alternative text; to publish, the alternative text is obligatory."""

    title = schema.TextLine(
        title=_("label_media_title", default="Name"), max_length=300
    )

    model.fieldset(
        "texts",
        label=_("fieldset_media_texts", default="Captions"),
        fields=[
            f"{name}_{language}"
            for language in LANGUAGES
            for name in ("alt", "caption")
        ],
    )
    alt_cs = _alt(_("label_alt_cs", default="Alternative text in Czech"))
    caption_cs = _caption(_("label_caption_cs", default="Caption in Czech"))
    alt_en = _alt(_("label_alt_en", default="Alternative text in English"))
    caption_en = _caption(_("label_caption_en", default="Caption in English"))
    alt_de = _alt(_("label_alt_de", default="Alternative text in German"))
    caption_de = _caption(_("label_caption_de", default="Caption in German"))
    alt_pl = _alt(_("label_alt_pl", default="Alternative text in Polish"))
    caption_pl = _caption(_("label_caption_pl", default="Caption in Polish"))


def written_texts(item, name: str) -> dict[str, str]:
    """Language to text of `alt` or `caption`, as far as there is one."""
    found = {
        language: (getattr(item, f"{name}_{language}", None) or "").strip()
        for language in LANGUAGES
    }
    return {language: text for language, text in found.items() if text}


def text_in(texts: dict[str, str], language: str) -> tuple[str, str]:
    """The text in the language, or in the next one that has one, with its language."""
    for wanted in (language, *LANGUAGES):
        if wanted in texts:
            return texts[wanted], wanted
    return "", language
