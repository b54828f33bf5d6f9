"""Numbers as the readers of each language write them."""

from decimal import Decimal
from kancelar_content.publication.dates import NBSP


def written_number(value: int | float | Decimal, language: str, decimals: int) -> str:
    """`1 234,5`, in English `1,234.5`; a whole number without decimals."""
    decimals = 0 if isinstance(value, int) else decimals
    text = f"{value:,.{decimals}f}"
    return text if language == "en" else text.replace(",", NBSP).replace(".", ",")
