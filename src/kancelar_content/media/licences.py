"""Licences as readers are told of them."""

from dataclasses import dataclass
from kancelar_content.media.settings import licence_rows


@dataclass(frozen=True)
class Licence:
    """Its name in the reader's language, and the page that explains it if any."""

    token: str
    name: str
    url: str


def licences_in(language: str) -> dict[str, Licence]:
    """Token to licence, in the order of the settings."""
    return {
        row["token"]: Licence(
            row["token"], row.get(language) or row["cs"], row.get("url") or ""
        )
        for row in licence_rows()
    }
