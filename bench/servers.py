"""Starts sites for measuring, each in a process of its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

import signal
import socket
import subprocess
import sys
import time


KANCELAR = Path(sys.executable).with_name("kancelar")


@dataclass(eq=False)
class Server:
    """A running site and the keep-alive connection that it is asked through."""

    name: str
    port: int
    process: subprocess.Popen

    def connect(self) -> HTTPConnection:
        """A new connection; the one of a measurement is never shared."""
        return HTTPConnection("localhost", self.port, timeout=120)

    def resident(self) -> float:
        """Resident memory of the process in MB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def served(name: str, data: Path) -> Iterator[Server]:
    """The site of a data folder, served until the block ends."""
    port = free_port()
    process = subprocess.Popen(
        [KANCELAR, "start", "--data", data, "--port", str(port)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    server = Server(name, port, process)
    try:
        _wait(server)
        yield server
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(60)


def _wait(server: Server, seconds: int = 180) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until and server.process.poll() is None:
        try:
            connection = server.connect()
            connection.request("GET", "/")
            connection.getresponse().read()
        except OSError:
            time.sleep(0.3)
        else:
            return
    raise SystemExit(f"{server.name} does not answer.")
