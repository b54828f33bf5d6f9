"""A photo whose consent was withdrawn is nowhere: every way to it is tried."""

from AccessControl.users import nobody
from kancelar_content.media_use.uses import uses_of
from PIL import Image
from plone import api
from plone.app.textfield.value import RichTextValue
from plone.namedfile.file import NamedBlobImage
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


def test_withdrawal_leaves_no_way_to_the_photo(release, shown, consent, portal):
    scale, _alt = scales_of(release)
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

    for version in repository.getHistory(release):
        image = version.object.image
        assert image is None or not is_the_photo(image.data)

    with api.env.adopt_user(user=nobody):
        catalog = api.portal.get_tool("portal_catalog")
        assert not catalog(UID=shown.UID())
        assert not catalog(portal_type="Photo")
        with pytest.raises(Unauthorized):
            shown.restrictedTraverse("@@images/image/preview")


def test_deleted_release_keeps_no_copy(release, shown, consent):
    image = release.image
    api.content.delete(release, check_linkintegrity=False)
    step(consent, "withdraw")
    assert image.data == b"" or not is_the_photo(image.data)


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


def test_release_is_not_published_with_a_photo_without_rights(
    create, publish, album, photo
):
    item = photo(album(), licence=None)
    made = create(
        "PressRelease", archive_photo=item.UID(), text=RichTextValue("<p>A</p>")
    )
    with pytest.raises((WorkflowException, api.exc.InvalidParameterError)):
        publish(made)
    assert api.content.get_state(made) != "published"


def test_uses_are_told(release, shown):
    hows = {(use.title, str(use.how)) for use in uses_of(shown.UID())}
    assert (release.title, "use_lead_image") in hows
    assert (release.title, "use_in_text") in hows
    assert ("Otevření mostu", "use_album") in hows
