from kancelar_content.press.workflow import authors
from plone import api
from plone.namedfile.file import NamedBlobFile
from plone.namedfile.file import NamedBlobImage
from zope.lifecycleevent import modified

import pytest


GIF = b"GIF89a\x01\x00\x01\x00\x00\x00\x00;"


def _attachments(release):
    [brain] = api.content.find(UID=release.UID())
    return brain.release_attachments


@pytest.mark.parametrize(
    "portal_type,field,make,given",
    [
        ("File", "file", NamedBlobFile, (b"nova", "text/plain", "mapa.txt")),
        ("Image", "image", NamedBlobImage, (GIF, "image/gif", "mapa.gif")),
    ],
)
def test_edited_attachment_is_shown_in_lists(create, portal_type, field, make, given):
    release = create("PressRelease")
    attachment = create(portal_type, container=release, id="mapa", title="Mapa")
    setattr(attachment, field, make(*given))
    attachment.title = "Mapa oprav"
    modified(attachment)
    assert _attachments(release) == (("mapa", "Mapa oprav", given[1], len(given[0])),)


def test_file_outside_a_release_may_be_edited(portal, create):
    attachment = create("File", title="Mapa")
    modified(attachment)


def test_copy_has_the_one_who_copied_as_its_author(create, as_user):
    release = create("PressRelease")
    with as_user("PressOfficer", username="mluvci"):
        copy = api.content.copy(release, release.__parent__, safe_id=True)
    assert copy.creators == ("mluvci",)
    assert authors(copy) == {"mluvci"}
    assert authors(release) == {"test_user_1_"}
