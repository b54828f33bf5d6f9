from kancelar_policy.cli.checks import check_disk
from kancelar_policy.cli.checks import check_pins
from kancelar_policy.cli.checks import check_python
from kancelar_policy.cli.checks import parse_pins

import pytest


@pytest.mark.parametrize(
    ("version", "ok"), [((3, 10, 9), False), ((3, 11, 0), True), ((3, 14, 1), True)]
)
def test_old_python_is_told(version, ok):
    assert check_python(version).ok is ok


def test_pins_are_read_by_normalized_name():
    text = "# pins\nProducts.CMFPlone==6.2.2\n\nzope_i18n==6.0  # note\n"
    assert parse_pins(text) == {"products-cmfplone": "6.2.2", "zope-i18n": "6.0"}


def test_package_of_another_version_is_named():
    check = check_pins({"zope": "6.3", "click": "8"}, {"zope": "6.2", "mine": "1"})
    assert check.ok is False
    assert check.finding == "zope 6.2 (pinned 6.3)"


def test_without_pins_nothing_is_wrong():
    assert check_pins(None, {"zope": "6.3"}).ok is None


def test_full_disk_is_told(tmp_path):
    assert check_disk(tmp_path / "var", lambda _: 10**8).ok is False
    assert check_disk(tmp_path / "var", lambda _: 10**10).ok is True
