from http_client import session
from plone import api

import pytest
import re
import transaction


@pytest.fixture
def editor(live_portal, functional, as_user):
    with as_user("PressOfficer", username="mluvci"):
        pass
    transaction.commit()
    client = session(live_portal, functional, username="mluvci", accept="text/html")

    def press(address, do):
        page = client.get(address).text
        token = re.search(r'name="_authenticator"[^>]*value="([^"]*)"', page) or (
            re.search(r'value="([^"]*)"[^>]*name="_authenticator"', page)
        )
        data = {"do": do, "_authenticator": token.group(1)}
        return client.post(address, data=data)

    client.press = press
    return client


@pytest.fixture
def home(compose, live_portal):
    home = compose(("FreeText", {"title": "Alfa"}), ("Figures", {"title": "Beta"}))
    transaction.commit()
    return home


def order(home):
    transaction.begin()
    return [section.title for section in home.sections()]


def test_editor_moves_hides_and_shows_sections(editor, home):
    address = f"{home.absolute_url()}/@@compose"
    editor.press(address, "down:alfa")
    assert order(home) == ["Beta", "Alfa"]
    editor.press(address, "up:alfa")
    assert order(home) == ["Alfa", "Beta"]
    editor.press(address, "hide:alfa")
    transaction.begin()
    assert home["alfa"].hidden
    editor.press(address, "show:alfa")
    transaction.begin()
    assert not home["alfa"].hidden


def test_nothing_is_removed_without_a_question(editor, home):
    address = f"{home.absolute_url()}/@@compose"
    assert "really-remove:alfa" in editor.press(address, "remove:alfa").text
    assert order(home) == ["Alfa", "Beta"]
    editor.press(address, "really-remove:alfa")
    assert order(home) == ["Beta"]


def test_editor_is_told_why_a_section_is_empty(editor, home):
    page = editor.get(f"{home.absolute_url()}/@@compose").text
    assert page.count("k-compose__part--empty") == 2


def test_change_is_prepared_beside_the_published_version(editor, home):
    editor.press(f"{home.absolute_url()}/@@compose", "step:publish")
    answer = editor.press(
        f"{home.aq_parent.absolute_url()}/@@home-pages", f"copy:{home.getId()}"
    )
    transaction.begin()
    copy = home.aq_parent["home-1"]
    assert answer.url.startswith(copy.absolute_url())
    assert api.content.get_state(home) == "published"
    assert api.content.get_state(copy) == "draft"


@pytest.mark.parametrize("do", ["down:nobody", "nonsense", "up:", "step:x", ":"])
def test_nonsense_changes_nothing(editor, home, do):
    answer = editor.press(f"{home.absolute_url()}/@@compose", do)
    assert answer.status_code == 200
    assert order(home) == ["Alfa", "Beta"]


def test_post_without_a_token_is_refused(editor, home):
    address = f"{home.absolute_url()}/@@compose"
    assert editor.post(address, data={"do": "down:alfa"}).status_code >= 400
    assert order(home) == ["Alfa", "Beta"]


def test_published_version_is_not_changed(editor, home):
    address = f"{home.absolute_url()}/@@compose"
    editor.press(address, "step:publish")
    editor.press(address, "down:alfa")
    assert order(home) == ["Alfa", "Beta"]
    assert "/++add++" not in re.sub(
        r"(?s)<header id=.*?</header>|<aside.*?</aside>",
        "",
        editor.get(address).text.partition('id="content"')[2],
    )


def test_reader_cannot_see_versions(reader, home):
    for address in (
        f"{home.absolute_url()}/@@compose",
        f"{home.aq_parent.absolute_url()}/@@home-pages",
    ):
        page = reader.get(address).text
        assert "Alfa" not in page
        assert "k-compose" not in page
