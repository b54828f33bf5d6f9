"""What a lost reader may have looked for."""

from urllib.parse import unquote

import re


LONGEST = 100


def words_of(address: str) -> str:
    """Words to search by: `/cs/most-pres-nisu.html` looks for `most pres nisu`."""
    last = unquote(address).rstrip("/").rpartition("/")[2]
    return " ".join(re.findall(r"[^\W_]+", last.split(".")[0]))[:LONGEST].strip()
