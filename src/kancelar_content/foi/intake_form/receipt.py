"""What who has sent a request keeps: its number and days, in a signed address."""

from base64 import urlsafe_b64decode
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from datetime import date
from kancelar_content.public_forms.signature import read_signed
from kancelar_content.public_forms.signature import signed


PURPOSE = "request-received"


@dataclass(frozen=True)
class Receipt:
    """The number, the day of delivery and the last day to provide or decide."""

    number: str
    received: date
    due: date


def written_receipt(receipt: Receipt) -> str:
    """The receipt as one step of an address: a number may have a slash."""
    days = f"{receipt.received.isoformat()} {receipt.due.isoformat()}"
    text = urlsafe_b64encode(f"{days} {receipt.number}".encode()).decode("ascii")
    return signed(PURPOSE, text.rstrip("="))


def read_receipt(written: str) -> Receipt | None:
    """The receipt; None if this site has not written it."""
    text = read_signed(PURPOSE, written)
    if text is None:
        return None
    padded = text + "=" * (-len(text) % 4)
    received, due, number = urlsafe_b64decode(padded).decode().split(" ", 2)
    return Receipt(number, date.fromisoformat(received), date.fromisoformat(due))
