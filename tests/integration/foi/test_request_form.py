"""Anybody asks for information; whatever they send, the answer is a clear page."""

from datetime import date
from datetime import datetime
from datetime import timedelta
from hashlib import sha256
from html import unescape
from io import BytesIO
from itertools import count
from kancelar_content.foi.documents.filing import documents_of
from kancelar_content.foi.intake_form.held_files import expire
from kancelar_content.foi.intake_form.letters import take_owed
from kancelar_content.foi.intake_form.pages import CHECKS
from kancelar_content.foi.intake_form.pages import REQUESTS
from kancelar_content.foi.intake_form.use_counts import counted
from kancelar_content.foi.intake_settings import PREFIX
from kancelar_content.foi.steps import items_of
from kancelar_content.foi.steps import terms_of
from kancelar_content.public_forms.work_rules import is_solved
from kancelar_content.publication.dates import written_date
from kancelar_content.publication.site_time import site_zone
from plone import api
from zipfile import ZIP_DEFLATED
from zipfile import ZipFile
from zope.annotation.interfaces import IAnnotations

import base64
import logging
import pikepdf
import pytest
import re
import transaction


FORM = "/cs/@@request-information"
TYPED = {
    "kind": "natural",
    "name": "Jan Vzorový",
    "born": "17. 5. 1980",
    "address": "Vzorová 1\r\n460 01 Liberec",
    "email": "jan.vzorovy@example.org",
    "wording": "Kolik stála oprava mostu?",
}


@pytest.fixture(autouse=True)
def nothing_counted(live_portal):
    REQUESTS.forget_all()
    CHECKS.forget_all()
    api.portal.set_registry_record(f"{PREFIX}.work_bits", 8)
    transaction.commit()


@pytest.fixture
def kept(live_portal):
    """All cases as last committed."""

    def read():
        transaction.begin()
        found = live_portal["evidence"].values()
        return [item for item in found if item.portal_type == "InfoRequest"]

    return read


def hidden(text, name):
    return re.findall(rf'name="{name}"\s[^>]*?value="([^"]*)"', text)


def solved(text):
    """The challenge of a page with its solution, as the script sends it."""
    [value] = hidden(text, "challenge")
    nonce = next(str(n) for n in count() if is_solved(value, str(n), 8))
    return {"challenge": value, "nonce": nonce}


def post(reader, step="check", form=FORM, files=(), work=None, **typed):
    work = solved(reader.get(form).text) if work is None else work
    data = {**TYPED, **work, "step": step, **typed}
    sent = [("files", (name, content)) for name, content in files]
    return reader.post(form, data=data, files=sent or None, allow_redirects=False)


def carried(page, **changes):
    """What the last page sends on: all of its hidden fields."""
    found = re.findall(r"<input\s[^>]*?type=\"hidden\"[^>]*>", page.text)
    data = {}
    for field in found:
        name, value = (re.search(rf'{a}="([^"]*)"', field) for a in ("name", "value"))
        if name and value:
            data.setdefault(unescape(name[1]), []).append(unescape(value[1]))
    return data | {key: [value] for key, value in changes.items()}


def pdf(password=None):
    made = pikepdf.new()
    made.add_blank_page()
    file = BytesIO()
    encryption = pikepdf.Encryption(user=password, owner=password) if password else None
    made.save(file, encryption=encryption or False)
    return file.getvalue()


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("cs", "Žádost o\N{NO-BREAK SPACE}informace"),
        ("en", "Request for information"),
        ("de", "Antrag auf Informationen"),
        ("pl", "Wniosek o informacje"),
    ],
)
def test_applicant_finds_the_form_in_the_own_language(reader, language, title):
    answer = reader.get(f"/{language}/@@request-information")
    assert answer.status_code == 200
    assert f"{title}</h1>" in answer.text
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert answer.text.count("<h1") == 1
    assert "isdoc" in answer.text


