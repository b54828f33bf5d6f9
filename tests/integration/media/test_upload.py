"""Photos come in over HTTP in pieces, as tus has it."""

from base64 import b64encode
from http_client import form_token
from kancelar_content.media.imaging.unreadable import Unreadable
from kancelar_content.media.renditions import incoming
from kancelar_content.media.shown_items import shown_items
from plone import api
from tus_sender import noise
from tus_sender import TUS
from ZODB.POSException import ConflictError
from ZPublisher.HTTPRequest import HTTPRequest

import pytest
import transaction


def test_photo_that_comes_in_pieces_is_stored_and_found_again(sender, album, uploads):
    made = album(photographer="Jan Malý")
    sends = sender(made)
    answer = sends.send(noise(1), "Otevření mostu_1.JPG")
    assert (answer.status_code, answer.json()["state"]) == (200, "stored")
    transaction.begin()
    [record] = shown_items(made)
    item = record.getObject()
    assert (item.title, item.getId()) == ("Otevření mostu 1", "otevreni-mostu-1")
    assert (item.photographer, item.credit) == ("Jan Malý", "Jan Malý")
    with item._original.open() as file:
        assert file.read() == noise(1)
    assert [path.suffix for path in uploads.iterdir()] == [".json"]


def test_same_file_is_asked_about_and_can_be_used_where_it_is(sender, album):
    first, second = album(title="První"), album(title="Druhé")
    sender(first).send(noise(2))
    sends = sender(second)
    asked = sends.send(noise(2), "jiné jméno.jpg")
    assert asked.json()["state"] == "asked"
    [duplicate] = asked.json()["duplicates"]
    assert duplicate["exact"]
    assert duplicate["album"]["title"] == "První"
    sends.decide(asked, decision="use", item=duplicate["UID"])
    transaction.begin()
    assert [record.UID for record in shown_items(second)] == [duplicate["UID"]]
    assert not list(second.objectIds())


def test_smaller_copy_is_asked_about_and_may_be_stored(sender, album):
    sends = sender(album())
    sends.send(noise(3))
    asked = sends.send(noise(3, (200, 150), 60))
    assert [each["exact"] for each in asked.json()["duplicates"]] == [False]
    assert sends.decide(asked, decision="store").json()["state"] == "stored"


def test_broken_connection_goes_on_where_it_ended(sender, album):
    sends, data = sender(album()), noise(4, (900, 700))
    place = sends.begin(data).headers["Location"]
    sends.piece(place, data[:1000], 0)
    wrong = sends.piece(place, data[5000:], 5000)
    assert (wrong.status_code, wrong.headers["Upload-Offset"]) == (409, "1000")
    head = sends.client.head(place, headers=TUS)
    assert (head.status_code, head.headers["Upload-Offset"]) == (200, "1000")
    assert sends.piece(place, data[1000:], 1000).json()["state"] == "stored"
    # The answer to the last piece got lost: asking for it again stores nothing twice.
    assert sends.piece(place, data[1000:], 1000).json()["state"] == "stored"


def test_what_is_no_photo_is_refused_by_its_first_piece(sender, album, uploads):
    sends = sender(album())
    svg = b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>".ljust(9000)
    place = sends.begin(svg, "obr.jpg").headers["Location"]
    answer = sends.piece(place, svg[:5000], 0)
    assert answer.status_code == 415
    assert "SVG" in answer.json()["message"]
    assert list(uploads.iterdir()) == []


def test_upload_of_a_colleague_is_not_there_for_others(sender, album):
    made = album()
    sends = sender(made)
    place = sends.begin(noise(5)).headers["Location"]
    other = sender(made, "kolega")
    assert other.client.get(place).status_code == 404
    assert other.piece(place, noise(5), 0).status_code == 404
    assert other.client.get(f"{other.url}/@tus-upload").json()["items"] == []
    for name in ("..%2f..%2fData.fs", "0" * 31, "0" * 33):
        gone = sends.client.get(f"{sends.url}/@tus-upload/{name}")
        assert gone.status_code == 404


def test_blocked_photo_does_not_come_back_by_another_name(sender, album):
    made = album()
    sender(made).send(noise(6))
    transaction.begin()
    api.content.transition(
        shown_items(made)[0].getObject(), "block", comment="Stížnost"
    )
    transaction.commit()
    answer = sender(made, "vztahy", "RelationsOfficer").send(noise(6), "jine.jpg")
    assert answer.status_code == 409
    assert "deska" not in answer.text


