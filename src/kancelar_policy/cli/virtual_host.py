"""The site at the address that the reader typed, whatever stands in between."""

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import ip_address
from ipaddress import ip_network
from ipaddress import IPv4Network
from ipaddress import IPv6Network
from typing import Any

import re


Network = IPv4Network | IPv6Network

LOOPBACK: tuple[Network, ...] = (ip_network("127.0.0.0/8"), ip_network("::1/128"))
DEFAULT_PORTS = {"http": "80", "https": "443"}
HOST = re.compile(
    r"(?P<name>[A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(?::(?P<port>[0-9]{1,5}))?"
)
PREFIX = re.compile(r"(?:/[A-Za-z0-9._~-]+)*/?")
#: Words of the VirtualHostMonster: an address with them could forge its own host.
RESERVED = frozenset({"VirtualHostBase", "VirtualHostRoot"})
FORWARDED = (
    "HTTP_X_FORWARDED_FOR",
    "HTTP_X_FORWARDED_HOST",
    "HTTP_X_FORWARDED_PORT",
    "HTTP_X_FORWARDED_PREFIX",
    "HTTP_X_FORWARDED_PROTO",
)


class BadAddress(ValueError):
    """The request names a host, port or path that no reader could have typed."""


@dataclass(frozen=True)
class Address:
    """What the reader's browser shows before the path of the page."""

    scheme: str
    host: str
    port: str
    prefix: tuple[str, ...] = ()


def is_trusted(peer: str, networks: Iterable[Network]) -> bool:
    """Whether headers of this peer may say how the reader reached the site."""
    try:
        address = ip_address(peer)
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return any((mapped or address) in network for network in networks)


def public_address(environ: Mapping[str, Any], *, trusted: bool) -> Address:
    """The address of the site as the reader sees it.

    :raises BadAddress: if the headers contradict the grammar of an address.
    """
    scheme = environ.get("wsgi.url_scheme", "http")
    host = environ.get("HTTP_HOST") or "{SERVER_NAME}:{SERVER_PORT}".format_map(environ)
    port = None
    prefix = ""
    if trusted:
        scheme = _nearest(environ, "PROTO") or scheme
        host = _nearest(environ, "HOST") or host
        port = _nearest(environ, "PORT")
        prefix = _nearest(environ, "PREFIX") or ""
    match = HOST.fullmatch(host)
    if match is None:
        raise BadAddress("the host name is malformed")
    if scheme not in DEFAULT_PORTS:
        raise BadAddress("the scheme is neither http nor https")
    port = match["port"] or port or DEFAULT_PORTS[scheme]
    if not port.isascii() or not port.isdigit() or not 0 < int(port) < 65536:
        raise BadAddress("the port is not a number from 1 to 65535")
    steps = tuple(step for step in prefix.split("/") if step)
    if PREFIX.fullmatch(prefix) is None or {".", ".."} & set(steps):
        raise BadAddress("the prefix is malformed")
    return Address(scheme, match["name"], port, steps)


def _nearest(environ: Mapping[str, Any], name: str) -> str | None:
    """What the nearest proxy says; what stands before it a reader may have written."""
    return environ.get(f"HTTP_X_FORWARDED_{name}", "").split(",")[-1].strip() or None


def site_path(path: str, address: Address, site: str) -> str:
    """The path in the database, written so that links lead back to `address`.

    :raises BadAddress: if the path would escape from the site or its address.
    """
    steps: list[str] = []
    for step in path.split("/"):
        if step in RESERVED or step.startswith("_vh_"):
            raise BadAddress("the path contains a reserved word")
        if step == "..":
            del steps[-1:]
        elif step not in ("", "."):
            steps.append(step)
    slash = "/" if steps and path.endswith("/") else ""
    return "/".join(
        (
            "/VirtualHostBase",
            address.scheme,
            f"{address.host}:{address.port}",
            site,
            "VirtualHostRoot",
            *(f"_vh_{step}" for step in address.prefix),
            *steps,
        )
    ) + (slash or ("" if steps else "/"))


@dataclass(frozen=True)
class SiteAtRoot:
    """WSGI: every address belongs to the site; proxies that we trust name the host."""

    application: Callable
    site: str
    trusted: tuple[Network, ...] = LOOPBACK

    def __call__(self, environ: dict, start_response: Callable) -> Iterable[bytes]:
        trusted = is_trusted(environ.get("REMOTE_ADDR", ""), self.trusted)
        path = environ.get("PATH_INFO", "")
        try:
            address = public_address(environ, trusted=trusted)
            environ["PATH_INFO"] = site_path(path, address, self.site)
        except BadAddress as error:
            return _bad_request(str(error), start_response)
        if trusted and (forwarded := environ.get("HTTP_X_FORWARDED_FOR")):
            environ["kancelar.client"] = forwarded.rpartition(",")[2].strip()
        if not trusted:
            for header in FORWARDED:
                environ.pop(header, None)
        return self.application(environ, start_response)


def _bad_request(reason: str, start_response: Callable) -> list[bytes]:
    body = f"Bad request: {reason}.\n".encode()
    headers = [
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Content-Length", str(len(body))),
        ("Cache-Control", "no-store"),
    ]
    start_response("400 Bad Request", headers)
    return [body]
