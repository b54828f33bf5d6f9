from kancelar_policy.cli.refusal import Refusal
from kancelar_policy.cli.server import is_loopback
from kancelar_policy.cli.server import listen

import pytest
import socket


def test_taken_port_is_refused():
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(Refusal, match=f"port {port} on localhost is taken"):
            listen("localhost", port)


def test_address_of_another_machine_is_refused():
    with pytest.raises(Refusal, match="not an address of this machine"):
        listen("192.0.2.1", 18149)


def test_unknown_host_is_refused():
    with pytest.raises(Refusal, match="unknown"):
        listen("no.such.host.invalid", 18149)


@pytest.mark.parametrize(
    ("host", "loopback"),
    [("localhost", True), ("127.0.0.1", True), ("::1", True), ("0.0.0.0", False)],
)
def test_demo_accounts_stay_on_this_machine(host, loopback):
    assert is_loopback(host) is loopback