def test_applicant_looks_once_more_and_sends(reader, kept):
    look = post(reader, wording="Smlouvy\r\n\r\nFaktury", several="yes")
    assert look.status_code == 200
    assert "Než žádost odešlete" in look.text
    assert kept() == []
    answer = reader.post(FORM, data=carried(look, step="send"), allow_redirects=False)
    assert answer.status_code == 303
    receipt = reader.get(answer.headers["Location"])
    [case] = kept()
    today = datetime.now(site_zone()).date()
    assert case.received == today
    assert (case.way, case.applicant_name) == ("form", "Jan Vzorový")
    assert case.applicant_born == date(1980, 5, 17)
    assert case.applicant_address == "Vzorová 1\n460 01 Liberec"
    assert case.text == "1. Smlouvy\n\n2. Faktury"
    assert len(items_of(case)) == 2
    assert receipt.status_code == 200
    assert case.number in receipt.text
    assert written_date(terms_of(case)[0].current.due, "cs") in receipt.text
    assert "noindex" in receipt.text
    assert receipt.headers["Cache-Control"] == "private, no-store"
    assert "Vzorov" not in receipt.text


def test_nothing_that_was_typed_is_outside_of_the_case(reader, kept):
    post(reader, "send", name="Xylofon", wording="Xylofonkraj")
    [case] = kept()
    names = [case.title, case.getId(), case.note or ""]
    names += [item.title for item in items_of(case)]
    assert not [name for name in names if "xylofon" in name.lower()]
    catalog = api.portal.get_tool("portal_catalog")
    [brain] = catalog.unrestrictedSearchResults(portal_type="InfoRequest")
    rid = brain.getRID()
    known = f"{catalog.getMetadataForRID(rid)}{catalog.getIndexDataForRID(rid)}"
    assert "xylofon" not in known.lower()


def test_change_goes_back_with_everything(reader, kept):
    look = post(reader, several="yes", files=[("smlouva.pdf", pdf())])
    back = reader.post(FORM, data=carried(look, step="edit"))
    assert back.status_code == 200
    assert 'value="Jan Vzorový"' in back.text
    assert TYPED["wording"] in back.text
    assert "smlouva.pdf" in back.text
    assert "alert-danger" not in back.text
    assert kept() == []


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        pytest.param({"wording": ""}, "wording", id="nothing"),
        pytest.param({"wording": "ř" * 30_000}, "wording", id="too long"),
        pytest.param({"name": ""}, "name", id="nobody"),
        pytest.param({"born": "včera"}, "born", id="no day"),
        pytest.param({"address": ""}, "address", id="nowhere"),
        pytest.param({"email": "a@b.cz\r\nBcc: c@d.cz"}, "email", id="header"),
        pytest.param({"data_box": "c5kbvkx"}, "data_box", id="data box"),
        pytest.param({"kind": "legal", "ico": "12345678"}, "ico", id="IČO"),
        pytest.param({"kind": "legal"}, "ico", id="no IČO"),
    ],
)
def test_mistake_is_told_and_nothing_is_lost(reader, kept, typed, field):
    answer = post(reader, "send", delivery="Jinde <b>", **typed)
    assert answer.status_code == 400
    assert f'id="ask-{field}-error"' in answer.text
    assert f'href="#ask-{field}"' in answer.text
    assert "Žádost se neodeslala" in answer.text
    assert "Jinde &lt;b&gt;" in answer.text
    assert kept() == []


@pytest.mark.parametrize("name", ["wording:list", "wording.x:record", "held:record"])
def test_what_is_no_text_counts_as_not_filled_in(reader, kept, name):
    answer = reader.post(FORM, data={name: "Mapa"}, allow_redirects=False)
    assert answer.status_code == 400
    assert kept() == []


def test_who_fills_in_the_hidden_field_is_told(reader, kept):
    answer = post(reader, "send", website="https://spam.example")
    assert answer.status_code == 400
    assert 'href="#ask-website"' in answer.text
    assert "spam.example" not in answer.text
    assert kept() == []


def test_without_work_and_answer_nothing_is_sent(reader, kept):
    [value] = hidden(reader.get(FORM).text, "challenge")
    for work in ({}, {"challenge": value}, {"challenge": f"{value}x", "nonce": "1"}):
        answer = post(reader, "send", work=work)
        assert answer.status_code == 400
        assert 'id="ask-answer-error"' in answer.text
        assert TYPED["wording"] in answer.text
    assert kept() == []


def test_question_is_the_way_without_scripts(reader, kept):
    api.portal.set_registry_record(f"{PREFIX}.slowest_seconds", 0)
    transaction.commit()
    page = reader.get("/en/@@request-information").text
    words = ["two", "three", "four", "five", "six", "seven", "eight", "nine"]
    first, second = re.search(r"How much is (\w+) plus (\w+)\?", page).groups()
    [value] = hidden(page, "challenge")
    total = words.index(first) + words.index(second) + 4
    wrong = post(reader, work={"challenge": value, "answer": str(total + 1)})
    assert wrong.status_code == 400
    look = post(reader, work={"challenge": value, "answer": str(total)})
    assert look.status_code == 200
    reader.post(FORM, data=carried(look, step="send"))
    assert len(kept()) == 1


