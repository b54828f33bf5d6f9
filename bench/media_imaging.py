"""How much work photos of the archive are: examined, first sizes, memory, likeness.

python bench/media_imaging.py [--photos N] [--studios N]
"""

from argparse import ArgumentParser
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from itertools import cycle
from itertools import islice
from kancelar_content.media.imaging.examined import Written
from kancelar_content.media.imaging.likeness import nearest
from kancelar_content.media.imaging.studio import Studio
from kancelar_content.media.imaging.wanted import master
from kancelar_content.media.imaging.wanted import Wanted
from kancelar_content.media.imaging.writing import written
from pathlib import Path
from PIL import Image
from PIL import ImageChops
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

import numpy
import os
import resource


MEGABYTE = 1024 * 1024
SIZE = (4000, 3000)

#: So many photos are drawn, and each is taken several times.
DRAWN = 10

RIGHTS = Written("Most", "Most přes Nisu", "cs", "Liberecký kraj", "Jan Žák")

FIRST = (
    Wanted("320j", 320),
    Wanted("320w", 320, None, "webp", 78),
    Wanted("640j", 640),
    Wanted("640w", 640, None, "webp", 78),
)
REST = tuple(
    Wanted(f"{width}{form}", width, None, form, quality)
    for width in (320, 640, 1024, 1600, 2400)
    for form, quality in (("avif", 55), ("webp", 78), ("jpeg", 82))
)[1:]

HASHES = 100_000


def draw(path: Path, seed: int) -> None:
    """A landscape of soft spots with the noise of a sensor, some 5 MB as a JPEG."""
    random = Random(seed)  # noqa: S311 the same photo each time
    spots = Image.new("RGB", (24, 18))
    spots.putdata([tuple(random.choices(range(30, 226), k=3)) for _ in range(24 * 18)])
    ground = spots.resize(SIZE, Image.Resampling.BICUBIC)
    noise = Image.merge("RGB", [Image.effect_noise(SIZE, 18)] * 3)
    ImageChops.add(ground, noise, 1, -128).save(path, quality=90)
    taken = datetime(2026, 5, 1, 10, seed)
    told = Written("Most", "Most přes Nisu", keywords=("most", "Nisa"), taken=taken)
    path.write_bytes(written(path.read_bytes(), told))


def file_away(studio: Studio, path: Path, into: Path) -> None:
    """What is done with a photo when it comes in."""
    found = studio.examine(path, path.name)
    wanted = (*FIRST, master(found.width, found.height))
    studio.render(path, wanted, into, found.focal, RIGHTS)


def all_filed(paths: Sequence[Path], into: Path, studios: int) -> None:
    """Each studio takes its share in a thread of its own."""

    def share(number: int) -> None:
        room = into / str(number)
        room.mkdir(exist_ok=True)
        with Studio() as studio:
            for path in paths[number::studios]:
                file_away(studio, path, room)

    with ThreadPoolExecutor(studios) as pool:
        list(pool.map(share, range(studios)))


def seconds_of_children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def likeness() -> tuple[float, float]:
    """Milliseconds of one search among many hashes, the median and the slowest."""
    random = numpy.random.default_rng(1)
    hashes = random.integers(0, 2**64, HASHES, numpy.uint64, endpoint=False)
    taken = []
    for at in range(50):
        began = perf_counter()
        nearest(hashes, int(hashes[at]), 48)
        taken.append((perf_counter() - began) * 1000)
    return median(taken), max(taken)


def main() -> None:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--photos", type=int, default=200)
    parser.add_argument("--studios", type=int, default=2)
    arguments = parser.parse_args()
    print(f"load before: {os.getloadavg()[0]:.1f}, cores: {os.cpu_count()}")
    with TemporaryDirectory() as name:
        room = Path(name)
        drawn = [room / f"{number}.jpg" for number in range(DRAWN)]
        for number, path in enumerate(drawn):
            draw(path, number)
        weight = sum(path.stat().st_size for path in drawn) / DRAWN / MEGABYTE
        print(f"photos of {SIZE[0]} × {SIZE[1]}, {weight:.1f} MB each")
        paths = list(islice(cycle(drawn), arguments.photos))
        used, began = seconds_of_children(), perf_counter()
        all_filed(paths, room, arguments.studios)
        clock, processor = perf_counter() - began, seconds_of_children() - used
        print(f"{len(paths)} photos with {arguments.studios} processes: ", end="")
        print(f"{clock:.0f} s by the clock, {processor:.0f} s of the processor")
        used = seconds_of_children()
        with Studio() as studio:
            studio.render(drawn[0], REST, room)
        print(f"the rest of one photo: {seconds_of_children() - used:.1f} s")
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"the largest process took {most:.0f} MB")
    usual, slowest = likeness()
    print(f"nearest of {HASHES}: {usual:.1f} ms, the slowest {slowest:.1f} ms")
    print(f"load after: {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
