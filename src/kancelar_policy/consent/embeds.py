"""Addresses of videos and maps become placeholders; a click loads what they show."""

from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from kancelar_content.interfaces import IKancelarLayer
from kancelar_policy import _
from kancelar_policy.consent.providers import Embed
from kancelar_policy.consent.providers import embed_of
from kancelar_policy.consent.providers import VIDEO
from kancelar_policy.consent.settings import terms
from lxml.builder import E
from lxml.etree import _Element
from plone import api
from plone.transformchain.interfaces import ITransform
from repoze.xmliter.serializer import XMLSerializer
from typing import Any
from zope.component import adapter
from zope.i18n import translate
from zope.interface import implementer
from zope.interface import Interface


#: A paragraph in what a page is about, with one link and nothing else in it.
LINKED = "//*[@id='content']//p[count(*)=1]/a[@href and not(*)]"
#: A paragraph of an editor's text that may be an address, as one is pasted.
BARE = (
    "//*[@id='content']//p[not(@class) and count(*)=count(br)]"
    "[starts-with(normalize-space(), 'http')]"
)


@dataclass(frozen=True)
class Found:
    """A paragraph with nothing but an address, and what a link says over it."""

    paragraph: _Element
    address: str
    words: str
    embed: Embed


@implementer(ITransform)
@adapter(Interface, IKancelarLayer)
class Placeholders:
    """Works on the tree that the theme has made; pages in caches hold the result."""

    #: After plone.app.theming (8850), before plone.protect (9000) and the caches.
    order = 8900

    def __init__(self, published: Any, request: Any) -> None:
        self.published = published
        self.request = request

    def transformBytes(self, result: bytes, encoding: str) -> None:
        return None

    def transformUnicode(self, result: str, encoding: str) -> None:
        return None

    def transformIterable(
        self, result: Iterable[bytes], encoding: str
    ) -> Iterable[bytes] | None:
        if not isinstance(result, XMLSerializer):
            return None
        all_found = [*_linked(result.tree), *_bare(result.tree)]
        if not all_found:
            return None
        for number, found in enumerate(all_found, start=1):
            paragraph = found.paragraph
            figure = self._figure(found, number)
            figure.tail = paragraph.tail
            paragraph.getparent().replace(paragraph, figure)
        for body in result.tree.xpath("/html/body"):
            body.append(self._script())
        return result

    def _figure(self, found: Found, number: int) -> _Element:
        embed = found.embed
        service = embed.provider.title
        title = self._title(found)
        name = f"k-embed-{number}"
        is_video = embed.provider.kind == VIDEO
        load = (
            _("embed_load_video", default="Load the video")
            if is_video
            else _("embed_load_map", default="Load the map")
        )
        always = _(
            "embed_always",
            default="Always load from ${service}",
            mapping={"service": service},
        )
        note = _(
            "embed_note",
            default=(
                "Nothing is asked of ${service} until you load it. Then the service "
                "learns the address of your device and may keep cookies in it."
            ),
            mapping={"service": service},
        )
        opens = _(
            "embed_open", default="Open at ${service}", mapping={"service": service}
        )
        more = _("consent_more", default="More about cookies")
        kind = "k-embed k-embed--tall" if embed.tall else "k-embed"
        return E.figure(
            E.div(
                E.button(
                    self._say(load),
                    {
                        "type": "button",
                        "class": "btn btn-primary",
                        "aria-describedby": name,
                    },
                ),
                E.label(E.input(type="checkbox"), " ", self._say(always)),
                {"class": "k-embed__stage"},
            ),
            E.figcaption(
                E.strong(title, id=name),
                E.span(self._say(note), {"class": "k-embed__note"}),
                E.span(
                    E.a(
                        self._say(opens),
                        E.span(f": {title}", {"class": "visually-hidden"}),
                        href=found.address,
                    ),
                    E.a(self._say(more), href=self._own_page("cookies")),
                    {"class": "k-embed__links"},
                ),
            ),
            {
                "class": kind,
                "data-service": embed.provider.name,
                "data-frame": embed.frame,
                "data-title": f"{title} ({service})",
            },
        )

    def _title(self, found: Found) -> str:
        """The words of the link, unless they are only its address."""
        words, provider = found.words, found.embed.provider
        if words and embed_of(words) is None and "://" not in words:
            return words
        service = {"service": provider.title}
        if provider.kind == VIDEO:
            return self._say(
                _("embed_video_at", default="Video at ${service}", mapping=service)
            )
        return self._say(
            _("embed_map_at", default="Map at ${service}", mapping=service)
        )

    def _script(self) -> _Element:
        asked = terms()
        address = api.portal.get().absolute_url()
        return E.script(
            {
                "src": f"{address}/++plone++kancelar/embeds.js",
                "data-choice": self._own_page("@@cookie-choice"),
                "data-days": str(asked.days),
                "data-version": str(asked.version),
            }
        )

    def _own_page(self, name: str) -> str:
        language = api.portal.get_current_language()
        return f"{api.portal.get().absolute_url()}/{language}/{name}"

    def _say(self, message: str) -> str:
        return translate(message, context=self.request)


def _linked(tree: _Element) -> Iterator[Found]:
    for link in tree.xpath(LINKED):
        address = link.get("href")
        embed = embed_of(address)
        if embed and _stands_alone(link):
            words = " ".join((link.text or "").split())
            yield Found(link.getparent(), address, words, embed)


def _bare(tree: _Element) -> Iterator[Found]:
    for paragraph in tree.xpath(BARE):
        words = paragraph.xpath("string()").split()
        if len(words) == 1 and (embed := embed_of(words[0])):
            yield Found(paragraph, words[0], "", embed)


def _stands_alone(link: _Element) -> bool:
    words = (link.getparent().text or "") + (link.tail or "")
    return not words.strip()
