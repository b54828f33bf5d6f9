"""What a request asks for: written down, and taken out if it was a mistake."""

from http_client import form_token
from kancelar_content.foi.steps import items_of
from kancelar_content.registers.audit.logs import entry_log
from lxml.html import fromstring
from plone import api

import pytest
import re
import transaction


def address_of(item):
    return "/" + "/".join(item.getPhysicalPath()[2:])


@pytest.fixture
def officer(colleague):
    return colleague("FOIOfficer")


@pytest.fixture
def remove(officer):
    """Press the button of an item: `remove(item)`."""

    def press(item):
        address = address_of(item)
        token = form_token(officer.get(address).text)
        answer = officer.post(
            f"{address}/@@remove-item", data={"_authenticator": token}
        )
        transaction.begin()
        return answer

    return press


def test_new_item_leads_to_the_next_one_and_to_the_case(officer, case):
    made = case(items=())
    address = f"/evidence/{made.getId()}/++add++RequestItem"
    token = re.search(r'data-token="([^"]+)"', officer.get(address).text).group(1)
    answer = officer.post(
        address,
        data={
            "form.widgets.title": "Faktury",
            "form.buttons.save": "1",
            "_authenticator": token,
        },
    )
    assert answer.status_code == 200
    page = fromstring(answer.text)
    assert page.findtext(".//h1") == "Faktury"
    links = page.xpath("//article//a/@href")
    assert made.absolute_url() in links
    assert f"{made.absolute_url()}/++add++RequestItem" in links


def test_mistaken_item_is_removed_and_the_case_tells_of_it(remove, case):
    made = case(items=("Smlouvy", "Omyl"))
    answer = remove(items_of(made)[1])
    assert answer.status_code == 200
    assert "Bod žádosti byl odebrán." in answer.text
    assert [item.title for item in items_of(made)] == ["Smlouvy"]
    [line] = entry_log(made).newest(1)
    assert (line.actor, line.comment) == (
        "test-foiofficer",
        "Bod žádosti odebrán: Omyl",
    )


def test_item_with_a_step_stays(officer, case, recorded, today):
    made = case(items=("Smlouvy", "Faktury"))
    first, second = items_of(made)
    token = form_token(officer.get(address_of(first)).text)
    items = (first.getId(),)
    recorded(made, "provided", today, items=items, outcome="provided")
    assert "@@remove-item" not in officer.get(address_of(first)).text
    answer = officer.post(
        f"{address_of(first)}/@@remove-item", data={"_authenticator": token}
    )
    transaction.begin()
    assert "Bod zůstává" in answer.text
    assert items_of(made) == [first, second]


def test_nobody_removes_an_item_without_the_token_or_the_right(colleague, case):
    made = case(items=("Smlouvy",))
    [item] = items_of(made)
    head, officer = colleague("HeadOfDepartment"), colleague("FOIOfficer")
    assert "@@remove-item" not in head.get(address_of(item)).text
    assert head.post(f"{address_of(item)}/@@remove-item").status_code in (401, 403)
    assert officer.post(f"{address_of(item)}/@@remove-item").status_code == 403
    transaction.begin()
    assert items_of(made) == [item]
    assert api.content.get_state(made) == "received"
