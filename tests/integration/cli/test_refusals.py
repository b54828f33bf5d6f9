from kancelar_command import free_port
from kancelar_command import kancelar
from kancelar_command import python

import pytest
import socket


def refused(done, sentence):
    assert done.returncode == 2
    assert sentence in done.stderr
    assert done.stderr.startswith("kancelar: ")
    assert len(done.stderr.strip().splitlines()) == 1
    assert "Traceback" not in done.stdout


def test_taken_port_is_told_before_anything_is_made(tmp_path):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        done = kancelar("start", "--demo", "--data", tmp_path / "var", "--port", port)
    refused(done, f"port {port} on localhost is taken by another program")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", [("start", "--demo"), ("create-site",)])
def test_folder_that_cannot_be_written_is_refused(tmp_path, command):
    (tmp_path / "file").touch()
    options = ("--port", free_port()) if command[0] == "start" else ()
    done = kancelar(*command, *options, "--data", tmp_path / "file" / "var")
    refused(done, "cannot be written")


@pytest.mark.parametrize("command", ["start", "tick", "demo", "administrator"])
def test_missing_site_is_told(tmp_path, command):
    done = kancelar(command, "--data", tmp_path / "var")
    refused(done, "there is no site in")
    assert list(tmp_path.iterdir()) == []


NEWER = """
import sys
from kancelar_policy.cli.configuration import Configuration
from kancelar_policy.cli.sites import open_site
from pathlib import Path
import transaction
with open_site(Configuration(Path(sys.argv[1]))) as site:
    site.portal_setup.setLastVersionForProfile("kancelar_content:default", "99001")
    transaction.commit()
"""


def test_database_of_a_newer_version_is_refused(data):
    assert python(NEWER, data).returncode == 0
    for command in (("start", "--port", free_port()), ("tick",), ("demo",)):
        done = kancelar(*command, "--data", data)
        refused(done, "made by a newer version (kancelar_content:default 99001")


def test_demo_site_listens_on_this_machine_only(tmp_path):
    done = kancelar("start", "--demo", "--host", "0.0.0.0", "--data", tmp_path / "var")
    refused(done, "known passwords")
    assert list(tmp_path.iterdir()) == []


def test_empty_site_does_not_become_a_demo(data):
    done = kancelar("start", "--demo", "--data", data, "--port", free_port())
    refused(done, "has an empty site")


def test_site_is_not_made_twice(data):
    refused(kancelar("create-site", "--data", data), "there is a site in")


FAILING = """
import sys
import plone.distribution.api.site as site_api
from kancelar_policy.cli import main
def fail(*arguments):
    raise RuntimeError("planted")
site_api._add_report_to_site = fail
main(["create-site", "--data", sys.argv[1]])
"""


def test_failed_creation_leaves_nothing_behind(tmp_path):
    done = python(FAILING, tmp_path / "var")
    refused(done, "the site could not be made (RuntimeError: planted)")
    assert list(tmp_path.iterdir()) == []
