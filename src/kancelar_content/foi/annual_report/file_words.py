"""Words of the files that are made of a report, beside those of the report itself."""

from collections.abc import Callable
from kancelar_content import _
from kancelar_content.foi.annual_report.words import COUNT


LABELS = {
    "count": COUNT,
    "what": _("report_counted", default="What is counted"),
    "number": COUNT,
    "none": _("report_no_agreements", default="None."),
    "version": _("report_version_word", default="Corrected version"),
    "picture": _("report_picture", default="Chart; the table below says the same:"),
    "draft": _(
        "report_file_draft",
        default="A draft: nobody has approved it, its numbers may change.",
    ),
    "hash": _(
        "report_hash", default="SHA-256 of the data of this report (report.json):"
    ),
}


def labels(translated: Callable[..., str], sha256: str) -> dict[str, str]:
    """The words in the language of the report, and the hash as it is printed."""
    return {
        **{name: translated(message) for name, message in LABELS.items()},
        "sha256": sha256,
    }
