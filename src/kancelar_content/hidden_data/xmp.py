"""What an XMP packet, which files and pictures carry, tells of people and places."""

from collections.abc import Iterator
from lxml import etree


RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"

#: Properties of the file as such, by their local names.
TECHNICAL = frozenset(
    {
        "CreateDate",
        "ModifyDate",
        "MetadataDate",
        "CreatorTool",
        "Producer",
        "PDFVersion",
        "Trapped",
        "DocumentID",
        "InstanceID",
        "OriginalDocumentID",
        "RenditionClass",
        "VersionID",
        "format",
        "language",
        "part",
        "conformance",
        "amd",
        "rev",
        "Orientation",
        "ColorSpace",
        "ColorMode",
        "ICCProfile",
        "PixelXDimension",
        "PixelYDimension",
        "ImageWidth",
        "ImageLength",
        "XResolution",
        "YResolution",
        "ResolutionUnit",
        "BitsPerSample",
        "schemas",
        "Fullbanner",
        "PTEX.Fullbanner",
    }
)


def personal_properties(packet: bytes) -> Iterator[tuple[str, str]]:
    """Local name and text of every property that is not only technical.

    A packet that cannot be read is one property without a text.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=False)
    try:
        root = etree.fromstring(packet.strip(b"\0 \t\r\n"), parser)
    except etree.XMLSyntaxError:
        yield "XMP", ""
        return
    for description in root.iter(f"{RDF}Description"):
        for name, value in description.attrib.items():
            yield from _personal(name, value)
        for child in description:
            if isinstance(child.tag, str):
                yield from _personal(child.tag, " ".join(_texts(child)))


def _texts(element: etree._Element) -> Iterator[str]:
    yield from filter(None, map(str.strip, element.itertext()))
    for each in element.iter():
        yield from (v for k, v in each.attrib.items() if not k.endswith("}lang"))


def _personal(name: str, value: str) -> Iterator[tuple[str, str]]:
    local = etree.QName(name).localname
    if local not in TECHNICAL and not name.startswith(RDF) and value.strip():
        yield local, value