def test_answer_that_comes_at_once_is_not_taken(reader, kept):
    page = reader.get(FORM).text
    [value] = hidden(page, "challenge")
    answers = [
        post(reader, "send", work={"challenge": value, "answer": str(total)})
        for total in range(4, 19)
    ]
    assert {answer.status_code for answer in answers} == {400}
    assert kept() == []


def test_form_that_is_sent_twice_is_one_request(reader, kept):
    work = solved(reader.get(FORM).text)
    first, second = (post(reader, "send", work=work) for _time in range(2))
    assert first.status_code == second.status_code == 303
    assert first.headers["Location"] == second.headers["Location"]
    assert len(kept()) == 1


@pytest.mark.parametrize("forged", ["", "/x", "/KH-106", "/a/b", "/eA." + "0" * 32])
def test_nobody_reads_a_receipt_that_was_not_given(reader, forged):
    for answer in (
        reader.get(f"/cs/@@request-received{forged}"),
        reader.post(f"/cs/@@request-received{forged}"),
    ):
        assert answer.status_code == 404
        assert "Takové potvrzení neexistuje" in answer.text


def test_network_that_floods_is_stopped_and_keeps_its_text(reader, kept):
    api.portal.set_registry_record(f"{PREFIX}.requests_an_hour", 1)
    transaction.commit()
    answers = [post(reader, "send") for _number in range(2)]
    assert [answer.status_code for answer in answers] == [303, 429]
    assert TYPED["wording"] in answers[-1].text
    for _number in range(10):
        last = post(reader)
    assert last.status_code == 429
    assert len(kept()) == 1


def test_site_without_registers_refuses_clearly(live_portal, reader):
    api.content.delete(live_portal["evidence"])
    transaction.commit()
    answer = post(reader, "send")
    assert answer.status_code == 503
    assert TYPED["wording"] in answer.text


def test_attachments_are_filed_with_their_hash_and_without_their_names(reader, kept):
    content = pdf()
    look = post(reader, files=[("Jan Vzorový.pdf", content), ("a.txt", b"Text")])
    assert look.status_code == 200
    reader.post(FORM, data=carried(look, step="send"))
    [case] = kept()
    first, second = documents_of(case)
    assert first.sha256 == sha256(content).hexdigest()
    assert [first.file.filename, second.file.filename] == [
        "priloha-1.pdf",
        "priloha-2.txt",
    ]
    assert (first.direction, first.way, first.day) == (
        "incoming",
        "form",
        case.received,
    )
    assert "Vzorov" not in first.title
    assert "Jan Vzorový.pdf" in first.note
    assert waiting(case) == 0


def waiting(case):
    site = case.__parent__.__parent__
    return len(IAnnotations(site)["kancelar_content.foi.held_files"].files)


def test_attachment_waits_while_a_mistake_is_mended(reader, kept):
    wrong = post(reader, wording="", files=[("smlouva.pdf", pdf())])
    assert wrong.status_code == 400
    assert "smlouva.pdf" in wrong.text
    [key] = hidden(wrong.text, "held")
    work = solved(wrong.text)
    assert post(reader, "send", work=work, held=key).status_code == 303
    [case] = kept()
    assert len(documents_of(case)) == 1


def test_attachment_that_is_unticked_is_not_sent(reader, kept):
    wrong = post(reader, wording="", files=[("smlouva.pdf", pdf())])
    post(reader, "send", work=solved(wrong.text))
    [case] = kept()
    assert documents_of(case) == []


def test_file_that_nobody_sends_is_erased_by_the_tick(live_portal, reader):
    post(reader, files=[("smlouva.pdf", pdf())])
    transaction.begin()
    now = datetime.now(site_zone())
    assert expire(live_portal, now.astimezone()) == 0
    later = datetime.now(site_zone()).astimezone() + timedelta(hours=3)
    assert expire(live_portal, later) == 1
    store = IAnnotations(live_portal)["kancelar_content.foi.held_files"]
    assert (len(store.files), len(store.ends), store.size()) == (0, 0, 0)


