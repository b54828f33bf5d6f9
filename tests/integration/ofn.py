"""The official schemas and contexts of the open formal norms, beside the checkout."""

from collections.abc import Iterator
from functools import cache
from jsonschema import Draft201909Validator
from jsonschema import FormatChecker
from pathlib import Path
from pyld import jsonld
from referencing import Registry
from referencing.jsonschema import DRAFT201909
from typing import Any
from unicodedata import normalize
from urllib.parse import unquote

import json
import pytest


FOLDER = Path(__file__).parents[2].parent / "shared" / "ofn"
#: `umístění` names them by addresses of others; ours are a shape without places.
GEOJSON = (
    "https://raw.githubusercontent.com/ropensci/geojsonlint/master/inst/schema/"
    "geojson.json"
)
GEOJSON_CONTEXT = "https://geojson.org/geojson-ld/geojson-context.jsonld"


def _files(pattern: str) -> Iterator[tuple[str, dict]]:
    if not FOLDER.is_dir():
        pytest.skip("the folder shared/ofn is not beside the checkout")
    # One of the files has its letters taken apart, and so its own address is unknown.
    for path in FOLDER.glob(pattern):
        content = normalize("NFC", path.read_text(encoding="utf-8"))
        address = normalize("NFC", path.relative_to(FOLDER).as_posix())
        yield f"https://ofn.gov.cz/{address}", json.loads(content)


@cache
def _schemas() -> dict[str, dict]:
    found = (schema for _address, schema in _files("*/*/schémata/*.json"))
    return {schema["$id"]: schema for schema in found}


def problems(schema: str, data) -> list[str]:
    """What the official schema with that address says against the data."""
    schemas = _schemas()
    registry = Registry().with_resources(
        (address, DRAFT201909.create_resource(content))
        for address, content in {**schemas, GEOJSON: {}}.items()
    )
    validator = Draft201909Validator(
        schemas[schema], registry=registry, format_checker=FormatChecker()
    )
    return [error.message for error in validator.iter_errors(data)]


@cache
def _contexts() -> dict[str, dict]:
    found = dict(_files("*/*/kontexty/*.jsonld"))
    whole = {address: _whole(content, found) for address, content in found.items()}
    return {**whole, GEOJSON_CONTEXT: {"@context": {}}}


def _whole(value: Any, contexts: dict[str, dict]) -> Any:
    """The context with what it imports, as JSON-LD 1.1 has it.

    PyLD 3.3 stumbles when contexts that import lead to each other, and over
    `@propagate` in one that is given by its address. It says only what holds anyway.
    """
    if not isinstance(value, dict):
        return value
    own = {
        key: _whole(part, contexts)
        for key, part in value.items()
        if key not in ("@import", "@propagate")
    }
    assert value.get("@propagate", True) is True
    if "@import" not in value:
        return own
    return {**_whole(contexts[value["@import"]]["@context"], contexts), **own}


def expanded(record: dict) -> tuple[dict, list]:
    """The record by its official context, and what of it the context does not know."""
    unknown: list = []

    def load(address: str, options: dict) -> dict:
        return {
            "contentType": "application/ld+json",
            "contextUrl": None,
            "documentUrl": address,
            "document": _contexts()[normalize("NFC", unquote(address))],
        }

    [node] = jsonld.expand(
        record, {"documentLoader": load}, on_property_dropped=unknown.append
    )
    return node, [*unknown, *_relative(node)]


def _relative(value: Any) -> Iterator[str]:
    """Identifiers and types in an expanded node that are no addresses."""
    if isinstance(value, list):
        for part in value:
            yield from _relative(part)
    elif isinstance(value, dict):
        types = value.get("@type", [])
        names = [types] if isinstance(types, str) else list(types)
        names += [value["@id"]] if "@id" in value else []
        whole = ("https://", "http://", "mailto:")
        yield from (name for name in names if not name.startswith(whole))
        for key, part in value.items():
            if not key.startswith("@"):
                yield from _relative(part)
