"""The headings of annual reports as the site came with them."""

from functools import cache
from importlib.resources import files
from typing import Any

import json


@cache
def default_headings() -> tuple[dict[str, Any], ...]:
    """The table as shipped: each row says how sure its source is."""
    text = files(__package__).joinpath("data/headings.json").read_text("utf-8")
    return tuple(json.loads(text))
