from kancelar_command import kancelar
from kancelar_command import started

import base64
import re


def login(password):
    token = base64.b64encode(f"admin:{password}".encode()).decode()
    return {"Authorization": f"Basic {token}", "Accept": "application/json"}


def password_in(text):
    return re.search(r"password: (\S+)", text)[1]


def test_administrator_gets_a_password_that_works(empty_site, data):
    first = password_in(empty_site[1])
    assert len(first) >= 20
    second = password_in(kancelar("administrator", "--data", data).stdout)
    with started(data) as running:
        assert running.get("/@users", **login(second)).status == 200
        assert running.get("/@users", **login(first)).status == 401


def test_check_finds_nothing_wrong_but_the_missing_site(tmp_path, data):
    good = kancelar("check", "--data", data)
    assert good.returncode == 0, good.stdout
    missing = kancelar("check", "--data", tmp_path / "other")
    assert missing.returncode == 1
    assert "not made yet" in missing.stdout


def test_version_names_what_it_stands_on():
    lines = kancelar("version").stdout.splitlines()
    assert [line.split()[0] for line in lines] == [
        "kancelar",
        "Products.CMFPlone",
        "Zope",
        "plone.restapi",
        "Python",
    ]
