from datetime import datetime
from datetime import timedelta
from datetime import UTC
from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.public_forms import rules
from kancelar_content.public_forms.limits import HOUR
from kancelar_content.public_forms.limits import HourlyLimit
from kancelar_content.public_forms.limits import NETWORKS
from types import SimpleNamespace

import pytest


NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("jana@example.org", "jana@example.org"),
        ("  Jana.N+zpravy@Example.ORG ", "Jana.N+zpravy@example.org"),
        ("jana@münchen.example", "jana@xn--mnchen-3ya.example"),
    ],
)
def test_an_address_is_kept_as_mail_needs_it(typed, kept):
    assert rules.clean_address(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "jana",
        "@example.org",
        "jana@",
        "jana@example",
        "jana@example..org",
        ".jana@example.org",
        "jana@-example.org",
        "jana@[127.0.0.1]",
        '"jana nova"@example.org',
        "jana@example.org, petr@example.org",
        "jana@example.org\r\nBcc: petr@example.org",
        "jana@example.org\n",
        "=?utf-8?q?jana?=@example.org",
        "jana\0@example.org",
        "jana@example.org\u2028",
        "a" * 65 + "@example.org",
        "jana@" + "a" * 250 + ".org",
        "jana@" + "a." * 160 + "org",
    ],
)
def test_what_is_no_address_is_refused(typed):
    assert rules.clean_address(typed) is None


@given(st.text(max_size=320))
def test_whatever_is_typed_no_address_breaks_a_header(typed):
    address = rules.clean_address(typed)
    assert address is None or (
        not rules.breaks_header(address) and address.isascii() and " " not in address
    )


@pytest.mark.parametrize(
    ("client", "network"),
    [
        ("192.0.2.77", "192.0.2.0/24"),
        ("::ffff:192.0.2.77", "192.0.2.0/24"),
        ("2001:db8:1:2:3::4", "2001:db8:1::/48"),
        ("unknown", ""),
    ],
)
def test_neighbours_share_a_network(client, network):
    assert rules.network_of(client) == network


@pytest.mark.parametrize("value", [["a"], 5, None, ("a", "b"), {"a": 1}])
def test_what_is_no_text_counts_as_not_filled_in(value):
    assert rules.text_of({"what": value}, "what", 10) == ""
    assert rules.text_of({}, "what", 10) == ""


@given(st.text(), st.integers(0, 50))
def test_a_text_is_the_beginning_of_what_was_typed(typed, longest):
    text = rules.text_of({"what": typed}, "what", longest)
    assert typed.startswith(text)
    assert len(text) == min(len(typed), longest)


def test_a_network_has_its_share_of_every_hour():
    limit = HourlyLimit()

    def ask(client, minutes):
        now = NOON + timedelta(minutes=minutes)
        return limit.allows(client, now=now, at_most=2)

    assert ask("192.0.2.1", 0)
    assert ask("192.0.2.77", 10)
    assert not ask("192.0.2.5", 20)
    assert ask("198.51.100.1", 20)
    assert ask("192.0.2.1", 60)
    assert not ask("192.0.2.1", 61)


def test_form_that_two_writers_made_repeat_is_counted_once():
    limit = HourlyLimit()

    def send(retries):
        environ = {"kancelar.client": "192.0.2.1"}
        request = SimpleNamespace(environ=environ, retry_count=retries)
        return limit.takes(request, now=NOON, at_most=2)

    assert [send(0), send(1), send(2)] == [True, True, True]
    assert [send(0), send(0)] == [True, False]


def test_forms_do_not_share_their_counts():
    one, another = HourlyLimit(), HourlyLimit()
    assert one.allows("192.0.2.1", now=NOON, at_most=1)
    assert another.allows("192.0.2.1", now=NOON, at_most=1)
    assert not one.allows("192.0.2.1", now=NOON + HOUR / 2, at_most=1)


def test_a_flood_from_everywhere_does_not_fill_the_memory():
    limit = HourlyLimit()
    for number in range(NETWORKS + 10):
        client = f"10.{number >> 8}.{number & 255}.1"
        assert limit.allows(client, now=NOON, at_most=1)
    assert limit.allows("10.0.0.1", now=NOON, at_most=1), "the oldest are forgotten"


@given(st.text(st.characters(categories=("L", "Cc", "Cs", "Zs", "So")), max_size=80))
def test_kept_text_has_nothing_that_nobody_sees(typed):
    text = rules.plain_text(typed)
    text.encode("utf-8")
    assert not [c for c in text if ord(c) < 32 and c not in "\n\t"]
    assert rules.plain_text(text) == text
    assert "\n" not in rules.one_line(typed)


def test_line_breaks_are_of_one_kind():
    assert rules.plain_text(" a\r\nb\rc\n") == "a\nb\nc"
    assert rules.one_line("a\r\n b\t c") == "a b c"


@pytest.mark.parametrize("text", [None, "", " \r\n\r\n "])
def test_nothing_makes_no_paragraph(text):
    assert rules.paragraphs(text) == []


def test_empty_line_begins_a_paragraph():
    assert rules.paragraphs("Úřad\r\n\r\nE-mail\nTelefon\n") == [
        "Úřad",
        "E-mail\nTelefon",
    ]
