from datetime import date
from datetime import timedelta
from hypothesis import given
from hypothesis import strategies as st
from kancelar_policy.discovery.rules import expires
from kancelar_policy.discovery.rules import is_expired
from kancelar_policy.discovery.rules import is_late
from kancelar_policy.discovery.rules import script_text
from kancelar_policy.discovery.rules import security_text

import json


CHECKED = date(2026, 1, 1)


def test_security_text_has_what_the_rfc_asks_for():
    text = security_text(
        contacts=["mailto:a@example.org"],
        checked=CHECKED,
        languages=["cs", "en"],
        canonical="https://example.org/.well-known/security.txt",
    )
    assert text.splitlines() == [
        "Contact: mailto:a@example.org",
        "Expires: 2026-11-27T00:00:00Z",
        "Preferred-Languages: cs, en",
        "Canonical: https://example.org/.well-known/security.txt",
    ]


def test_administrator_is_warned_a_month_before_the_end():
    end = expires(CHECKED)
    assert not is_late(CHECKED, today=end - timedelta(days=31))
    assert is_late(CHECKED, today=end - timedelta(days=30))
    assert not is_expired(CHECKED, today=end - timedelta(days=1))
    assert is_expired(CHECKED, today=end)


@given(st.text())
def test_no_title_leaves_the_script(title):
    text = script_text({"name": title + "</script><!--"})
    assert "<" not in text
    assert json.loads(text) == {"name": title + "</script><!--"}
