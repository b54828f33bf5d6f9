"""The command `kancelar` as a process of its own, on a database of its own."""

from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import http.client
import os
import signal
import socket
import subprocess
import sys
import time


KANCELAR = Path(sys.executable).with_name("kancelar")
PATIENCE = 120
#: Zope's own switches of the test run are not for a server.
ENVIRONMENT = {
    name: value
    for name, value in os.environ.items()
    if not name.startswith(("KANCELAR_", "zope_i18n", "CHAMELEON"))
}


def kancelar(*arguments):
    return subprocess.run(
        [KANCELAR, *map(str, arguments)],
        capture_output=True,
        text=True,
        env=ENVIRONMENT,
        timeout=PATIENCE,
    )


def python(source, *arguments):
    """Run Python code that prepares a database in a state of its own."""
    return subprocess.run(
        [sys.executable, "-c", source, *map(str, arguments)],
        capture_output=True,
        text=True,
        env=ENVIRONMENT,
        timeout=PATIENCE,
    )


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@dataclass
class Answer:
    status: int
    headers: dict
    body: str


@dataclass
class Server:
    """A running `kancelar start`."""

    process: subprocess.Popen
    port: int
    data: Path

    def get(self, path="/", host="127.0.0.1", method="GET", **headers):
        connection = http.client.HTTPConnection(host, self.port, timeout=60)
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        try:
            connection.request(method, path, headers=headers)
            response = connection.getresponse()
            body = response.read().decode(errors="replace")
            return Answer(response.status, dict(response.getheaders()), body)
        finally:
            connection.close()

    def stop(self, how=signal.SIGTERM):
        self.process.send_signal(how)
        return self.process.communicate(timeout=30)


@contextmanager
def started(data, *options, port=None):
    port = port or free_port()
    process = subprocess.Popen(
        [KANCELAR, "start", "--data", data, "--port", str(port), *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=ENVIRONMENT,
    )
    server = Server(process, port, data)
    try:
        wait_for(server)
        yield server
    finally:
        if process.poll() is None:
            process.kill()
            process.communicate()


def wait_for(server):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if server.process.poll() is not None:
            raise AssertionError(server.process.communicate())
        try:
            server.get("/")
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise AssertionError("the server did not answer")
