"""The series of proposals of disposal."""

from kancelar_content import _
from kancelar_content.numbering.series import Series


DISPOSALS = Series(
    _("series_disposal", default="Disposals of register entries"),
    "SK-{year}/{number:03}",
)
