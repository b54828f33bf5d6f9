"""Secrets in addresses: who has the mail has the address."""

from hashlib import sha256

import hmac
import secrets


CONFIRM, CHANGE, UNSUBSCRIBE = "confirm", "change", "unsubscribe"
#: 128 bits in hexadecimal, for the identifier and for its signature.
LENGTH = 32


def new_key() -> bytes:
    """The key of a site, which never leaves its database."""
    return secrets.token_bytes(32)


def new_id() -> str:
    """An identifier that says nothing and spreads writers over the tree."""
    return secrets.token_hex(LENGTH // 2)


def fingerprint(key: bytes, address: str) -> str:
    """What an address is found by; the same whatever the case of its letters."""
    return _mac(key, "address", address.lower())


def token(key: bytes, purpose: str, identifier: str) -> str:
    """The secret for one purpose: a link to leave does not open what is stored."""
    return identifier + _mac(key, purpose, identifier)[:LENGTH]


def read_token(key: bytes, purpose: str, text: str) -> str | None:
    """The identifier that the token was made for; None if it is not ours."""
    if len(text) != 2 * LENGTH or not text.isascii():
        return None
    identifier = text[:LENGTH]
    if not hmac.compare_digest(token(key, purpose, identifier), text):
        return None
    return identifier


def _mac(key: bytes, *parts: str) -> str:
    return hmac.new(key, "\0".join(parts).encode(), sha256).hexdigest()
