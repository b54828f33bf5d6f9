"""Every way on which a picture leaves the site: readers get our copies, and only those
of photos that may be shown; nobody gets the original but by its own view."""

from http_client import session
from io import BytesIO
from kancelar_content.media.renditions.store import renditions_of
from kancelar_content.media.thumbnail import thumbnail
from PIL import Image
from plone import api

import pytest
import transaction


@pytest.fixture
def published(live_portal, album, photo):
    """A photo that everybody may see, and its address relative to the site."""
    holder = album()
    made = photo(holder)
    api.content.transition(holder, "publish")
    transaction.commit()
    return made


@pytest.fixture
def reader(live_portal, functional):
    return session(live_portal, functional, accept="*/*")


@pytest.fixture
def officer(live_portal, functional, as_user):
    with as_user("PressOfficer", username="officer"):
        pass
    transaction.commit()
    return session(live_portal, functional, username="officer", accept="*/*")


def path(photo, way):
    return f"/{'/'.join(photo.getPhysicalPath()[2:])}/{way}"


def picture(response):
    with Image.open(BytesIO(response.content)) as image:
        return image.format, image.size


def rendition(photo, name):
    return path(photo, f"@@rendition/{renditions_of(photo).version}/{name}")


ORIGINAL = ("@@images/_original", "@@download/_original", "@@display-file/_original")

PUBLIC = (
    "@@images/image",
    "@@images/image/preview",
    "@@images/image-400-0123456789abcdef0123456789abcdef.jpeg",
    "@@download/image",
    "@@display-file/image",
)


def test_nobody_gets_the_original_but_by_its_own_view(
    published, reader, officer, drawn
):
    for client in (reader, officer):
        for way in (*ORIGINAL, *PUBLIC, "_original", "@@images/_original/preview"):
            answer = client.get(path(published, way), allow_redirects=False)
            assert drawn() not in answer.content, way
            if "_original" in way:
                assert answer.status_code in (302, 401, 404), way
    assert (
        "_original"
        not in reader.get(
            path(published, ""), headers={"Accept": "application/json"}
        ).text
    )
    answer = officer.get(path(published, "@@original"))
    assert answer.content == drawn()
    assert "most.jpg" in answer.headers["Content-Disposition"]
    assert answer.headers["Cache-Control"] == "private, no-store"
    refused = reader.get(path(published, "@@original"), allow_redirects=False)
    assert refused.status_code in (302, 401)


def test_addresses_of_stock_plone_are_answered_by_what_is_made(published, reader):
    for way in PUBLIC:
        answer = reader.get(path(published, way))
        assert answer.status_code == 200, way
        assert picture(answer) == ("JPEG", (640, 480)), way
        assert "31536000" not in answer.headers.get("Cache-Control", ""), way
    thumb = reader.get(path(published, "@@images/image/mini"))
    assert picture(thumb) == ("JPEG", (320, 240))
    assert "plone.scale" not in published.__annotations__


def test_file_of_a_photo_is_given_by_views_alone(published, reader):
    for way in ("image", "image/data", "image/contentType"):
        answer = reader.get(path(published, way))
        assert answer.status_code == 404, way
        assert "object at" not in answer.text


def test_rendition_is_kept_a_minute_and_asked_for_again(published, reader):
    address = rendition(published, "320.webp")
    answer = reader.get(address)
    assert picture(answer) == ("WEBP", (320, 240))
    assert answer.headers["Content-Type"] == "image/webp"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cache-Control"] == "public, max-age=60, must-revalidate"
    tag = answer.headers["ETag"]
    again = reader.get(address, headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")
    head = reader.head(address)
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["ETag"] == tag


def test_nearest_is_given_and_old_addresses_lead_to_the_present_ones(published, reader):
    nearest = reader.get(rendition(published, "2400.avif"))
    assert picture(nearest) == ("JPEG", (640, 480))
    old = path(published, "@@rendition/0123456789ab/320.jpeg")
    moved = reader.get(old, allow_redirects=False)
    assert moved.status_code == 302
    assert moved.headers["Location"].endswith(rendition(published, "320.jpeg"))
    for wrong in ("320.gif", "a.jpeg", "320.jpeg/more", ""):
        assert reader.get(rendition(published, wrong)).status_code == 404


def test_internal_photo_is_the_staffs(published, reader, officer):
    api.content.transition(published.aq_parent, "retract")
    transaction.commit()
    for way in ("@@images/image/preview", rendition(published, "320.jpeg")):
        address = way if way.startswith("/") else path(published, way)
        refused = reader.get(address, allow_redirects=False)
        assert refused.status_code in (302, 401)
        seen = officer.get(address)
        assert picture(seen)[0] == "JPEG"
        assert seen.headers["Cache-Control"] == "private, no-cache"


def test_blocked_photo_is_replaced_by_a_placeholder(published, reader, officer):
    ways = [rendition(published, "320.jpeg"), *(path(published, w) for w in PUBLIC[:3])]
    api.content.transition(published, "block", comment="Reason")
    transaction.commit()
    for address in ways:
        answer = reader.get(address)
        assert answer.status_code == 410, address
        assert answer.headers["Content-Type"].startswith("image/svg+xml")
        assert answer.headers["Cache-Control"] == "private, no-store"
        assert answer.text.startswith("<svg")
        seen = officer.get(address)
        assert picture(seen)[0] == "JPEG"
        assert seen.headers["Cache-Control"] == "private, no-store"
    for way in PUBLIC[3:]:
        answer = reader.get(path(published, way), headers={"Accept": "text/html"})
        assert answer.status_code == 410, way
        assert "k-withdrawn" in answer.text, way


def test_rest_and_lists_name_renditions(published, reader):
    shown = reader.get(
        path(published, ""), headers={"Accept": "application/json"}
    ).json()["image"]
    assert shown["width"] == 640
    assert shown["scales"]["mini"]["width"] == 200
    assert picture(reader.get(shown["scales"]["mini"]["download"]))[1] == (320, 240)
    assert picture(reader.get(shown["download"]))[1] == (640, 480)
    found = reader.get(
        f"/@search?UID={published.UID()}&metadata_fields=image_scales",
        headers={"Accept": "application/json"},
    ).json()["items"][0]
    scale = found["image_scales"]["image"][0]["scales"]["mini"]
    assert reader.get(path(published, scale["download"])).status_code == 200


def test_small_picture_of_the_staff_is_one_that_was_made(published, officer):
    [record] = api.content.find(UID=published.UID())
    answer = officer.get(thumbnail(path(published, "").rstrip("/"), record.media_card))
    assert answer.status_code == 200
    assert picture(answer) == ("JPEG", (320, 240))
