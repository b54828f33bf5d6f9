"""How much work it is to examine files, and to copy them without what is hidden.

python bench/examining.py [--rounds N]
"""

from argparse import ArgumentParser
from collections.abc import Callable
from collections.abc import Iterator
from io import BytesIO
from kancelar_content.hidden_data.examination import clean
from kancelar_content.hidden_data.examination import examine
from kancelar_content.hidden_data.known_person import KnownPerson
from openpyxl import Workbook
from pathlib import Path
from PIL import Image
from random import Random
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas
from statistics import median

import resource


MEGABYTE = 1024 * 1024
TEXTS = Path(__file__).parents[1] / "src/kancelar_policy/demo/data/releases"
PERSON = KnownPerson(
    name="Bořivoj Hájek",
    address="Na Vyšehradě 642/2a, 460 01 Liberec",
    emails=("hajek@posta.example",),
    phones=("+420 602 123 456",),
)


def words(count: int) -> Iterator[str]:
    """Words of the demonstration's press releases, again and again."""
    known = " ".join(path.read_text() for path in sorted(TEXTS.glob("*.txt"))).split()
    for at in range(count):
        yield known[at % len(known)]


def pdf_of_text(pages: int) -> bytes:
    """Pages full of lines, as an office writes them."""
    buffer = BytesIO()
    page = canvas.Canvas(buffer)
    for _ in range(pages):
        source = words(420)
        for line in range(42):
            text = " ".join(next(source) for _ in range(10))
            page.drawString(
                50, 790 - line * 18, text.encode("latin-1", "ignore").decode("latin-1")
            )
        page.showPage()
    page.save()
    return buffer.getvalue()


def pdf_of_photos(size: int) -> bytes:
    """A line of text and a noisy photograph on each page, up to the size."""
    random = Random(106)  # noqa: S311 the same noise each time
    buffer = BytesIO()
    page = canvas.Canvas(buffer)
    written = 0
    while written < size:
        noise = Image.frombytes("RGB", (900, 600), random.randbytes(900 * 600 * 3))
        photo = BytesIO()
        noise.save(photo, "JPEG", quality=90)
        written += photo.tell()
        page.drawString(50, 790, "Photograph of a bridge before its repair, number 1")
        page.drawImage(ImageReader(photo), 50, 300, 450, 300)
        page.showPage()
    page.save()
    return buffer.getvalue()


def workbook(rows: int, columns: int) -> bytes:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Data")
    source = words(rows * columns)
    for row in range(rows):
        numbers = [row * 1.5, row, 2024]
        sheet.append([*numbers, *(next(source) for _ in range(columns - 3))])
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def seconds(act: Callable[[], object], rounds: int) -> float:
    """Seconds of a core that the processes took, whatever else the machine does."""
    taken = []
    for _ in range(rounds):
        began = reckoned()
        act()
        taken.append(reckoned() - began)
    return median(taken)


def reckoned() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def main() -> None:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    rounds = parser.parse_args().rounds
    files = {
        "nothing.txt": b"nothing",
        "text of 100 pages.pdf": pdf_of_text(100),
        "photographs of 20 MB.pdf": pdf_of_photos(20 * MEGABYTE),
        "100,000 cells.xlsx": workbook(10_000, 10),
    }
    print("| file | MB | examined, s | copied, s |")
    print("|---|---|---|---|")
    for name, data in files.items():
        plain = examine(data, name, PERSON)
        looked = seconds(lambda d=data, n=name: examine(d, n, PERSON), rounds)
        copied = seconds(
            lambda d=data, n=name, p=plain: clean(d, n, PERSON, accepted=p), rounds
        )
        print(f"| {name} | {len(data) / MEGABYTE:.1f} | {looked:.1f} | {copied:.1f} |")
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"\nThe largest process took {most:.0f} MB.")


if __name__ == "__main__":
    main()
