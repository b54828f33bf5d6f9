"""What a reader is told of a file before the download."""

#: Content types whose extension says less, or may be missing.
KINDS = {
    "application/pdf": "PDF",
    "application/zip": "ZIP",
    "application/msword": "DOC",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "DOCX",
    "application/vnd.oasis.opendocument.text": "ODT",
    "application/vnd.ms-excel": "XLS",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "XLSX",
    "application/vnd.oasis.opendocument.spreadsheet": "ODS",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": "PPTX",
    "image/jpeg": "JPEG",
    "image/png": "PNG",
    "image/svg+xml": "SVG",
    "image/webp": "WebP",
    "text/csv": "CSV",
    "text/plain": "TXT",
    "video/mp4": "MP4",
}

LONGEST_EXTENSION = 5


def file_kind(content_type: str, name: str) -> str:
    """`PDF`; from the name if the content type is not known, else empty."""
    if content_type in KINDS:
        return KINDS[content_type]
    extension = name.rpartition(".")[2] if "." in name else ""
    return extension.upper() if 0 < len(extension) <= LONGEST_EXTENSION else ""
