"""A DOCX template filled with values, and what is wrong with one that cannot be."""

from collections.abc import Mapping
from docxtpl import DocxTemplate
from io import BytesIO
from jinja2 import StrictUndefined
from jinja2 import Template
from jinja2 import TemplateSyntaxError
from jinja2.sandbox import SandboxedEnvironment
from kancelar_content.foi.letters.template_fields import FIELDS
from kancelar_content.foi.letters.template_fields import LISTS
from kancelar_content.foi.letters.template_rules import problems_of
from kancelar_content.hidden_data.docx import DOCUMENT
from kancelar_content.hidden_data.docx import W
from kancelar_content.hidden_data.docx_copy import copy_of_docx
from kancelar_content.hidden_data.file_kinds import kind_of
from kancelar_content.hidden_data.limits import Limits
from kancelar_content.hidden_data.limits import MEGABYTE
from kancelar_content.hidden_data.package import CONTENT_TYPES
from kancelar_content.hidden_data.package import Package
from kancelar_content.hidden_data.unreadable import Unreadable
from lxml import etree
from typing import Any

import re


#: A letter is a few pages; its sign is the largest thing in it.
LIMITS = Limits(
    file_bytes=2 * MEGABYTE, unpacked_bytes=8 * MEGABYTE, ratio=200, parts=200
)
#: Text and marks of all its pages.
STORY = re.compile(r"word/(document|header|footer|footnotes)")
LARGEST_STORY = MEGABYTE

#: Characters that no XML may have; docxtpl takes the others of them for commands.
UNWRITABLE = re.compile(r"[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

#: What is wrong with a template.
NO_DOCX, MACROS, TOO_LARGE, BROKEN, SYNTAX = (
    "no-docx",
    "macros",
    "too-large",
    "broken",
    "syntax",
)


class WrongTemplate(Exception):
    """A template that cannot be used: pairs of a problem and what it is about."""

    def __init__(self, *problems: tuple[str, str]) -> None:
        super().__init__(", ".join(f"{problem} {name}" for problem, name in problems))
        self.problems = problems


class LetterEnvironment(SandboxedEnvironment):
    """Knows no function, filter or test, and reads what it runs before it does."""

    def __init__(self) -> None:
        super().__init__(undefined=StrictUndefined, autoescape=True)
        self.globals.clear()
        self.filters.clear()
        self.tests.clear()

    def from_string(self, source: str, *args: Any, **more: Any) -> Template:
        """:raises WrongTemplate: for fields that nobody knows, and for commands."""
        try:
            tree = self.parse(source)
        except TemplateSyntaxError as error:
            raise WrongTemplate((SYNTAX, _place(error, source))) from None
        except RecursionError:
            raise WrongTemplate((SYNTAX, "")) from None
        if problems := problems_of(tree, FIELDS, LISTS):
            raise WrongTemplate(*problems)
        return super().from_string(source, *args, **more)


class LetterTemplate(DocxTemplate):
    """Refuses what docxtpl would repair: a letter must not lose a part of its text."""

    def fix_tables(self, xml: str) -> etree._Element:
        try:
            etree.fromstring(xml)
        except etree.XMLSyntaxError:
            raise WrongTemplate((BROKEN, "")) from None
        return super().fix_tables(xml)


def filled(template: bytes, values: Mapping[str, Any], *, title: str) -> bytes:
    """The letter, with its title and nothing else about who made it and with what.

    :raises WrongTemplate: if the template is no DOCX or asks for what is not there.
    """
    check_file(template)
    letter = LetterTemplate(BytesIO(template))
    properties = letter.get_docx().core_properties
    for name in ("author", "comments", "identifier", "language", "subject"):
        setattr(properties, name, "")
    properties.title = ""
    try:
        letter.render(plain(values), LetterEnvironment())
    except (KeyError, ValueError, AttributeError, TypeError):
        # python-docx on parts that are not as Word writes them.
        raise WrongTemplate((BROKEN, "")) from None
    properties.title = title
    result = BytesIO()
    letter.save(result)
    try:
        return copy_of_docx(result.getvalue(), LIMITS)
    except Unreadable:
        raise WrongTemplate((BROKEN, "")) from None


def check_file(data: bytes) -> None:
    """Whether it is a DOCX without macros and small enough to be filled.

    :raises WrongTemplate: if it is not.
    """
    if len(data) > LIMITS.file_bytes:
        raise WrongTemplate((TOO_LARGE, ""))
    try:
        if kind_of(data, "") != "docx":
            raise WrongTemplate((NO_DOCX, ""))
        package = Package(data, LIMITS)
        package.require(DOCUMENT, f"{W}document")
        _check_parts(package)
    except Unreadable as error:
        problem = TOO_LARGE if error.reason == "too_large" else NO_DOCX
        raise WrongTemplate((problem, "")) from None


def _check_parts(package: Package) -> None:
    if any("vbaProject" in name for name in package.names):
        raise WrongTemplate((MACROS, ""))
    if b"macroEnabled" in package.read(CONTENT_TYPES):
        raise WrongTemplate((MACROS, ""))
    for name in package.names:
        if STORY.match(name) and len(package.read(name)) > LARGEST_STORY:
            raise WrongTemplate((TOO_LARGE, ""))
        if name.endswith((".xml", ".rels")):
            package.tree(name)


def plain(value: Any) -> Any:
    """Texts as a letter can hold them."""
    if isinstance(value, Mapping):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [plain(one) for one in value]
    return UNWRITABLE.sub("", value.replace("\r\n", "\n").replace("\r", "\n"))


def _place(error: TemplateSyntaxError, source: str) -> str:
    """The words of the template around the error."""
    lines = source.splitlines()[max(error.lineno - 1, 0) : error.lineno]
    words = " ".join(re.sub(r"<[^>]+>", " ", " ".join(lines)).split())
    return words[:120]
