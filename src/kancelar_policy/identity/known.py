"""What is set for a language, read at once and kept while nothing changes."""

from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from kancelar_policy.browser.frame import remembered
from kancelar_policy.identity.rules import Link
from kancelar_policy.identity.rules import links
from kancelar_policy.identity.settings import IIdentity
from kancelar_policy.identity.settings import LANGUAGES
from kancelar_policy.identity.settings import PREFIX
from PIL import Image
from plone import api
from plone.formwidget.namedfile.converter import b64decode_file
from plone.registry.interfaces import IRegistry
from zope.component import getUtility
from zope.component import queryMultiAdapter


#: CSS pixels; the attributes of the image say it before the stylesheet does.
LOGO_HEIGHT = 56

COLOURS = ("brand", "brand_strong", "link", "accent")


@dataclass(frozen=True)
class Identity:
    """Name, sign, colours and footer for the readers of one language.

    The name is that of the site wherever it is told, in the header as to machines.
    """

    name: str
    logo: str
    logo_width: int
    logo_has_name: bool
    colours: tuple[tuple[str, str], ...]
    address: str
    phone: str
    email: str
    data_box: str
    hours: str
    links: tuple[Link, ...]


def identity(language: str) -> Identity:
    """What stands on every page of the language."""
    key = ("identity", language, api.portal.get().absolute_url())
    return remembered(key, lambda: _read(language))


def _read(language: str) -> Identity:
    language = language if language in LANGUAGES else LANGUAGES[0]
    settings = getUtility(IRegistry).forInterface(IIdentity, check=False, prefix=PREFIX)

    def of_language(name: str) -> str:
        return getattr(settings, f"{name}_{language}") or ""

    return Identity(
        name=of_language("name") or _home_title(language),
        logo=_logo_url(settings.logo),
        logo_width=_logo_width(settings.logo),
        logo_has_name=bool(settings.logo and settings.logo_has_name),
        colours=tuple(
            (name, chosen)
            for name in COLOURS
            if (chosen := getattr(settings, name)) != IIdentity[name].default
        ),
        address=of_language("address"),
        phone=settings.phone or "",
        email=settings.email or "",
        data_box=settings.data_box or "",
        hours=of_language("hours"),
        links=tuple(
            Link(link.title, _absolute(link))
            for link in links(of_language("links"))
            if not link.is_own or _is_there(link.address)
        ),
    )


def _home_title(language: str) -> str:
    site = api.portal.get()
    return site[language].Title() if language in site else site.Title()


def _logo_url(logo: bytes | None) -> str:
    site = api.portal.get().absolute_url()
    if not logo:
        return f"{site}/++plone++kancelar/logo.svg"
    return f"{site}/@@region-logo?v={sha256(logo).hexdigest()[:12]}"


def _logo_width(logo: bytes | None) -> int:
    """The width that keeps the room of the sign while it is loaded."""
    if not logo:
        return LOGO_HEIGHT
    with Image.open(BytesIO(b64decode_file(logo)[1])) as picture:
        return max(1, round(LOGO_HEIGHT * picture.width / picture.height))


def _absolute(link: Link) -> str:
    if not link.is_own:
        return link.address
    return f"{api.portal.get().absolute_url()}{link.address}"


def _is_there(address: str) -> bool:
    """Whether the current user can open the address: content, or a view of it."""
    steps = address.partition("#")[0].partition("?")[0].strip("/").split("/")
    if _visible(steps):
        return True
    *place, name = steps
    if place and not _visible(place):
        return False
    context = api.portal.get().unrestrictedTraverse("/".join(place), None)
    view = name.removeprefix("@@")
    request = api.portal.get().REQUEST
    return queryMultiAdapter((context, request), name=view) is not None


def _visible(steps: list[str]) -> bool:
    path = "/".join((*api.portal.get().getPhysicalPath(), *steps))
    catalog = api.portal.get_tool("portal_catalog")
    # Without the parameter the catalog wakes the page to ask who may see it unexpired.
    own = {"query": path, "depth": 0}
    return bool(catalog.searchResults(path=own, show_inactive=False))
