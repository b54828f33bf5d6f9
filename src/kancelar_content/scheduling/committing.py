"""Work that is committed on its own, anew if another machine was faster."""

from collections.abc import Callable
from transaction import TransactionManager
from typing import Any
from ZODB.POSException import ConflictError


TRIES = 5


def committed(manager: TransactionManager, work: Callable, *arguments: Any) -> Any:
    """What the work returns, once it is committed.

    :raises ConflictError: if another machine always was faster.
    """
    for attempt in range(1, TRIES + 1):
        manager.begin()
        try:
            result = work(*arguments)
            manager.commit()
        except ConflictError:
            manager.abort()
            if attempt == TRIES:
                raise
        except Exception:
            manager.abort()
            raise
        else:
            return result
    raise AssertionError("unreachable: the last try returns or raises")
