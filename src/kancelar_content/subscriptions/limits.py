"""How often one network may ask for a subscription; kept in memory, in no log."""

from collections import OrderedDict
from datetime import datetime
from datetime import timedelta
from kancelar_content.subscriptions.rules import network_of
from kancelar_content.subscriptions.rules import recent
from threading import Lock


HOUR = timedelta(hours=1)
#: Networks that are remembered; a flood from more of them meets the limit of letters.
NETWORKS = 4096

_lock = Lock()
_asked: OrderedDict[str, list[datetime]] = OrderedDict()


def client_of(request) -> str:
    """The reader's address, as the server knows it of a proxy that it trusts."""
    return request.environ.get("kancelar.client") or request.getClientAddr()


def may_ask(client: str, *, now: datetime, at_most: int) -> bool:
    """Count a request of the client's network; False if it has had its share."""
    network = network_of(client)
    with _lock:
        moments = recent(_asked.pop(network, ()), now=now, within=HOUR)
        allowed = len(moments) < at_most
        if allowed:
            moments.append(now)
        _asked[network] = moments
        while len(_asked) > NETWORKS:
            _asked.popitem(last=False)
    return allowed


def forget_all() -> None:
    """Begin to count anew."""
    with _lock:
        _asked.clear()
