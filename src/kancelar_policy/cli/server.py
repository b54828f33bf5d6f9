"""The web server of one machine: waitress with the ticker beside it."""

from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import ip_address
from kancelar_policy.cli.compression import CompressedFiles
from kancelar_policy.cli.configuration import Configuration
from kancelar_policy.cli.configuration import SITE_ID
from kancelar_policy.cli.head_requests import HeadAsGet
from kancelar_policy.cli.refusal import Refusal
from kancelar_policy.cli.ticking import Ticker
from kancelar_policy.cli.virtual_host import LOOPBACK
from kancelar_policy.cli.virtual_host import Network
from kancelar_policy.cli.virtual_host import SiteAtRoot
from logging.handlers import RotatingFileHandler

import errno
import logging
import socket
import sys


@dataclass(frozen=True)
class Service:
    """How the site is served."""

    host: str
    port: int
    threads: int
    trusted_proxies: tuple[Network, ...] = ()
    zope_root: bool = False


def resolve(host: str, port: int) -> list[tuple[int, tuple]]:
    """The socket families and addresses of a host name, IPv6 and IPv4.

    :raises Refusal: if the name means no address of this machine.
    """
    try:
        found = socket.getaddrinfo(
            host or None, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )
    except socket.gaierror as error:
        raise Refusal(f"the host name {host} is unknown ({error.strerror}).") from error
    return list(dict.fromkeys((family, address) for family, *_, address in found))


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches a server that listens on `host`."""
    return all(
        ip_address(address[0].split("%")[0]).is_loopback
        for _, address in resolve(host, 0)
    )


def listen(host: str, port: int) -> list[socket.socket]:
    """Take the port now: a taken one is told before anything is made.

    :raises Refusal: if the port is taken or the address is not of this machine.
    """
    sockets: list[socket.socket] = []
    missing = None
    for family, address in resolve(host, port):
        try:
            sockets.append(_listening(family, address))
        except OSError as error:
            if error.errno in (errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT):
                # "localhost" has an IPv6 address also where IPv6 is off.
                missing = error
                continue
            for opened in sockets:
                opened.close()
            reason = (
                "is taken by another program"
                if error.errno == errno.EADDRINUSE
                else f"cannot be opened ({error.strerror})"
            )
            raise Refusal(f"port {port} on {host} {reason}.") from error
    if not sockets:
        raise Refusal(f"{host} is not an address of this machine.") from missing
    return sockets


def _listening(family: int, address: tuple) -> socket.socket:
    opened = socket.socket(family, socket.SOCK_STREAM)
    try:
        opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            opened.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        opened.bind(address)
        opened.listen(1024)
    except OSError:
        opened.close()
        raise
    return opened


def log_to_file(configuration: Configuration) -> None:
    """Events go to the data folder; where that has no logs, to the terminal."""
    handler: logging.Handler = logging.StreamHandler(sys.stderr)
    if configuration.log.parent.is_dir():
        handler = RotatingFileHandler(
            configuration.log, maxBytes=10_000_000, backupCount=5, delay=True
        )
    handler.setFormatter(
        logging.Formatter("%(asctime)s %(levelname)s [%(name)s] %(message)s")
    )
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    root.addHandler(handler)


def application(service: Service) -> Callable:
    """Zope, with the site at the root of every host name."""
    from ZPublisher import HTTPRequest
    from ZPublisher.httpexceptions import HTTPExceptionHandler
    from ZPublisher.WSGIPublisher import publish_module

    trusted = (*LOOPBACK, *service.trusted_proxies)
    # Zope knows addresses only: of a whole network it can't tell the reader's own.
    HTTPRequest.trusted_proxies = (
        "127.0.0.1",
        "::1",
        *(str(net[0]) for net in service.trusted_proxies if net.num_addresses == 1),
    )
    zope = HeadAsGet(CompressedFiles(HTTPExceptionHandler(publish_module)))
    return zope if service.zope_root else SiteAtRoot(zope, SITE_ID, trusted)


def serve(
    configuration: Configuration, service: Service, sockets: list[socket.socket]
) -> None:
    """Serve until Ctrl-C or SIGTERM; Zope must be running."""
    from waitress import create_server

    server = create_server(
        application(service),
        sockets=sockets,
        threads=service.threads,
        ident=None,
        # `SiteAtRoot` decides which of these headers to believe.
        clear_untrusted_proxy_headers=False,
    )
    ticker = Ticker(configuration)
    ticker.start()
    try:
        server.run()
    finally:
        ticker.stop()
        server.close()
