"""The official schemas and contexts of the open formal norms, beside the checkout."""

from functools import cache
from jsonschema import Draft201909Validator
from jsonschema import FormatChecker
from pathlib import Path
from referencing import Registry
from referencing.jsonschema import DRAFT201909
from unicodedata import normalize

import json
import pytest


FOLDER = Path(__file__).parents[2].parent / "shared" / "ofn"
#: `umístění` names it by an address of others; ours is a shape without places.
GEOJSON = (
    "https://raw.githubusercontent.com/ropensci/geojsonlint/master/inst/schema/"
    "geojson.json"
)


@cache
def _schemas() -> dict[str, dict]:
    # One of the files has its letters taken apart, and so its own address is unknown.
    found = [
        json.loads(normalize("NFC", path.read_text(encoding="utf-8")))
        for path in FOLDER.glob("*/*/schémata/*.json")
    ]
    return {schema["$id"]: schema for schema in found}


def problems(schema: str, data) -> list[str]:
    """What the official schema with that address says against the data."""
    if not FOLDER.is_dir():
        pytest.skip("the folder shared/ofn is not beside the checkout")
    schemas = _schemas()
    registry = Registry().with_resources(
        (address, DRAFT201909.create_resource(content))
        for address, content in {**schemas, GEOJSON: {}}.items()
    )
    validator = Draft201909Validator(
        schemas[schema], registry=registry, format_checker=FormatChecker()
    )
    return [error.message for error in validator.iter_errors(data)]
