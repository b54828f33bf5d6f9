"""A photo whose consent was withdrawn is nowhere: every way to it is tried."""

from AccessControl.users import nobody
from kancelar_content.media.press_zip.contents import choose
from kancelar_content.media_use.uses import uses_of
from PIL import Image
from plone import api
from plone.app.textfield.value import RichTextValue
from plone.namedfile.file import NamedBlobImage
from plone.namedfile.interfaces import IStableImageScale
from Products.CMFCore.indexing import processQueue
from Products.CMFCore.WorkflowCore import WorkflowException
from zExceptions import Unauthorized
from zope.annotation.interfaces import IAnnotations
from zope.lifecycleevent import modified

import io
import pytest


NAVY = (0, 0, 128)


def step(item, name, comment="Dopis"):
    api.portal.get_tool("portal_workflow").doActionFor(item, name, comment=comment)


@pytest.fixture
def shown(album, photo, consent):
    """A public photo with a person."""
    holder = album(title="Otevření mostu")
    item = photo(holder, people_state="listed", people=[consent.UID()])
    step(holder, "publish")
    return item


@pytest.fixture
def release(create, publish, shown):
    """A published release with it as its lead image and in its text."""
    made = create(
        "PressRelease",
        archive_photo=shown.UID(),
        text=RichTextValue(
            f'<p><a href="resolveuid/{shown.UID()}">snímek</a></p>',
            "text/html",
            "text/x-html-safe",
        ),
    )
    return publish(made)


def is_the_photo(data: bytes) -> bool:
    """The test photo is navy, the placeholder is grey."""
    red, green, blue = Image.open(io.BytesIO(data)).convert("RGB").getpixel((5, 5))
    return blue > 100 and red < 60 and green < 60


def scales_of(content):
    processQueue()
    (brain,) = api.portal.get_tool("portal_catalog")(UID=content.UID())
    return brain.image_scales["image"][0], brain.image_alt


def test_release_takes_picture_and_words_from_the_archive(release, shown):
    assert is_the_photo(release.image.data)
    assert release.image_alt == "Most přes řeku"
    assert release.image_credit == "Jan Malý"


def places_with(addresses, portal) -> list[bool]:
    """Whether readers find one of them in the feed of albums, of releases, at home."""
    czech = portal["cs"]
    with api.env.adopt_user(user=nobody):
        feeds = [
            folder.restrictedTraverse("@@feed.json")().decode()
            for folder in (czech["fotogalerie"], czech["tiskove-zpravy"])
        ]
        home = api.content.get_view("front_page", czech, portal.REQUEST)
        places = [*feeds, home.pictures()]
    return [any(address in place for address in addresses) for place in places]


def test_withdrawal_leaves_no_way_to_the_photo(release, shown, consent, portal):
    scale, _alt = scales_of(release)
    pictures = [f"{shown.absolute_url()}/@@"]
    for each in (scale, *scale["scales"].values()):
        pictures.append(f"{release.absolute_url()}/{each['download']}")
    assert places_with(pictures, portal) == [True, True, True]
    repository = api.portal.get_tool("portal_repository")
    release.title = "Kraj opravil silnici"
    repository.save(release, comment="Nová verze")
    step(consent, "withdraw")

    assert not is_the_photo(release.image.data)
    assert release.image_alt == "Obrázek byl odstraněn."
    assert not release.image_caption and not release.image_credit
    now, alt = scales_of(release)
    assert now["download"] != scale["download"] and alt == release.image_alt
    unique = scale["scales"]["preview"]["download"].rpartition("/")[2]
    kept = IAnnotations(release).get("plone.scale", {})
    assert unique.partition(".")[0] not in kept

    assert places_with(pictures, portal) == [False, False, False]
    assert not choose(shown.aq_parent).records

    repository.revert(release, 0)
    assert not is_the_photo(release.image.data)
    kept = IAnnotations(release).get("plone.scale", {})
    assert unique.partition(".")[0] not in kept
    for version in repository.getHistory(release):
        image = version.object.image
        assert image is None or not is_the_photo(image.data)

    with api.env.adopt_user(user=nobody):
        catalog = api.portal.get_tool("portal_catalog")
        assert not catalog(UID=shown.UID())
        assert not catalog(portal_type="Photo")
        with pytest.raises(Unauthorized):
            shown.restrictedTraverse("@@images/image/preview")


def test_caches_may_not_keep_a_copy_for_a_year(release, create, drawn):
    own = create(
        "PressRelease", image=NamedBlobImage(drawn("red"), "image/jpeg", "vlastni.jpg")
    )
    for content, for_a_year in ((own, True), (release, False)):
        scale, _alt = scales_of(content)
        name = scale["scales"]["preview"]["download"].rpartition("/")[2]
        images = content.restrictedTraverse("@@images")
        found = images.publishTraverse(content.REQUEST, name)
        assert IStableImageScale.providedBy(found) is for_a_year


def test_deleted_release_keeps_no_copy(release, shown, consent):
    image = release.image
    api.content.delete(release, check_linkintegrity=False)
    step(consent, "withdraw")
    assert image.data == b"" or not is_the_photo(image.data)


def test_copy_of_a_release_follows_the_photo(release, shown, consent):
    release.image_alt = "Nový most"
    copy = api.content.copy(release, id="kopie")
    assert (copy.archive_photo, copy.image_alt) == (shown.UID(), "Nový most")
    assert is_the_photo(copy.image.data)
    step(consent, "withdraw")
    assert not is_the_photo(copy.image.data)
    assert copy.image_alt == "Obrázek byl odstraněn."


def test_picture_comes_back_with_the_words_of_the_release(release, shown, consent):
    release.image_alt = "Nový most"
    step(consent, "withdraw")
    step(consent, "restore")
    step(shown, "unblock")
    assert is_the_photo(release.image.data)
    assert release.image_alt == "Nový most"


def test_own_file_ends_the_choice(release, shown, consent, drawn):
    release.image = NamedBlobImage(drawn("red"), "image/jpeg", "vlastni.jpg")
    modified(release)
    assert release.archive_photo is None
    step(consent, "withdraw")
    assert release.image.filename == "vlastni.jpg"


def test_replaced_photo_is_replaced_in_its_copies(release, shown, drawn):
    shown.image = NamedBlobImage(drawn("red"), "image/jpeg", "novy.jpg")
    modified(shown)
    assert not is_the_photo(release.image.data)
    assert release.image_alt == "Most přes řeku"


@pytest.mark.parametrize(
    "fields", [{"licence": None}, {}], ids=["no licence", "its album is not public"]
)
def test_release_is_not_published_with_a_photo_that_may_not_be_shown(
    create, publish, album, photo, fields
):
    item = photo(album(), **fields)
    made = create(
        "PressRelease", archive_photo=item.UID(), text=RichTextValue("<p>A</p>")
    )
    with pytest.raises((WorkflowException, api.exc.InvalidParameterError)):
        publish(made)
    assert api.content.get_state(made) != "published"


def test_uses_are_told(release, shown, portal):
    uses = uses_of(shown.UID())
    hows = {(use.title, str(use.how)) for use in uses}
    assert (release.title, "use_lead_image") in hows
    assert (release.title, "use_in_text") in hows
    assert ("Otevření mostu", "use_album") in hows
    homes = [use.url for use in uses if str(use.how) == "use_home_page"]
    assert homes == [portal["cs"].absolute_url()]
