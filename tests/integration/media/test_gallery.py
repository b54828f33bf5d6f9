"""What the public sees of albums and photos."""

from datetime import datetime
from kancelar_content.media.gallery.album_query import album_records
from kancelar_content.publication.relations import related_links
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
from plone.app.textfield.value import RichTextValue
from z3c.relationfield import RelationValue
from zope.component import getUtility
from zope.event import notify
from zope.intid.interfaces import IIntIds
from zope.lifecycleevent import ObjectModifiedEvent

import pytest


def show(*items):
    with api.env.adopt_roles(["Manager"]):
        for item in items:
            api.content.transition(item, "publish")


@pytest.fixture
def published(album, photo):
    """A public album of public photos: `published(title=…, photos=…)`."""

    def make(language="cs", photos=2, **fields):
        made = album(language, **fields)
        for number in range(photos):
            photo(
                made,
                title=f"Most {number}",
                alt_en="Bridge over the river",
                caption_cs="Most v den otevření.",
            )
        show(made)
        return made

    return make


@pytest.fixture
def listed():
    """Titles in the gallery of a language, as everybody sees them."""

    def read(language: str, **filters) -> list[str]:
        catalog = api.portal.get_tool("portal_catalog")
        with api.env.adopt_roles(["Anonymous"]):
            found = album_records(catalog, language, **filters)
        return [catalog._catalog[record].Title for record in found]

    return read


@pytest.fixture
def page():
    """HTML of a view, as everybody gets it."""

    def render(content, name: str) -> str:
        with api.env.adopt_roles(["Anonymous"]):
            return content.restrictedTraverse(name)()

    return render


def test_gallery_lists_the_newest_day_first(published, album, listed):
    from datetime import date

    published(title="Starší", photos=1, day=date(2025, 1, 2))
    published(title="Novější", photos=1, day=date(2026, 1, 2))
    album(title="Interní")

    assert listed("cs") == ["Novější", "Starší"]
    assert listed("cs", year=2025) == ["Starší"]
    assert listed("cs", text="nove*") == ["Novější"]


def test_czech_album_is_listed_in_english_until_it_is_translated(
    published, album, listed, page
):
    czech = published(title="Otevření mostu", photos=1)
    english = album("en", title="Opening of the bridge")
    ITranslationManager(czech).register_translation("en", english)

    assert listed("en") == ["Otevření mostu"]
    gallery = api.portal.get()["en"][english.__parent__.getId()]
    assert 'lang="cs"' in page(gallery, "media_gallery")

    show(english)
    assert listed("en") == ["Opening of the bridge"]
    assert "Fotografií: 1" in page(gallery, "media_gallery")


def test_album_shows_published_photos_only(published, photo, page):
    album = published(title="Most")
    photo(album, title="Ukrytá", alt_cs="Ukrytá fotografie")

    html = page(album, "media_album")

    assert html.count("<figure") == 2
    assert "Ukrytá" not in html


def test_photo_leads_to_its_neighbours_and_the_album(published, page):
    album = published(title="Most", photos=3)
    first, second, third = (album[f"most-{number}"] for number in range(3))

    html = page(second, "photo")

    assert f'href="{first.absolute_url()}"' in html
    assert f'href="{third.absolute_url()}"' in html
    assert f'href="{album.absolute_url()}#photo-{second.UID()}"' in html


def test_video_leads_to_what_stands_beside_it(album, photo, create):
    holder = album(title="Most")
    morning = datetime(2026, 6, 5, 8)
    before, after = (
        photo(holder, title=f"Most {hour}", taken=morning.replace(hour=hour))
        for hour in (8, 10)
    )
    video = create(
        "Video", container=holder, title="Film", taken=morning.replace(hour=9)
    )

    html = video.restrictedTraverse("video")()

    assert f'href="{before.absolute_url()}" rel="prev"' in " ".join(html.split())
    assert f'href="{after.absolute_url()}" rel="next"' in " ".join(html.split())


def test_photo_in_a_translated_album_has_its_language(published, album, page):
    czech = published(title="Most", photos=1)
    english = album("en", title="Bridge")
    ITranslationManager(czech).register_translation("en", english)
    show(english)
    photo = czech["most-0"]
    view = english.restrictedTraverse("@@photo")
    view = view.publishTraverse(view.request, photo.UID())

    assert "Zpět do alba" in view()
    assert 'lang="cs"' in view()
    assert view.page_head.url == photo.absolute_url()

    photo.caption_en = "The bridge"
    photo.reindexObject()
    other = english.restrictedTraverse("@@photo")
    other = other.publishTraverse(other.request, photo.UID())
    assert other.page_head.url == f"{english.absolute_url()}/@@photo/{photo.UID()}"


def test_blocked_photo_is_gone_without_its_name(published, page):
    album = published(title="Most", photos=1)
    photo = album["most-0"]
    with api.env.adopt_roles(["Manager"]):
        api.content.transition(photo, "block", comment="Odvolaný souhlas")

    html = page(photo, "photo")

    assert photo.REQUEST.response.getStatus() == 410
    assert "Most 0" not in html
    assert "Most přes řeku" not in html


def test_album_and_release_lead_to_each_other(published, create, publish):
    album = published(title="Most", photos=1)
    release = create(
        "PressRelease",
        title="Most je otevřen",
        description="Most je otevřen pro všechny.",
        text=RichTextValue("<p>Je.</p>"),
    )
    number = getUtility(IIntIds).getId(release)
    album.relatedItems = [RelationValue(number)]
    notify(ObjectModifiedEvent(album))

    assert [row["title"] for row in related_links(release)] == ["Most"]
    assert related_links(album) == []
    publish(release)
    assert [row["title"] for row in related_links(album)] == ["Most je otevřen"]


def test_page_of_an_event_leads_to_its_album(published, create, page):
    event = create("Event", title="Den otevřených dveří", kind="other")
    show(event)
    album = published(title="Most", photos=1)
    number = getUtility(IIntIds).getId(event)
    album.relatedItems = [RelationValue(number)]
    notify(ObjectModifiedEvent(album))

    assert f'<a href="{album.absolute_url()}">Most</a>' in page(event, "event")
    assert f'href="{event.absolute_url()}"' in page(album, "media_album")
