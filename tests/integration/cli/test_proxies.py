"""The site behind the proxies that docs/operations.md shows, for real."""

from contextlib import contextmanager
from kancelar_command import free_port
from kancelar_command import Server
from kancelar_command import wait_for
from pathlib import Path

import pytest
import re
import shutil
import subprocess


pytestmark = pytest.mark.proxy

OPERATIONS = Path(__file__).parents[3] / "docs/operations.md"


def program(name):
    path = shutil.which(name) or shutil.which(name, path="/usr/sbin:/sbin")
    if path is None:
        pytest.skip(f"{name} is not installed")
    return path


def example(language, server, port):
    """The configuration in the handbook, with the ports of this test."""
    blocks = re.findall(rf"```{language}\n(.*?)```", OPERATIONS.read_text(), re.DOTALL)
    assert len(blocks) == 1
    text = blocks[0].replace("127.0.0.1:8080", f"127.0.0.1:{server.port}")
    text = text.replace('.port = "8080"', f'.port = "{server.port}"')
    return text.replace("bind :80", f"bind 127.0.0.1:{port}")


@contextmanager
def running(server, port, *command):
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    proxy = Server(process, port, server.data)
    try:
        wait_for(proxy)
        yield proxy
    finally:
        process.terminate()
        process.communicate(timeout=20)


@pytest.fixture(scope="module")
def haproxy(server, tmp_path_factory):
    path, port = program("haproxy"), free_port()
    configuration = tmp_path_factory.mktemp("haproxy") / "haproxy.cfg"
    configuration.write_text(example("haproxy", server, port))
    with running(server, port, path, "-f", configuration, "-db") as proxy:
        yield proxy


@pytest.fixture(scope="module")
def varnish(server, tmp_path_factory):
    path, port = program("varnishd"), free_port()
    folder = tmp_path_factory.mktemp("varnish")
    (folder / "site.vcl").write_text(example("vcl", server, port))
    command = (
        path,
        "-j",
        "none",
        "-F",
        "-a",
        f"127.0.0.1:{port}",
        "-f",
        folder / "site.vcl",
    )
    with running(server, port, *command, "-n", folder / "work") as proxy:
        yield proxy


READER = {"Host": "www.kraj.example"}


def test_site_lives_below_a_path_of_another_host(haproxy):
    answer = haproxy.get("/web/", **READER)
    assert answer.headers["location"] == "http://www.kraj.example/web/cs"
    page = haproxy.get("/web/cs", **READER)
    assert page.status == 200
    assert 'href="http://www.kraj.example/web/cs' in page.body
    assert '"http://www.kraj.example/cs' not in page.body


def test_styles_are_found_below_the_path(haproxy):
    page = haproxy.get("/web/cs", **READER).body
    style = re.search(r'href="http://www\.kraj\.example(/web/[^"]+\.css[^"]*)"', page)
    assert haproxy.get(style[1], **READER).status == 200


def test_site_lives_at_the_root_of_another_host(varnish):
    answer = varnish.get("/", **READER)
    assert answer.headers["Location"] == "https://www.kraj.example/cs"
    page = varnish.get("/cs", **READER)
    assert page.status == 200
    assert 'href="https://www.kraj.example/cs' in page.body


@pytest.mark.parametrize("word", ["VirtualHostBase", "%56irtualHostBase"])
@pytest.mark.parametrize(("proxy", "prefix"), [("haproxy", "/web"), ("varnish", "")])
def test_reader_behind_a_proxy_cannot_forge_the_host(request, proxy, prefix, word):
    path = f"{prefix}/{word}/https/evil.example:443/kancelar/VirtualHostRoot/cs"
    answer = request.getfixturevalue(proxy).get(path, **READER)
    assert answer.status == 400
    assert "evil.example" not in answer.body


@pytest.mark.parametrize(("proxy", "prefix"), [("haproxy", "/web"), ("varnish", "")])
def test_reader_behind_a_proxy_cannot_forge_the_port(request, proxy, prefix):
    forged = {"X-Forwarded-Port": "1234", "X-Forwarded-Host": "evil.example"}
    page = request.getfixturevalue(proxy).get(f"{prefix}/cs", **READER, **forged)
    assert ":1234" not in page.body
    assert "evil.example" not in page.body
