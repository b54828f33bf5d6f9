"""How often one network may send a form; kept in memory, in no log."""

from collections import OrderedDict
from datetime import datetime
from datetime import timedelta
from kancelar_content.public_forms.rules import network_of
from kancelar_content.public_forms.rules import recent
from threading import Lock


HOUR = timedelta(hours=1)
#: Networks that are remembered; a flood from more of them meets the form's own limit.
NETWORKS = 4096


def client_of(request) -> str:
    """The reader's address, as the server knows it of a proxy that it trusts."""
    return request.environ.get("kancelar.client") or request.getClientAddr()


class HourlyLimit:
    """Counts what the networks send; each form has one of its own."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._asked: OrderedDict[str, list[datetime]] = OrderedDict()

    def takes(self, request, *, now: datetime, at_most: int) -> bool:
        """Whether to take what a request sends.

        One that Zope does again after a conflict of two writers is counted already.
        """
        if request.retry_count:
            return True
        return self.allows(client_of(request), now=now, at_most=at_most)

    def allows(self, client: str, *, now: datetime, at_most: int) -> bool:
        """Count a request of the client's network; False if it has had its share."""
        network = network_of(client)
        with self._lock:
            moments = recent(self._asked.pop(network, ()), now=now, within=HOUR)
            allowed = len(moments) < at_most
            if allowed:
                moments.append(now)
            self._asked[network] = moments
            while len(self._asked) > NETWORKS:
                self._asked.popitem(last=False)
        return allowed

    def forget_all(self) -> None:
        """Begin to count anew."""
        with self._lock:
            self._asked.clear()
