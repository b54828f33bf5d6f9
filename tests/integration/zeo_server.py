"""A ZEO server on loopback: one database that many processes write to."""

from contextlib import contextmanager
from kancelar_command import free_port

import socket
import subprocess
import sys
import time


PATIENCE = 60


@contextmanager
def zeo_server(folder):
    """The port of a server whose database is in the folder."""
    port = free_port()
    server = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "ZEO.runzeo",
            "-a",
            f"127.0.0.1:{port}",
            "-f",
            str(folder / "Data.fs"),
        ],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait(port, server)
        yield port
    finally:
        server.terminate()
        server.wait(30)


def _wait(port, server):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        assert server.poll() is None, "the ZEO server ended"
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError("the ZEO server did not answer")
