"""Pure rules of names: of files, of what is sent about them and made of them."""

from base64 import b64decode
from collections.abc import Mapping
from kancelar_content.media.imaging.metadata_rules import OF_CAMERAS

import re
import unicodedata


#: File systems take 255 bytes, and a letter may have three.
MOST_LETTERS = 120

UPLOAD_ID = re.compile(r"[0-9a-f]{32}")


def is_upload_id(name: str) -> bool:
    """Whether a file of an upload may be looked for under this name."""
    return UPLOAD_ID.fullmatch(name) is not None


def upload_metadata(header: str) -> dict[str, str]:
    """What the header Upload-Metadata says; what cannot be read is left out."""
    found = {}
    for pair in header.split(","):
        key, _, value = pair.strip().partition(" ")
        if not key:
            continue
        try:
            found[key.lower()] = b64decode(value.strip(), validate=True).decode()
        except ValueError:
            continue
    return found


def safe_name(name: str) -> str:
    """The last part of a path of any system, in visible letters, with its ending."""
    last = unicodedata.normalize("NFC", name).replace("\\", "/").rpartition("/")[2]
    # Cc, Cf and their like: also what turns the direction of writing.
    seen = "".join(each for each in last if unicodedata.category(each)[0] != "C")
    seen = " ".join(seen.split()).strip(" .") or "soubor"
    stem, dot, ending = seen.rpartition(".")
    if not dot or len(ending) > 10:
        return seen[:MOST_LETTERS].rstrip(" .")
    return f"{stem[: MOST_LETTERS - len(ending) - 1].rstrip(' .')}.{ending}"


def stem_of(name: str) -> str:
    """The name without its ending, with spaces where there were underscores."""
    stem, dot, _ending = safe_name(name).rpartition(".")
    return (stem if dot else safe_name(name)).replace("_", " ").strip() or "soubor"


def meaningful(text: str) -> str:
    """The text, or nothing if a camera wrote it and not a person."""
    text = " ".join(text.split())
    return "" if OF_CAMERAS.fullmatch(text) else text


def captions_by_language(
    captions: Mapping[str, str], languages: tuple[str, ...], default: str
) -> dict[str, str]:
    """Captions of a file in the languages of the site, by the first part of their code.

    :param default: the language of what is written without one.
    """
    found: dict[str, str] = {}
    for code, text in captions.items():
        language = default if code == "x-default" else code.lower().split("-")[0]
        said = meaningful(text)
        if (
            language in languages
            and said
            and (code != "x-default" or language not in found)
        ):
            found[language] = text.strip()
    return found


def same_address(one: str, other: str) -> bool:
    """Whether two addresses lead to one licence: the scheme and its end say nothing."""
    return bool(one) and _bare(one) == _bare(other)


def _bare(url: str) -> str:
    bare = re.sub(r"^https?://(www\.)?", "", url.strip().lower())
    return re.sub(r"/(deed|legalcode)(\.\w+)?$", "", bare.rstrip("/")).rstrip("/")
