"""A public album of 500 photos: what its first screen costs the server.

python bench/media_album.py [--photos 500] [--rounds 20] [--data var/bench/album]

Ends with 1 if the page takes 100 ms and nothing of it comes from a cache.
"""

from argparse import ArgumentParser
from colorsys import hsv_to_rgb
from datetime import date
from io import BytesIO
from pathlib import Path
from PIL import Image
from servers import served
from timing import compare
from timing import fresh

import sys
import transaction


LOGIN, PASSWORD = "bench", "Bench-of-the-album-1"
PAGE_MS = 100
BATCH = 25
ALBUM = "/cs/fotogalerie/den-otevrenych-dveri"


def drawn(number: int, photos: int) -> bytes:
    """A JPEG of one colour, another for each number."""
    colour = tuple(round(255 * part) for part in hsv_to_rgb(number / photos, 0.5, 0.7))
    file = BytesIO()
    Image.new("RGB", (1500, 1000), colour).save(file, "JPEG")
    return file.getvalue()


def fill(data: Path, photos: int) -> None:
    """A site with one album, published with all its photos."""
    from kancelar_policy.cli.configuration import Configuration
    from kancelar_policy.cli.configuration import prepared
    from kancelar_policy.cli.sites import create_site
    from kancelar_policy.cli.sites import open_site
    from kancelar_policy.cli.sites import running_zope
    from plone import api
    from plone.namedfile.file import NamedBlobImage

    configuration = Configuration(data.resolve())
    with prepared(configuration) as preparation, running_zope(configuration):
        create_site(configuration, demo=False)
        with open_site(configuration) as site:
            api.user.create(username=LOGIN, password=PASSWORD, email="a@example.org")
            api.group.add_user(groupname="Administrators", username=LOGIN)
            container, name = ALBUM.removeprefix("/").rsplit("/", 1)
            album = api.content.create(
                site.unrestrictedTraverse(container),
                "MediaAlbum",
                id=name,
                title="Den otevřených dveří",
                day=date(2026, 6, 5),
            )
            for number in range(photos):
                api.content.create(
                    album,
                    "Photo",
                    title=f"Snímek {number}",
                    alt_cs=f"Barevná plocha číslo {number}",
                    caption_cs="Barva.",
                    credit="Jan Malý",
                    licence="cc-by-4.0",
                    people_state="nobody",
                    image=NamedBlobImage(
                        drawn(number, photos), "image/jpeg", f"{number}.jpg"
                    ),
                )
                if (number + 1) % BATCH == 0:
                    transaction.commit()
                    print(number + 1, flush=True)
            with api.env.adopt_user(username=LOGIN):
                api.content.transition(album, "publish")
            transaction.commit()
        preparation.keep()


def main() -> int:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--photos", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--data", type=Path, default=Path("var/bench/album"))
    wanted = parser.parse_args()
    if not (wanted.data / "zope.conf").exists():
        fill(wanted.data, wanted.photos)
    slowest = 0.0
    with served("kancelar", wanted.data) as server:
        for page in ("/cs/fotogalerie", ALBUM):
            [timing] = compare(
                page, {server: lambda page=page: fresh(page)}, rounds=wanted.rounds
            )
            slowest = max(slowest, timing.median)
            print(f"{page}: {timing.median:.1f} ms")
    return int(slowest >= PAGE_MS)


if __name__ == "__main__":
    sys.exit(main())
