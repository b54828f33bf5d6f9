"""The report as a tagged PDF, made by typst in a process that may not hang."""

from collections.abc import Mapping

import json
import os
import subprocess
import sys


#: The process has a limit of its own work; this one counts its waiting, too.
SECONDS = 40


class NoPdf(Exception):
    """The PDF was not made; the message tells why, for the log."""


def pdf_file(given: Mapping[str, str]) -> bytes:
    """:param given: texts of the files that `report.typ` reads, by their names.

    :raises NoPdf: if the process fails or takes too long.
    """
    worker = subprocess.Popen(  # noqa: S603 our own program, with no argument of anybody
        [sys.executable, "-P", "-m", f"{__package__}.pdf_worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )
    with worker:
        try:
            pdf, errors = worker.communicate(json.dumps(given).encode(), SECONDS)
        except subprocess.TimeoutExpired:
            worker.kill()
            raise NoPdf("time") from None
    if worker.returncode or not pdf.startswith(b"%PDF"):
        raise NoPdf(errors.decode("utf-8", "replace")[-500:])
    return pdf