def bomb():
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "x")
        with archive.open("word/document.xml", "w") as part:
            for _megabyte in range(300):
                part.write(b"\0" * 1024 * 1024)
    return file.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        pytest.param("a.pdf", lambda: pdf("tajne"), "chráněn heslem", id="encrypted"),
        pytest.param("a.pdf", lambda: pdf()[:200], "je poškozený", id="damaged"),
        pytest.param("a.docx", bomb, "po rozbalení příliš velký", id="bomb"),
        pytest.param("a.docx", lambda: b"PK\3\4rest", "je poškozený", id="no docx"),
        pytest.param("a.pdf", lambda: b"MZ\0\0program", "je poškozený", id="forged"),
        pytest.param("a.txt", lambda: b"\x7fELF\0", "je program", id="program"),
        pytest.param("a.exe", lambda: b"MZ", "nepřijímáme", id="other kind"),
        pytest.param("a.pdf", lambda: b"", "je prázdný", id="empty"),
        pytest.param("a.pdf", lambda: b"x" * 11 * 2**20, "více než 10", id="large"),
    ],
)
def test_bad_file_is_told_and_the_rest_is_kept(reader, kept, name, content, words):
    answer = post(reader, files=[(name, content()), ("dobry.txt", b"Dobr\xc3\xbd")])
    assert answer.status_code == 400
    assert words in unescape(answer.text).replace("\N{NO-BREAK SPACE}", " ")
    assert 'href="#ask-files"' in answer.text
    assert "dobry.txt" in answer.text
    assert TYPED["wording"] in answer.text
    assert kept() == []


def test_files_have_a_limit_together_and_in_number(reader):
    api.portal.set_registry_record(f"{PREFIX}.all_megabytes", 1)
    api.portal.set_registry_record(f"{PREFIX}.files_at_most", 2)
    transaction.commit()
    half = b"x" * 600_000
    answer = post(reader, files=[("a.txt", half), ("b.txt", half)])
    assert "dohromady více než 1" in answer.text
    answer = post(reader, files=[(f"{n}.txt", b"x") for n in range(3)])
    assert "nejvýše tento počet souborů: 2" in answer.text


def test_no_room_for_files_is_told(reader):
    api.portal.set_registry_record(f"{PREFIX}.held_megabytes", 1)
    transaction.commit()
    answer = post(reader, files=[("a.txt", b"x" * 1_100_000)])
    assert answer.status_code == 400
    assert "není pro soubory místo" in answer.text


def test_published_pages_are_shown_before_and_counted(
    live_portal, reader, kept, create
):
    page = create(
        "Document",
        title="Oprava mostu v Turnově",
        description="Kolik stála oprava mostu.",
    )
    other = create("Document", title="Rekonstrukce mostu Turnov, oprava a cena")
    draft = create("Document", title="Oprava mostu, koncept")
    for item in (page, other):
        api.content.transition(item, "publish")
    other.portal_type = "DisclosedAnswer"
    other.reindexObject()
    transaction.commit()
    look = post(reader, wording="Kolik stála oprava mostu v Turnově?")
    shown = look.text.partition("k-published")[2]
    assert shown.index(other.absolute_url()) < shown.index(page.absolute_url())
    assert draft.absolute_url() not in look.text
    answer = reader.post(FORM, data=carried(look, step="helps"), allow_redirects=False)
    assert answer.status_code == 303
    thanks = reader.get(answer.headers["Location"])
    assert "noindex" in thanks.text
    assert kept() == []
    look = post(reader, wording="Kolik stála oprava mostu v Turnově?")
    reader.post(FORM, data=carried(look, step="send"))
    assert len(kept()) == 1
    [month] = counted(live_portal)
    assert (month.shown, month.helped, month.sent) == (2, 1, 1)


def test_numbers_are_for_those_who_handle_requests(live_portal, reader, colleague):
    officer = colleague("FOIOfficer")
    assert "<h1" in officer.get("/cs/@@request-form-use").text
    data = colleague("FOIOfficer", accept="application/json").get("/@request-form-use")
    assert data.json()["items"] == []
    assert "Co ušetřily" not in reader.get("/cs/@@request-form-use").text
    answer = reader.get("/@request-form-use", headers={"Accept": "application/json"})
    assert answer.status_code == 401


