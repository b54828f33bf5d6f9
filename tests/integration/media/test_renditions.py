from io import BytesIO
from kancelar_content.media.renditions.store import making_state
from kancelar_content.media.renditions.store import missing
from kancelar_content.media.renditions.store import renditions_of
from PIL import Image
from plone import api


def test_photo_that_comes_by_an_ordinary_way_is_taken_in(album, photo, drawn):
    made = photo(album())
    assert made._original.data == drawn()
    assert made._original.filename == "most.jpg"
    assert made.image.contentType == "image/jpeg"
    assert made.image.data != made._original.data
    assert made._facts["sha256"]
    assert set(renditions_of(made).files) == {
        "320.jpeg",
        "320.webp",
        "640.jpeg",
        "640.webp",
    }
    with Image.open(BytesIO(renditions_of(made).files["320.webp"].data)) as picture:
        assert (picture.format, picture.size) == ("WEBP", (320, 240))
    assert making_state(made) == "due"
    assert "320.avif" in {size.name for size in missing(made)}


def test_lists_know_what_is_made(album, photo):
    made = photo(album())
    (record,) = api.portal.get_tool("portal_catalog")(UID=made.UID())
    assert record.media_card["version"] == renditions_of(made).version
    assert "640.webp" in record.media_card["made"]
    assert api.content.find(media_renditions=f"due {made.UID()}")
