"""The series of numbers of letters, a setting as every other series."""

from kancelar_content import _
from kancelar_content.numbering.series import Series


SERIES = "letter"

letters = Series(
    title=_("series_letters", default="Letters of requests for information"),
    pattern="KH-106/D/{year}/{number:04}",
)
