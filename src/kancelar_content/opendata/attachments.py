"""Files and images as „Digitální objekt“ of 2020-07-01."""

from kancelar_content.opendata.records import Record
from kancelar_content.opendata.records import Text
from kancelar_content.opendata.rules import is_text
from kancelar_content.opendata.rules import MEDIA_TYPE

import re


CONTENT_TYPE = re.compile(r"[\w.+-]+/[\w.+-]+", re.ASCII)


def digital_object(url: str, content_type: str | None, name: Text) -> Record:
    """What the address leads to.

    A name in neither Czech nor English is left out, because the norm knows no such
    text. Neither author nor licence are told: a credit names a person.
    """
    record: Record = {"typ": "Digitální objekt", "url": url}
    if is_text(name):
        record["název"] = name
    if CONTENT_TYPE.fullmatch(content_type or ""):
        record["typ_média"] = f"{MEDIA_TYPE}{content_type}"
    return record
