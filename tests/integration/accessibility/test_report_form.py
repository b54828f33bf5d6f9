"""Readers report a barrier; whatever they send, the answer is a clear page."""

from datetime import timedelta
from kancelar_content.accessibility.settings import PREFIX
from kancelar_content.publication.dates import written_date
from kancelar_content.publication.site_time import site_zone
from plone import api

import pytest
import time
import transaction


FORM = "/cs/@@report-barrier"
WHAT = "Mapa nejde ovládat klávesnicí."


@pytest.fixture
def kept(live_portal):
    """All reports as last committed."""

    def read():
        transaction.begin()
        return [
            item
            for item in live_portal["evidence"].values()
            if item.portal_type == "BarrierReport"
        ]

    return read


def send(reader, form=FORM, **typed):
    typed.setdefault("what", WHAT)
    return reader.post(form, data=typed, allow_redirects=False)


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("cs", "Nahlásit bariéru"),
        ("en", "Report a barrier"),
        ("de", "Barriere melden"),
        ("pl", "Zgłoś barierę"),
    ],
)
def test_reader_finds_the_form_in_the_own_language(reader, language, title):
    answer = reader.get(f"/{language}/@@report-barrier")
    assert answer.status_code == 200
    assert f"{title}</h1>" in answer.text
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert answer.text.count("<h1") == 1


def test_reader_reports_and_is_told_number_and_day(reader, kept):
    answer = send(reader, aid="NVDA", email="Jana@Example.org", page="/cs/kontakty")
    assert answer.status_code == 303
    assert answer.text == ""
    page = reader.get(answer.headers["Location"])
    assert page.status_code == 200
    assert page.headers["Cache-Control"] == "private, no-store"
    assert page.headers["Referrer-Policy"] == "no-referrer"
    assert "noindex" in page.text
    [report] = kept()
    assert report.number in page.text
    assert written_date(report.due, "cs") in page.text
    assert (
        report.what,
        report.aid,
        report.email,
        report.page,
        report.reader_language,
    ) == (
        WHAT,
        "NVDA",
        "Jana@example.org",
        "/cs/kontakty",
        "cs",
    )
    day = report.received.astimezone(site_zone()).date()
    assert report.due == day + timedelta(days=30)
    assert api.content.get_state(report) == "received"


def test_reports_are_numbered_by_year(reader, kept):
    send(reader)
    send(reader, form="/de/@@report-barrier")
    year = kept()[0].received.astimezone(site_zone()).year
    assert [report.getId() for report in kept()] == [
        f"bar-{year}-0001",
        f"bar-{year}-0002",
    ]
    assert [report.reader_language for report in kept()] == ["cs", "de"]


@pytest.mark.parametrize(
    "forged",
    [
        "",
        "/x",
        "/BAR-2026-0001",
        "/BAR-2026-0001.2026-12-25",
        "/BAR-2026-0001.2026-12-25." + "0" * 32,
        "/%C5%99",
        "/a/b/c",
    ],
)
def test_nobody_reads_a_receipt_that_was_not_given(reader, reported, forged):
    reported()
    for answer in (
        reader.get(f"/cs/@@barrier-reported{forged}"),
        reader.post(f"/cs/@@barrier-reported{forged}"),
    ):
        assert answer.status_code == 404
        assert "Takové potvrzení neexistuje" in answer.text


def test_receipt_of_one_report_opens_no_other(reader):
    address = send(reader).headers["Location"]
    other = address.replace("-0001.", "-0002.")
    assert other != address
    assert reader.get(other).status_code == 404


@pytest.mark.parametrize(
    ("typed", "error"),
    [
        pytest.param({"what": ""}, "barrier-what-error", id="nothing"),
        pytest.param({"what": " \n\t "}, "barrier-what-error", id="spaces"),
        pytest.param({"what": "ř" * 10_000}, "barrier-what-error", id="too long"),
        pytest.param({"aid": "x" * 10_000}, "barrier-aid-error", id="long aid"),
        pytest.param({"page": "x" * 10_000}, "barrier-page-error", id="long address"),
        pytest.param({"email": "jana"}, "barrier-email-error", id="no e-mail"),
        pytest.param({"email": "x" * 10_000}, "barrier-email-error", id="long e-mail"),
        pytest.param(
            {"email": "a@example.org\r\nBcc: b@example.org"},
            "barrier-email-error",
            id="header",
        ),
        pytest.param({"email": "a@example.org\0"}, "barrier-email-error", id="zero"),
    ],
)
def test_bad_input_is_told_and_kept_in_the_form(reader, kept, typed, error):
    began = time.monotonic()
    answer = send(reader, **{"aid": "NVDA <b>", **typed})
    assert time.monotonic() - began < 10
    assert answer.status_code == 400
    assert f'id="{error}"' in answer.text
    assert 'aria-invalid="true"' in answer.text
    assert f'href="#{error.removesuffix("-error")}"' in answer.text
    assert "Hlášení se neodeslalo" in answer.text
    assert "NVDA &lt;b&gt;" in answer.text or "aid" in typed
    longest = max(typed.values(), key=len)
    assert longest.strip() in answer.text or len(longest) < 100
    assert kept() == []


