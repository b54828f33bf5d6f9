"""What a program may send again: in REST the status follows the name of the class."""


class ServiceUnavailable(Exception):
    """503: the server had no time for it."""


class InsufficientStorage(Exception):
    """507: the disk is full."""
