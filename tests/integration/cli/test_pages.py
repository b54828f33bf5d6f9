from kancelar_command import kancelar
from kancelar_command import python


DELETE = """
from kancelar_policy.cli.configuration import Configuration
from kancelar_policy.cli.sites import open_site
from pathlib import Path
from plone import api
import sys, transaction
with open_site(Configuration(Path(sys.argv[1]))) as site:
    api.content.delete(site["cs"]["ochrana-osobnich-udaju"])
    transaction.commit()
"""


def test_missing_page_is_added_once(data):
    assert "Nothing is missing" in kancelar("pages", "--data", data).stdout
    deleted = python(DELETE, data)
    assert deleted.returncode == 0, deleted.stderr
    assert kancelar("pages", "--data", data).stdout.startswith("1 made as drafts")
    assert "Nothing is missing" in kancelar("pages", "--data", data).stdout


def test_without_a_site_nothing_is_made(tmp_path):
    refused = kancelar("pages", "--data", tmp_path / "var")
    assert refused.returncode == 2
    assert not (tmp_path / "var").exists()
