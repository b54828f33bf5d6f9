"""Pure: a process that makes one PDF of its input and ends.

It reads a JSON object of file names and texts, and writes the PDF of `report.typ`.
"""

from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

import json
import resource
import sys
import typst


SECONDS, BYTES = 20, 1_500_000_000


def main() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    given = json.load(sys.stdin.buffer)
    template = files(__package__).joinpath("data/report.typ").read_text("utf-8")
    with TemporaryDirectory() as folder:
        for name, text in {**given, "report.typ": template}.items():
            Path(folder, name).write_text(text, encoding="utf-8")
        pdf = typst.compile(
            Path(folder, "report.typ"),
            root=folder,
            format="pdf",
            # The fonts of the compiler alone: a page looks the same on any machine.
            ignore_system_fonts=True,
            pdf_standards=["ua-1"],
        )
    sys.stdout.buffer.write(pdf)


if __name__ == "__main__":
    main()
