from http_client import session
from kancelar_content.interfaces import IKancelarLayer
from kancelar_content.press.web_address import NoWebAddress
from plone import api
from plone.app.textfield.value import RichTextValue
from zope.interface import alsoProvides

import pytest
import transaction


BAD = "javascript:alert(document.domain)"
GOOD = "https://example.org/program?den=1"


@pytest.fixture
def officer(live_portal, functional, as_user):
    with as_user("PressOfficer"):
        pass
    transaction.commit()
    return session(live_portal, functional, username="test-pressofficer")


@pytest.mark.parametrize("field", ["agenda_url", "stream_url"])
def test_rest_refuses_a_script_with_a_sentence(officer, field):
    refused = officer.post(
        "/cs/tiskove-zpravy",
        json={"@type": "PressRelease", "title": "Silnice", field: BAD},
    )

    assert refused.status_code == 400
    assert field in refused.text
    assert "https://" in refused.text


def test_rest_takes_a_web_address(officer):
    made = officer.post(
        "/cs/tiskove-zpravy",
        json={"@type": "PressRelease", "title": "Silnice", "agenda_url": GOOD},
    )

    assert (made.status_code, made.json()["agenda_url"]) == (201, GOOD)


@pytest.mark.parametrize("field", ["agenda_url", "stream_url"])
def test_the_form_refuses_a_script_beside_the_field(live_portal, create, field):
    request = live_portal.REQUEST.clone()
    alsoProvides(request, IKancelarLayer)
    request.form[f"form.widgets.{field}"] = BAD
    edit = api.content.get_view("edit", create("PressRelease"), request)
    edit.update()
    form = edit.form_instance
    form.extractData()
    messages = [
        widget.error.message
        for group in form.groups
        for widget in group.widgets.values()
        if widget.error
    ]

    assert NoWebAddress.__doc__ in messages


@pytest.mark.parametrize("field", ["agenda_url", "stream_url"])
def test_a_stored_script_is_not_shown(live_portal, functional, create, publish, field):
    release = create(
        "PressRelease", text=RichTextValue("<p>Text.</p>", "text/html", "text/html")
    )
    setattr(release, field, BAD)
    publish(release)
    transaction.commit()

    page = session(live_portal, functional, accept="text/html").get(
        release.absolute_url()
    )

    assert page.status_code == 200
    assert "javascript:alert" not in page.text
