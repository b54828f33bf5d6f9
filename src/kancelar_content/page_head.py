"""What a public view tells search engines and networks about its page."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Picture:
    """An image to go with a shared link."""

    url: str
    width: int
    height: int
    alt: str = ""


@dataclass(frozen=True)
class LicensedImage:
    """A photo with what a search engine tells of its rights."""

    url: str
    page_url: str
    width: int
    height: int
    name: str
    caption: str = ""
    credit: str = ""
    creator: str = ""
    licence_url: str = ""
    #: Where one takes the photo, and reads what may be done with it.
    acquire_url: str = ""
    taken: str = ""


@dataclass(frozen=True)
class Recording:
    """A video that the page plays; its length is written as in ISO 8601."""

    url: str
    content_type: str
    length: str = ""
    transcript: str = ""


@dataclass(frozen=True)
class PageHead:
    """Title, address and relations of a page; a view offers it as `page_head`."""

    title: str
    url: str
    description: str = ""
    kind: str = "website"
    picture: Picture | None = None
    recording: Recording | None = None
    published: str = ""
    modified: str = ""
    previous_url: str = ""
    next_url: str = ""
    languages: tuple[tuple[str, str], ...] = ()
    for_search_engines: bool = True
    #: The photos that the page is of: of a gallery several, otherwise one.
    images: tuple[LicensedImage, ...] = ()
    is_gallery: bool = False
