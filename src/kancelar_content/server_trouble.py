"""What a program may send again: in REST the status follows the name of the class."""

import errno


#: What the system says of a disk that is full.
NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


class ServiceUnavailable(Exception):
    """503: the server had no time for it."""


class InsufficientStorage(Exception):
    """507: the disk is full."""
