"""No form that a reader fills in adds a line to the head of a mail."""

import pytest
import re


EVIL = "petr@example.org"


def authenticator(page):
    found = re.search(r'name="_authenticator" value="(\w+)"', page.text)
    return {"_authenticator": found[1]} if found else {}


@pytest.mark.parametrize("line_end", ["\r\n", "\n", "\u2028"])
@pytest.mark.parametrize(
    ("form", "field", "fields"),
    [
        ("@@subscribe", "email", {"frequency": "daily", "language": "cs"}),
        (
            "@@login-help",
            "form.widgets.reset_password",
            {"form.buttons.reset": "Reset your password"},
        ),
        (
            "@@login-help",
            "form.widgets.recover_username",
            {"form.buttons.get_username": "Get your username"},
        ),
        ("mail_password", "userid", {}),
    ],
)
def test_line_in_a_field_is_no_line_of_a_mail(
    reader, as_user, mailbox, tick, form, field, fields, line_end
):
    with as_user("PressOfficer", username="jana"):
        pass
    page = reader.get(f"/cs/{form}")
    forged = f"jana@example.org{line_end}Bcc: {EVIL}"
    answer = reader.post(
        f"/cs/{form}", data={**fields, **authenticator(page), field: forged}
    )
    assert answer.status_code < 500
    assert "<h1" in answer.text
    tick()
    assert [to for to, _mail in mailbox.take() if EVIL in to] == []
