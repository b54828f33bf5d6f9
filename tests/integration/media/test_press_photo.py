from http_client import form_token
from http_client import session
from kancelar_content.media.renditions.store import renditions_of
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
from plone.namedfile.file import NamedBlobImage

import pyexiv2
import pytest
import transaction


@pytest.fixture
def located(drawn):
    """A photo that tells where and by which camera it was taken."""
    image = pyexiv2.ImageData(drawn())
    image.modify_exif(
        {
            "Exif.GPSInfo.GPSLatitude": "50/1 46/1 0/1",
            "Exif.Photo.BodySerialNumber": "SN-12345",
            "Exif.Image.Model": "Camera 7",
        }
    )
    data = image.get_bytes()
    image.close()
    return data


@pytest.fixture
def photo_for_press(live_portal, album, create, located):
    holder = album()
    made = create(
        "Photo",
        container=holder,
        title="Most",
        image=NamedBlobImage(located, "image/jpeg", "most.jpg"),
        alt_cs="Most přes řeku",
        alt_en="A bridge over a river",
        caption_cs="Otevření mostu přes Nisu",
        caption_en="The bridge is opened",
        credit="Liberecký kraj",
        photographer="Jan Malý",
        licence="cc-by-4.0",
        people_state="nobody",
    )
    api.content.transition(holder, "publish")
    transaction.commit()
    return made


@pytest.fixture
def reader(live_portal, functional):
    return session(live_portal, functional, accept="*/*")


def path(item, view):
    return f"/{'/'.join(item.getPhysicalPath()[2:])}/{view}"


def told(jpeg):
    image = pyexiv2.ImageData(jpeg)
    try:
        return {**image.read_xmp(), **image.read_iptc(), **image.read_exif()}
    finally:
        image.close()


def test_journalist_gets_texts_and_rights_but_no_place(photo_for_press, reader):
    api.portal.set_registry_record("kancelar_policy.identity.email", "tisk@kraj.cz")
    transaction.commit()
    address = path(photo_for_press, "@@press-photo")
    page = reader.get(address).text
    assert "https://creativecommons.org/licenses/by/4.0/" in page
    assert "640 × 480 px" in page
    refused = reader.post(address, data={"size": "web"})
    assert refused.status_code == 422
    assert 'id="k-accepted-error"' in refused.text
    for size in ("web", "print"):
        given = reader.post(address, data={"size": size, "accepted": "1"})
        assert given.headers["Content-Type"] == "image/jpeg"
        assert f"most-{size}.jpg" in given.headers["Content-Disposition"]
        facts = str(told(given.content))
        for text in (
            "Otevření mostu přes Nisu",
            "Liberecký kraj",
            "© Jan Malý / Liberecký kraj",
            "https://creativecommons.org/licenses/by/4.0/",
            "tisk@kraj.cz",
        ):
            assert text in facts, text
        for secret in ("GPS", "SN-12345", "Camera 7"):
            assert secret not in facts, secret


def test_album_in_another_language_hands_out_its_caption(
    photo_for_press, album, reader
):
    english = album("en", title="Bridge")
    czech = photo_for_press.aq_parent
    ITranslationManager(czech).register_translation("en", english)
    api.content.transition(english, "publish")
    transaction.commit()
    address = path(english, f"@@press-photo/{photo_for_press.UID()}")
    assert "Photo for journalists" in reader.get(address).text
    given = reader.post(address, data={"size": "web", "accepted": "1"})
    assert "The bridge is opened" in str(told(given.content))
    assert reader.get(path(english, "@@press-photo/none")).status_code == 404


def test_photo_that_is_not_for_press_is_not_handed_out(photo_for_press, reader):
    photo_for_press.allowed_uses = ["web"]
    transaction.commit()
    address = path(photo_for_press, "@@press-photo")
    assert "<form" not in reader.get(address).text.split("k-press-photo")[-1]
    given = reader.post(address, data={"size": "web", "accepted": "1"})
    assert given.status_code == 403
    assert given.headers["Content-Type"].startswith("text/html")


def test_focal_point_is_set_by_numbers(
    photo_for_press, live_portal, functional, as_user
):
    with as_user("PressOfficer", username="officer"):
        pass
    transaction.commit()
    officer = session(live_portal, functional, username="officer", accept="*/*")
    version = renditions_of(photo_for_press).version
    address = path(photo_for_press, "@@focal-point")
    form = {"_authenticator": form_token(officer.get(address).text), "action": "save"}
    refused = officer.post(address, data={**form, "x": "120", "y": "30"})
    assert refused.status_code == 422
    assert 'value="120"' in refused.text
    officer.post(address, data={**form, "x": "25,5", "y": "30"})
    transaction.begin()
    assert (photo_for_press.focal_x, photo_for_press.focal_y) == (0.255, 0.3)
    assert renditions_of(photo_for_press).version != version
    (record,) = api.portal.get_tool("portal_catalog")(UID=photo_for_press.UID())
    assert record.media_card["focal"] == (0.255, 0.3)
    assert record.media_card["version"] == renditions_of(photo_for_press).version
