"""A small cache of what a process was asked for lately."""

from collections import OrderedDict
from threading import Lock
from typing import Any


class LastUsed:
    """A mapping for several threads that forgets what was not used for longest."""

    def __init__(self, size: int) -> None:
        self.size = size
        self._lock = Lock()
        self._entries: OrderedDict = OrderedDict()

    def get(self, key: Any) -> Any:
        """What was kept under the key, or None."""
        with self._lock:
            if key in self._entries:
                self._entries.move_to_end(key)
            return self._entries.get(key)

    def put(self, key: Any, value: Any) -> None:
        """Keep the value as the one used last."""
        with self._lock:
            self._entries[key] = value
            self._entries.move_to_end(key)
            if len(self._entries) > self.size:
                self._entries.popitem(last=False)
