"""Texts in an address that this site has written, and nobody else."""

from hashlib import sha256
from plone.keyring.interfaces import IKeyManager
from zope.component import getUtility

import hmac


RING = "_system"
#: 128 bits in hexadecimal.
LENGTH = 32


def signed(purpose: str, text: str) -> str:
    """The text with a signature that holds for one purpose."""
    key = getUtility(IKeyManager).secret(RING)
    return f"{text}.{_signature(key, purpose, text)}"


def read_signed(purpose: str, value: str) -> str | None:
    """The text that was signed for the purpose; None if it was not by this site."""
    text, _dot, signature = value.rpartition(".")
    if not value.isascii():
        return None
    keys = [key for key in getUtility(IKeyManager)[RING] if key]
    known = (_signature(key, purpose, text) for key in keys)
    if any(hmac.compare_digest(one, signature) for one in known):
        return text
    return None


def _signature(key: str, purpose: str, text: str) -> str:
    message = f"{purpose}\0{text}".encode()
    return hmac.new(key.encode(), message, sha256).hexdigest()[:LENGTH]