@pytest.mark.parametrize("name", ["what:list", "what:tuple", "what.x:record"])
def test_what_is_no_text_counts_as_not_filled_in(reader, kept, name):
    answer = reader.post(FORM, data={name: "Mapa"}, allow_redirects=False)
    assert answer.status_code == 400
    assert 'id="barrier-what-error"' in answer.text
    assert kept() == []


@pytest.mark.parametrize("name", ["what:int", "what:date", "email:float"])
def test_what_zope_cannot_convert_never_reaches_the_form(reader, kept, name):
    answer = reader.post(FORM, data={name: "Mapa"}, allow_redirects=False)
    assert answer.status_code >= 400
    assert "<h1" in answer.text
    assert "Traceback" not in answer.text
    assert "ValueError" not in answer.text
    assert kept() == []


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        pytest.param("Nejde\0 to\x07", "Nejde to", id="control characters"),
        pytest.param("e\u0301 \u202eopak", "e\u0301 \u202eopak", id="unusual"),
        pytest.param("👩🏽‍🦯 مرحبا", "👩🏽‍🦯 مرحبا", id="astral and right to left"),
        pytest.param("Nejde\r\nto", "Nejde\nto", id="lines"),
        pytest.param(
            "<script>alert(1)</script>", "<script>alert(1)</script>", id="html"
        ),
    ],
)
def test_whatever_letters_are_used_the_report_is_kept(reader, kept, typed, stored):
    assert send(reader, what=typed).status_code == 303
    assert [report.what for report in kept()] == [stored]


def test_bytes_that_are_no_text_are_refused_clearly(reader, kept):
    answer = reader.post(
        FORM,
        data=b"what=%ff%fe%80",
        headers={"Content-Type": "application/x-www-form-urlencoded"},
        allow_redirects=False,
    )
    assert answer.status_code in (303, 400)
    assert "Traceback" not in answer.text


@pytest.mark.parametrize(
    ("asked", "own"),
    [
        ("{site}/cs/kontakty", True),
        ("{site}", True),
        ("https://zly.example/cs", False),
        ("{site}.zly.example/", False),
        ("javascript:alert(1)", False),
        ("//zly.example", False),
    ],
)
def test_only_a_page_of_this_site_is_filled_in(live_portal, reader, asked, own):
    page = asked.format(site=live_portal.absolute_url())
    answer = reader.get(FORM, params={"page": page})
    assert answer.status_code == 200
    assert (f'value="{page}"' in answer.text) == own
    assert ("zly" in answer.text.partition("<h1")[2]) is False


def test_who_fills_in_the_hidden_field_is_told_and_loses_nothing(reader, kept):
    answer = send(reader, website="https://spam.example")
    assert answer.status_code == 400
    assert 'href="#barrier-website"' in answer.text
    assert "k-form__trap" not in answer.text
    assert WHAT in answer.text
    assert "spam.example" not in answer.text
    assert kept() == []


def test_network_that_floods_is_stopped_and_keeps_its_text(reader, kept):
    api.portal.set_registry_record(f"{PREFIX}.requests_an_hour", 2)
    transaction.commit()
    answers = [send(reader) for _number in range(4)]
    assert [answer.status_code for answer in answers] == [303, 303, 429, 429]
    assert WHAT in answers[-1].text
    assert len(kept()) == 2


def test_too_many_unanswered_reports_stop_new_ones(reader, reported, kept):
    api.portal.set_registry_record(f"{PREFIX}.waiting_at_most", 10)
    for _number in range(10):
        reported()
    answer = send(reader)
    assert answer.status_code == 503
    assert WHAT in answer.text
    assert len(kept()) == 10


def test_site_without_registers_refuses_clearly(live_portal, reader):
    api.content.delete(live_portal["evidence"])
    transaction.commit()
    answer = send(reader)
    assert answer.status_code == 503
    assert "Další hlášení teď nemůžeme přijmout" in answer.text
    assert WHAT in answer.text


def test_form_says_how_long_the_address_is_kept_and_leads_to_privacy(reader):
    text = reader.get("/en/@@report-barrier").text
    assert "365" in text
    assert "/en/privacy" in text


def test_deadline_is_a_setting(reader, kept):
    api.portal.set_registry_record(f"{PREFIX}.answer_days", 5)
    transaction.commit()
    send(reader)
    [report] = kept()
    day = report.received.astimezone(site_zone()).date()
    assert report.due == day + timedelta(days=5)


def test_colleague_may_report_too(colleague, kept):
    form = colleague("PressOfficer").get(FORM)
    assert form.status_code == 200
    token = form.text.partition('name="_authenticator" value="')[2].partition('"')[0]
    assert send(colleague("PressOfficer"), _authenticator=token).status_code == 303
    assert len(kept()) == 1
