"""What keeps a text out of open data is told where the text is."""

from http_client import session
from kancelar_content.opendata.note import OpenDataNote
from kancelar_content.publication.checks import problems
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager

import pytest
import re
import transaction


NOTE = re.compile(r'<div class="k-note k-note--staff"[^>]*>.*?</div>', re.DOTALL)
OUT = "Do otevřených dat se tento záznam nedostane"


@pytest.fixture
def officer(live_portal, functional, as_user):
    with as_user("Site Administrator", username="spravce"):
        pass
    transaction.commit()
    return session(live_portal, functional, username="spravce", accept="text/html")


def missing(content):
    """The note's messages and addresses, as an editor of the content has them."""
    transaction.commit()
    note = OpenDataNote(content, content.REQUEST, None)
    return [(wanting.message, wanting.url) for wanting in note.wanting]


def test_release_says_what_open_data_lack_of_it(officer, released):
    release = released(title="Bez perexu", description="")

    html = officer.get("/cs/tiskove-zpravy/bez-perexu").text

    [note] = [found for found in NOTE.findall(html) if OUT in found]
    assert "Chybí český nebo anglický perex" in note
    [address] = re.findall(r'href="([^"]+)"', note)
    form, _hash, field = address.partition("#")
    assert form.endswith("/cs/tiskove-zpravy/bez-perexu/edit")
    assert f'id="{field}"' in officer.get(form).text
    assert api.content.get_state(release) == "published"


def test_event_says_what_open_data_lack_of_it(officer, event):
    event(title="Někde", location="")

    html = officer.get("/cs/kalendar-akci/nekde").text

    [note] = [found for found in NOTE.findall(html) if OUT in found]
    assert "Chybí místo" in note
    form, _hash, field = re.findall(r'href="([^"]+)"', note)[0].partition("#")
    assert f'id="{field}"' in officer.get(form).text


def test_readers_are_not_told(reader, event):
    event(title="Někde", location="")

    assert OUT not in reader.get("/cs/kalendar-akci/nekde").text


def test_whole_text_has_no_note(released, event):
    assert missing(released(title="Silnice")) == []
    assert missing(event(title="Den kraje")) == []


def test_draft_is_told_before_it_is_published(live_portal, create):
    draft = create("PressRelease", title="Koncept")

    assert [message for message, _url in missing(draft)] == ["problem_description"]


def test_template_and_withdrawn_release_await_nothing(live_portal, create, released):
    assert missing(create("PressRelease", title="Vzor", is_template=True)) == []
    steps = ("submit", "approve", "publish", "withdraw")
    assert missing(released(*steps, title="Stažená", description="")) == []


def test_text_in_another_language_alone_needs_a_version(released):
    german = released(title="Straße", language="de", description="Anreißer")

    assert missing(german) == [
        (
            "problem_no_version",
            f"{german.absolute_url()}/@@create_translation?language=cs",
        )
    ]


def test_version_in_another_language_leads_to_the_form_of_the_czech_one(released):
    czech = released(title="Silnice", description="")
    german = released(title="Straße", language="de", description="Anreißer")
    ITranslationManager(czech).register_translation("de", german)
    german.reindexObject()

    [(message, url)] = missing(german)

    assert message == "problem_description"
    assert url.startswith(f"{czech.absolute_url()}/edit#")


def test_english_version_leads_to_its_own_form(released):
    czech = released(title="Silnice", description="")
    english = released(title="Road", language="en", description="")
    ITranslationManager(czech).register_translation("en", english)
    english.reindexObject()

    [(_message, url)] = missing(english)

    assert url.startswith(f"{english.absolute_url()}/edit#")


def test_draft_of_another_version_mends_nothing(released, create):
    german = released(title="Straße", language="de", description="Anreißer")
    czech = create("PressRelease", title="Silnice", description="Perex")
    ITranslationManager(german).register_translation("cs", czech)
    czech.reindexObject()

    assert [message for message, _url in missing(german)] == ["problem_no_version"]
    assert missing(czech) == []


def test_what_an_administrator_sets_is_no_matter_of_the_text(released):
    release = released(title="Silnice")
    api.portal.set_registry_record(
        "kancelar_content.opendata.company_number", "00000001"
    )

    assert missing(release) == []


def test_note_stands_in_nobodys_way(live_portal, create, publish):
    draft = create("PressRelease", title="Koncept")

    assert "problem_description" not in problems(draft)
