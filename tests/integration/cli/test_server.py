from kancelar_command import free_port
from kancelar_command import KANCELAR
from kancelar_command import kancelar
from kancelar_command import started

import pytest
import signal
import subprocess
import time


def test_site_starts_in_czech(server):
    answer = server.get("/")
    assert answer.status in (301, 302)
    assert answer.headers["Location"] == f"http://127.0.0.1:{server.port}/cs"


def test_reader_stays_at_the_name_he_typed(server):
    answer = server.get("/", Host=f"localhost:{server.port}")
    assert answer.headers["Location"] == f"http://localhost:{server.port}/cs"
    page = server.get("/cs", Host=f"localhost:{server.port}")
    assert page.status == 200
    assert f"http://localhost:{server.port}/cs" in page.body
    assert "/kancelar/" not in page.body


PROXY = {
    "X_Forwarded_Proto": "https",
    "X_Forwarded_Host": "www.kraj.example",
    "X_Forwarded_Prefix": "/web",
}


def test_links_lead_to_the_address_that_a_proxy_names(server):
    answer = server.get("/", **PROXY)
    assert answer.headers["Location"] == "https://www.kraj.example/web/cs"
    assert "https://www.kraj.example/web/cs" in server.get("/cs", **PROXY).body


def test_reader_cannot_leave_the_site_by_dots(server):
    answer = server.get("/../../../cs")
    assert answer.status == 200
    assert 'id="portal-logo"' in answer.body


@pytest.mark.parametrize("accept", ["text/html", "application/json"])
@pytest.mark.parametrize("path", ["/", "/cs", "/cs/tiskove-zpravy", "/cs/nic"])
def test_head_is_what_get_would_say(server, path, accept):
    whole = server.get(path, Accept=accept)
    head = server.get(path, method="HEAD", Accept=accept)
    assert head.status == whole.status
    assert head.body == ""
    for name in ("Content-Type", "Content-Length", "ETag", "Location"):
        assert head.headers.get(name) == whole.headers.get(name), name


def test_malformed_host_is_a_bad_request(server):
    assert server.get("/", Host="a b").status == 400


def test_second_server_is_refused_and_tick_leaves_it_to_the_first(server):
    second = kancelar("start", "--data", server.data, "--port", free_port())
    assert second.returncode == 2
    assert f"in use by another server (process {server.process.pid})" in second.stderr
    tick = kancelar("tick", "--data", server.data)
    assert tick.returncode == 0
    assert "does the ticking" in tick.stdout


@pytest.mark.parametrize(
    ("how", "options", "page"),
    [
        pytest.param(signal.SIGINT, [], "/cs", id="Ctrl-C"),
        pytest.param(signal.SIGTERM, ["--zope-root"], "/kancelar/cs", id="SIGTERM"),
    ],
)
def test_server_stops_cleanly(data, how, options, page):
    with started(data, *options) as running:
        assert running.get(page).status == 200
        out, err = running.stop(how)
        assert running.process.returncode == 0
    assert out.endswith("Stopped.\n")
    assert err == ""


def test_tick_works_where_no_server_does(data):
    tick = kancelar("tick", "--data", data)
    assert tick.returncode == 0, tick.stderr


def test_interrupted_creation_leaves_nothing_behind(tmp_path):
    data = tmp_path / "var"
    process = subprocess.Popen(
        [KANCELAR, "start", "--demo", "--data", data, "--port", str(free_port())],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    end = time.monotonic() + 60
    while not data.exists() and time.monotonic() < end:
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert err == "kancelar: interrupted, nothing half done is left.\n"
    assert list(tmp_path.iterdir()) == []


def test_page_from_memory_is_the_page_that_was_made(server):
    first, *others = (server.get("/cs", Accept="text/html") for _ in range(3))
    assert "X-Ramcache" in others[-1].headers
    assert {answer.body for answer in others} == {first.body}
    assert "<base" not in first.body