def test_whatever_is_typed_is_logged_nowhere(reader, kept, caplog):
    caplog.set_level(logging.DEBUG)
    secrets = {"name": "Xylofonová", "wording": "Xylofonkraj", "address": "Xylofon 1"}
    files = [("xylofon.pdf", pdf())]
    look = post(reader, files=files, **secrets)
    reader.post(FORM, data=carried(look, step="send"))
    post(reader, "send", email="xylofon@", files=files, **secrets)
    reader.post(FORM, data={"wording:int": "Xylofonkraj"})
    assert len(kept()) == 1
    # Written when it happened: an object in a record cannot be read afterwards.
    assert "xylofon" not in caplog.text.lower()


def test_next_applicant_sees_nothing_of_the_one_before(reader):
    post(reader, wording="Xylofonkraj", born="", files=[("xylofon.txt", b"x")])
    assert "xylofon" not in reader.get(FORM).text.lower()


def test_colleague_may_ask_too_and_is_shown_what_is_public(colleague, kept, create):
    draft = create("Document", title="Oprava mostu, kolik stála")
    transaction.commit()
    officer = colleague("FOIOfficer")
    page = officer.get(FORM).text
    token = re.search(r'name="_authenticator"\s+value="([^"]+)"', page).group(1)
    look = post(officer, work=solved(page), _authenticator=token)
    assert draft.absolute_url() not in look.text.partition("<h1")[2]
    data = carried(look, step="send")
    assert officer.post(FORM, data=data, allow_redirects=False).status_code == 303
    assert len(kept()) == 1


def test_mail_is_owed_for_a_request_with_an_address(live_portal, reader, kept):
    for name, value in (("smtp_host", "127.0.0.1"), ("email_from_address", "a@b.cz")):
        api.portal.set_registry_record(f"plone.{name}", value)
    transaction.commit()
    post(reader, "send")
    [case] = kept()
    [letter] = take_owed(live_portal)
    assert letter.address == "jan.vzorovy@example.org"
    assert letter.receipt.number == case.number


def test_officer_files_only_what_the_office_takes(case, colleague):
    made = case()
    officer = colleague("FOIOfficer")
    address = f"/evidence/{made.getId()}/++add++CaseDocument"
    data = {
        "form.widgets.title": "Dopis",
        "form.widgets.direction:list": "incoming",
        "form.buttons.save": "Save",
        "_authenticator": re.search(
            r'data-token="([^"]+)"', officer.get(address).text
        ).group(1),
    }
    for name, content, words in (
        ("a.pdf", pdf("tajne"), "chráněn heslem"),
        ("a.exe", b"MZ", "nepřijímáme"),
        ("a.pdf", b"x" * 11 * 2**20, "více než"),
    ):
        files = {"form.widgets.file": (name, content)}
        answer = officer.post(address, data=data, files=files)
        assert words in unescape(answer.text)
    rest = colleague("FOIOfficer", accept="application/json")
    answer = rest.post(
        f"/evidence/{made.getId()}",
        json={
            "@type": "CaseDocument",
            "title": "Dopis",
            "file": {
                "data": base64.b64encode(pdf("tajne")).decode(),
                "encoding": "base64",
                "filename": "a.pdf",
            },
        },
    )
    assert answer.status_code == 400
    transaction.begin()
    assert documents_of(made) == []


def test_older_site_gets_the_form_with_its_settings(portal):
    registry = api.portal.get_tool("portal_registry")
    for name in [n for n in registry.records if n.startswith(PREFIX)]:
        del registry.records[name]
    panels = api.portal.get_tool("portal_controlpanel")
    panels.unregisterConfiglet("request-form-settings")
    setup = api.portal.get_tool("portal_setup")
    setup.setLastVersionForProfile("kancelar_content:default", "1017")
    setup.upgradeProfile("kancelar_content:default", dest="1018")
    assert registry[f"{PREFIX}.file_megabytes"] == 10
    assert panels.getActionObject("plone-content/request-form-settings")


def test_nothing_waits_any_more_when_the_add_on_is_removed(live_portal, reader):
    post(reader, files=[("smlouva.pdf", pdf())])
    transaction.begin()
    assert "kancelar_content.foi.held_files" in IAnnotations(live_portal)
    installer = api.content.get_view("installer", live_portal, live_portal.REQUEST)
    installer.uninstall_product("kancelar_policy")
    installer.uninstall_product("kancelar_content")
    kept = [key for key in IAnnotations(live_portal) if "held_files" in key]
    assert kept == []
    registry = api.portal.get_tool("portal_registry")
    assert not [name for name in registry.records if name.startswith(PREFIX)]
