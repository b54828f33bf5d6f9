from datetime import datetime
from datetime import timedelta
from datetime import UTC
from io import BytesIO
from kancelar_content.behaviors.embargo import IEmbargo
from kancelar_content.behaviors.lead_image import ILeadImage
from PIL import Image
from plone.namedfile.file import NamedBlobImage
from types import SimpleNamespace
from z3c.form.interfaces import NOT_CHANGED
from zope.interface import Invalid

import pytest


def drawn(kind):
    file = BytesIO()
    Image.new("RGB", (16, 9), "#12395b").save(file, kind)
    return file.getvalue()


@pytest.fixture
def form_data():
    """What z3c.form gives an invariant: new values beside the stored object."""

    def data(stored=None, **values):
        return SimpleNamespace(__context__=stored, **values)

    return data


@pytest.fixture
def image(portal):
    """An uploaded file; `image(content)` is named as a picture whatever it holds."""
    return lambda content: NamedBlobImage(content, "image/jpeg", "most.jpg")


def test_image_without_alternative_text_is_refused(form_data, image):
    with pytest.raises(Invalid, match="error_image_alt_missing"):
        ILeadImage.validateInvariants(
            form_data(image=image(drawn("PNG")), image_alt=" ")
        )


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
def test_image_with_alternative_text_is_taken(form_data, image, kind):
    ILeadImage.validateInvariants(form_data(image=image(drawn(kind)), image_alt="Most"))


@pytest.mark.parametrize(
    "content",
    [b"Not a picture.", b"<svg xmlns='http://www.w3.org/2000/svg'/>", drawn("BMP")],
    ids=["text", "svg", "bmp"],
)
def test_file_that_is_no_picture_is_refused(form_data, image, content):
    with pytest.raises(Invalid, match="error_image_no_picture"):
        ILeadImage.validateInvariants(form_data(image=image(content), image_alt="Most"))


def test_image_that_a_form_leaves_as_it_is_needs_no_second_look(form_data):
    ILeadImage.validateInvariants(form_data(image=NOT_CHANGED, image_alt="Most"))


def test_new_embargo_in_the_past_is_refused(form_data):
    past = datetime.now(UTC) - timedelta(minutes=1)
    with pytest.raises(Invalid, match="error_embargo_past"):
        IEmbargo.validateInvariants(form_data(embargo=past))


def test_embargo_that_has_ended_may_stay_in_the_form(form_data):
    past = datetime.now(UTC) - timedelta(minutes=1)
    stored = SimpleNamespace(embargo=past)
    IEmbargo.validateInvariants(form_data(stored, embargo=past))


def test_embargo_in_the_future_is_taken(form_data):
    IEmbargo.validateInvariants(
        form_data(embargo=datetime.now(UTC) + timedelta(days=1))
    )
