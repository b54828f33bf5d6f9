"""The site behind the proxies that docs/operations.md shows, for real."""

from base64 import b64encode
from contextlib import contextmanager
from io import BytesIO
from kancelar_command import free_port
from kancelar_command import Server
from kancelar_command import wait_for
from pathlib import Path
from PIL import Image

import pytest
import re
import requests
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


@pytest.fixture
def administrator(server, empty_site):
    """A REST client beside the proxy: `administrator(method, path, **fields)`."""
    client = requests.Session()
    client.auth = ("admin", re.search(r"password: (\S+)", empty_site[1])[1])
    client.headers["Accept"] = "application/json"

    def ask(method, path, **fields):
        address = f"http://127.0.0.1:{server.port}{path}"
        answer = client.request(method, address, json=fields, timeout=60)
        answer.raise_for_status()
        return answer.json() if answer.content else {}

    return ask


@pytest.fixture
def kept_pages(administrator, varnish):
    """Purging as the handbook says, and pages that the proxy may keep for a day."""
    caching = "plone.caching.interfaces.ICacheSettings.operationMapping"
    purging = "plone.cachepurging.interfaces.ICachePurgingSettings"
    folders = {"plone.content.folderView": "plone.app.caching.moderateCaching"}
    before = administrator("GET", f"/@registry/{caching}")
    settings = {
        f"{purging}.enabled": True,
        f"{purging}.cachingProxies": [f"http://127.0.0.1:{varnish.port}"],
    }
    administrator("PATCH", "/@registry", **settings, **{caching: before | folders})
    yield
    administrator(
        "PATCH", "/@registry", **{f"{purging}.enabled": False, caching: before}
    )


@pytest.fixture
def album(administrator):
    """Path of a public album with one photo."""
    file = BytesIO()
    Image.new("RGB", (640, 480), "navy").save(file, "JPEG")
    made = administrator(
        "POST",
        "/cs/fotogalerie",
        **{"@type": "MediaAlbum", "title": "Most", "day": "2026-06-05"},
    )
    path = re.sub(r"^https?://[^/]+", "", made["@id"])
    administrator(
        "POST",
        path,
        **{"@type": "Photo", "id": "most", "title": "Most", "alt_cs": "Nový most"},
        credit="Jan Malý",
        licence="press",
        people_state="nobody",
        image={
            "data": b64encode(file.getvalue()).decode(),
            "encoding": "base64",
            "filename": "most.jpg",
            "content-type": "image/jpeg",
        },
    )
    administrator("POST", f"{path}/@workflow/publish")
    return path


def is_kept(answer):
    """Varnish names two requests: this one, and that for which it asked the site."""
    return len(answer.headers["X-Varnish"].split()) == 2


def test_withdrawn_photo_leaves_the_cache_at_once(
    varnish, administrator, kept_pages, album
):
    picture = re.search(
        rf"{album}/most/@@rendition/[0-9a-f]+/\d+\.\w+", varnish.get(album).body
    )[0]
    for path in (album, picture):
        varnish.get(path)
        assert is_kept(varnish.get(path)), path

    administrator("POST", f"{album}/most/@workflow/block", comment="Dopis")

    assert varnish.get(picture).status == 410
    page = varnish.get(album)
    assert not is_kept(page)
    assert picture not in page.body


def test_reader_cannot_empty_the_cache(varnish):
    reader = {"X-Forwarded-For": "192.0.2.1"}
    for method in ("BAN", "PURGE"):
        assert varnish.get("/", method=method, **reader).status == 405
