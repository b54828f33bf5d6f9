"""A package again with those of its parts that are known to be seen."""

from .images_copy import copy_of_picture
from .limits import Limits
from .office_parts import PICTURE
from .package import CONTENT_TYPES
from .package import links_of
from .package import Package
from .package import packed
from .package import RELATIONSHIP
from .package import serialized
from .unreadable import Unreadable
from collections.abc import Callable
from collections.abc import Collection
from collections.abc import Iterable
from lxml import etree

import re


TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
CORE = "docProps/core.xml"

#: Chart parts may name the workbook that they were drawn from.
CHART_SOURCE = "{http://schemas.openxmlformats.org/drawingml/2006/chart}externalData"

#: Properties of the document that a reader is told.
KEPT_PROPERTIES = ("title", "language")

#: Links to the outside that a reader can follow.
KEPT_LINKS = ("hyperlink",)


def kept_package(
    package: Package,
    kept: Collection[str],
    clean: Callable[[str, etree._Element], None],
    limits: Limits,
    left_out: Collection[str] = (),
) -> bytes:
    """The parts whose names match, cleaned in that order, and the links between them.

    A part to which nothing leads from a kept one is not seen, so it is left out.

    :raises Unreadable: if a part is damaged.
    """
    allowed = [
        name
        for pattern in (*kept, re.escape(CORE))
        for name in package.names
        if re.fullmatch(pattern, name) and name not in left_out
    ]
    reached = _reached(package, allowed)
    names = [name for name in allowed if name in reached]
    parts = {CONTENT_TYPES: serialized(_types(package, names))}
    for name in ("", *names):
        links = _links(package, name, names)
        if name:
            ids = {each.get("Id", "") for each in links}
            parts[name] = _part(package, name, ids, clean, limits)
        if len(links):
            parts[links_of(name)] = serialized(links)
    return packed(parts)


def _reached(package: Package, allowed: Collection[str]) -> set[str]:
    reached = {""}
    waiting = [""]
    while waiting:
        for each in package.relationships(waiting.pop()):
            if each.target in allowed and each.target not in reached:
                reached.add(each.target)
                waiting.append(each.target)
    return reached


def _part(
    package: Package,
    name: str,
    ids: Collection[str],
    clean: Callable[[str, etree._Element], None],
    limits: Limits,
) -> bytes:
    if PICTURE.fullmatch(name):
        return copy_of_picture(package.read(name), limits)
    if not name.endswith(".xml"):
        return package.read(name)
    root = package.tree(name)
    if name == CORE:
        remove(each for each in root if _local_name(each) not in KEPT_PROPERTIES)
        return serialized(root)
    remove(root.iter(CHART_SOURCE))
    clean(name, root)
    for element in root.iter():
        for attribute, value in element.attrib.items():
            if attribute.startswith(R) and value not in ids:
                del element.attrib[attribute]
    return serialized(root)


def remove(elements: Iterable[etree._Element]) -> None:
    for element in list(elements):
        if (parent := element.getparent()) is not None:
            parent.remove(element)


def _local_name(element: etree._Element) -> str:
    is_element = isinstance(element.tag, str)
    return etree.QName(element).localname if is_element else ""


def _types(package: Package, names: Collection[str]) -> etree._Element:
    """The kinds of the kept parts; of files with an ending, all that were there."""
    if CONTENT_TYPES not in package:
        raise Unreadable("broken")
    root = package.tree(CONTENT_TYPES)
    remove(
        each
        for each in root.iter(f"{TYPES}Override")
        if each.get("PartName", "").lstrip("/") not in names
    )
    return root


def _links(package: Package, source: str, names: Collection[str]) -> etree._Element:
    namespace = RELATIONSHIP.strip("{}")
    root = etree.Element(f"{RELATIONSHIP}Relationships", nsmap={None: namespace})
    for each in package.relationships(source):
        if not (each.target in names or (each.is_external and each.kind in KEPT_LINKS)):
            continue
        link = etree.SubElement(root, f"{RELATIONSHIP}Relationship")
        link.set("Id", each.id)
        link.set("Type", each.full_kind)
        if each.is_external:
            link.set("Target", each.target)
            link.set("TargetMode", "External")
        else:
            link.set("Target", f"/{each.target}")
    return root
