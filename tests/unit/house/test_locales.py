"""Every word has its translation, and the template knows every word."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from xml.etree import ElementTree
from zope.schema import ValidationError

import ast
import pytest
import re
import shutil
import subprocess
import sys


ROOT = Path(__file__).parents[3]
LOCALES = ROOT / "locales"
TEMPLATE = LOCALES / "kancelar.pot"


@dataclass
class Message:
    """An entry of a catalog: its id, its text and whether that is a guess."""

    id: str
    text: str
    fuzzy: bool


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
            )


def catalog(language: str) -> dict[str, Message]:
    path = LOCALES / language / "LC_MESSAGES/kancelar.po"
    return {message.id: message for message in messages(path)}


@pytest.fixture
def template():
    return {message.id: message for message in messages(TEMPLATE)}


@pytest.mark.parametrize("language", ["cs", "en", "de", "pl"])
def test_every_message_is_translated(language, template):
    found = catalog(language)
    assert [i for i in template if i not in found or not found[i].text] == []


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
    assert (second.id, second.text, second.fuzzy) == ("b", "", False)


@pytest.mark.parametrize("language", ["cs", "en", "de", "pl"])
def test_words_of_workflows_are_translated_where_plone_looks_for_them(language):
    definitions = ROOT.glob("profiles/kancelar_content/default/workflows/*/*.xml")
    texts = {
        element.get(name)
        for path in definitions
        for element in ElementTree.parse(path).iter()
        for name in ("title", "state_id")
        if element.get(name)
    }
    found = messages(LOCALES / language / "LC_MESSAGES/plone.po")
    stock = {"published"}
    assert texts - stock <= {message.id for message in found if message.text}


def test_scripts_of_plone_speak_czech():
    stock = find_spec("plone.app.locales").submodule_search_locations[0]
    where = "LC_MESSAGES/widgets.po"
    lacking = {
        message.id
        for message in messages(Path(stock, "locales/cs", where))
        if message.fuzzy or not message.text
    }
    ours = {message.id for message in messages(LOCALES / "cs" / where) if message.text}
    assert lacking == ours


@pytest.mark.parametrize(
    "path",
    sorted((LOCALES / "cs/LC_MESSAGES").glob("*.po")),
    ids=lambda path: path.stem,
)
def test_no_czech_line_ends_in_a_preposition_of_one_letter(path):
    loose = re.compile(r"\b[kvszouai] (?=[\w„$])", re.IGNORECASE)
    assert [m.text for m in messages(path) if loose.search(m.text)] == []


def _kinds(error):
    yield error
    for kind in error.__subclasses__():
        yield from _kinds(kind)


def test_refusals_of_fields_speak_czech():
    reasons = {kind.__doc__ for kind in _kinds(ValidationError)}
    of_zope = {text for text in reasons if getattr(text, "domain", "") == "zope"}
    ours = messages(LOCALES / "cs/LC_MESSAGES/zope.po")
    assert "Required input is missing." in of_zope
    assert of_zope <= {message.id for message in ours if message.text}
