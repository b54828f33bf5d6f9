"""Every word has its translation, and the template knows every word."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import ast
import pytest
import re
import shutil
import subprocess
import sys


ROOT = Path(__file__).parents[3]
LOCALES = ROOT / "locales"
TEMPLATE = LOCALES / "kancelar.pot"
#: The edges of the house that editors alone see, in Czech and English.
INTERNAL = re.compile(
    r"behaviors/|settings|workflow|desk/|publication/|registry|\bcontrolpanel"
)


@dataclass
class Message:
    """An entry of a catalog: its comments, its id and its text."""

    id: str
    text: str
    fuzzy: bool
    references: tuple[str, ...]

    @property
    def is_public(self) -> bool:
        return not self.references or any(
            not INTERNAL.search(reference) for reference in self.references
        )


def messages(path: Path) -> Iterator[Message]:
    """The entries of a .po file, without its header."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.strip().splitlines()
        strings = {"msgid": "", "msgstr": ""}
        key = ""
        for line in lines:
            if line.startswith("#"):
                continue
            word, _, rest = line.partition(" ")
            if word in strings:
                key, line = word, rest
            if key:
                strings[key] += ast.literal_eval(line)
        if strings["msgid"]:
            yield Message(
                strings["msgid"],
                strings["msgstr"],
                any(line.startswith("#,") and "fuzzy" in line for line in lines),
                tuple(line[2:].strip() for line in lines if line.startswith("#:")),
            )


def catalog(language: str) -> dict[str, Message]:
    path = LOCALES / language / "LC_MESSAGES/kancelar.po"
    return {message.id: message for message in messages(path)}


@pytest.fixture
def template():
    return {message.id: message for message in messages(TEMPLATE)}


@pytest.mark.parametrize("language", ["cs", "en", "de", "pl"])
def test_messages_are_translated_for_who_reads_them(language, template):
    found = catalog(language)
    read = [
        message.id
        for message in template.values()
        if language in ("cs", "en") or message.is_public
    ]
    assert [i for i in read if i not in found or not found[i].text] == []


@pytest.mark.parametrize("language", ["cs", "en", "de", "pl"])
def test_no_translation_is_a_guess(language):
    assert [m.id for m in catalog(language).values() if m.fuzzy] == []


@pytest.mark.parametrize("language", ["cs", "en", "de", "pl"])
def test_catalog_has_no_dead_messages(language, template):
    assert set(catalog(language)) - set(template) == set()


@pytest.mark.parametrize("language", ["cs", "en", "de", "pl"])
def test_translation_keeps_the_variables(language, template):
    variable = re.compile(r"\$\{\w+\}")
    for message in catalog(language).values():
        default = "".join(
            re.findall(r'Default: "(.*)"', _comments(TEMPLATE, message.id))
        )
        if message.text and default:
            wanted = set(variable.findall(default))
            assert set(variable.findall(message.text)) == wanted, message.id


def _comments(path: Path, message_id: str) -> str:
    blocks = path.read_text(encoding="utf-8").split("\n\n")
    return next((b for b in blocks if f'msgid "{message_id}"' in b), "")


def test_template_knows_every_message(tmp_path, template):
    fresh = tmp_path / "kancelar.pot"
    program = shutil.which("i18ndude", path=str(Path(sys.executable).parent))
    assert program, "i18ndude is not installed: make .venv/installed-all"
    subprocess.run(
        [
            program,
            "rebuild-pot",
            "--pot",
            fresh,
            "--create",
            "kancelar",
            "src",
            "profiles",
        ],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    assert set(template) == {message.id for message in messages(fresh)}


def test_catalog_is_read_as_gettext_does(tmp_path):
    path = tmp_path / "kancelar.po"
    path.write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        '#: src/kancelar_content/behaviors/byline.py:3\n#, fuzzy\nmsgid "label_a"\n'
        'msgstr ""\n"První "\n"druhý"\n\n#: src/x.pt:1\nmsgid "b"\nmsgstr ""\n'
    )
    first, second = messages(path)
    assert (first.id, first.text, first.fuzzy) == ("label_a", "První druhý", True)
    assert not first.is_public
    assert second.is_public