def test_replaced_photo_keeps_its_address_and_can_be_brought_back(sender, album):
    from kancelar_content.media.renditions.shared_studio import shared_studio
    from kancelar_content.media.upload.replacing import bring_back

    made = album()
    sends = sender(made)
    url = sends.send(noise(7)).json()["item"]["@id"]
    item = sender(made)
    item.url = url
    sent = noise(8)
    headers = {"Upload-Length": str(len(sent))}
    begun = item.client.post(f"{url}/@tus-replace", headers=TUS | headers)
    asked = item.piece(begun.headers["Location"], sent, 0)
    assert asked.json()["state"] == "asked"
    assert item.decide(asked, decision="replace").json()["state"] == "stored"
    transaction.begin()
    [record] = shown_items(made)
    photo = record.getObject()
    assert photo.absolute_url() == url
    version = photo._facts["version"]
    assert photo._original.data == sent
    bring_back(photo, shared_studio())
    assert photo._original.data == noise(7)
    assert photo._facts["version"] != version


def test_photo_of_an_ordinary_client_gets_what_its_file_says(sender, album):
    made = album(photographer="Jan Malý")
    client = sender(made).client
    image = {"data": b64encode(noise(9)).decode(), "encoding": "base64"}
    image |= {"filename": "Lávka.jpg", "content-type": "image/jpeg"}
    body = {"@type": "Photo", "title": "Lávka pro pěší", "image": image}
    assert client.post(made.absolute_url(), json=body).status_code == 201
    transaction.begin()
    photo = shown_items(made)[0].getObject()
    assert (photo.title, photo.credit) == ("Lávka pro pěší", "Jan Malý")
    assert photo._facts["name"] == "Lávka.jpg"
    assert photo._original.data == noise(9)


@pytest.mark.parametrize(
    ("reason", "status", "told"),
    [
        (Unreadable("busy"), 503, "vytížený"),
        (Unreadable("no_space"), 507, "došlo místo"),
        (Unreadable("broken"), 400, "poškozený"),
        (ConflictError(), 503, "stejnou chvíli"),
    ],
)
def test_client_is_told_whether_to_send_the_photo_again(
    sender, album, monkeypatch, reason, status, told
):
    class Studio:
        def examine(self, *arguments):
            raise reason

    monkeypatch.setattr(incoming, "shared_studio", Studio)
    monkeypatch.setattr(HTTPRequest, "delay_retry", lambda request: None)
    made = album()
    image = {"data": b64encode(noise(9)).decode(), "encoding": "base64"}
    image |= {"filename": "Lávka.jpg", "content-type": "image/jpeg"}
    body = {"@type": "Photo", "title": "Lávka", "image": image}
    answer = sender(made).client.post(made.absolute_url(), json=body)
    assert answer.status_code == status
    assert told in answer.json()["message"]
    assert ("Retry-After" in answer.headers) is (status > 500)


def test_form_without_a_script_tells_of_each_file(sender, album):
    made = album()
    client = sender(made).client
    client.headers["Accept"] = "text/html"
    page = client.get(f"{made.absolute_url()}/@@upload")
    files = [
        ("files", ("most.jpg", noise(10), "image/jpeg")),
        ("files", ("kresba.jpg", b"<svg xmlns='x'></svg>", "image/jpeg")),
    ]
    token = {"_authenticator": form_token(page.text)}
    answer = client.post(f"{made.absolute_url()}/@@upload", data=token, files=files)
    assert answer.status_code == 422
    assert answer.text.count("k-upload__bad") == 1
    transaction.begin()
    assert [record.Title for record in shown_items(made)] == ["most"]


def test_import_of_a_folder_is_the_same_the_second_time(
    live_portal, album, tmp_path, uploads
):
    from kancelar_content.media.upload.folder_import import Import

    gallery = album().aq_parent
    folder = tmp_path / "tree" / "2025-06-05 Otevření mostu"
    folder.mkdir(parents=True)
    for number in range(3):
        (folder / f"most {number}.jpg").write_bytes(noise(20 + number))
    (folder / "useknutá.jpg").write_bytes(noise(30)[:4000])
    (folder / "Thumbs.db").write_bytes(b"x")

    def outcomes():
        wanted = Import(tmp_path / "tree", gallery)
        return [row.outcome for row in wanted.run(wanted.files())]

    assert outcomes() == ["stored", "stored", "stored", "refused"]
    assert outcomes() == ["there", "there", "there", "refused"]
    [made] = [each for each in gallery.values() if each.title == "Otevření mostu"]
    assert made.day.isoformat() == "2025-06-05"
    assert len(shown_items(made)) == 3
    assert (folder / "most 0.jpg").read_bytes() == noise(20)
