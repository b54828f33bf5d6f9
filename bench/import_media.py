"""How long `kancelar import-media` takes for photos of 12 megapixels.

python bench/import_media.py [--photos 200] [--data var/bench/media]
"""

from hashlib import sha256
from pathlib import Path
from PIL import Image

import argparse
import numpy as np
import subprocess
import sys
import tempfile
import time


SIZE = (4000, 3000)
SECONDS = 200


def draw(folder: Path, photos: int) -> int:
    """Photos with noise, so that each weighs as one of a camera; bytes in all."""
    folder.mkdir(parents=True)
    generator = np.random.default_rng(5)
    noise = generator.normal(0, 9, (SIZE[1], SIZE[0], 3))
    for number in range(photos):
        spots = b"".join(sha256(f"{number} {n}".encode()).digest() for n in range(6))
        small = Image.frombytes("RGB", (9, 7), spots[:189])
        ground = np.asarray(small.resize(SIZE, Image.Resampling.BICUBIC), dtype=float)
        shifted = np.roll(noise, 97 * number, axis=0)
        drawn = np.clip(ground + shifted, 0, 255).astype(np.uint8)
        Image.fromarray(drawn).save(folder / f"IMG_{number:04}.jpg", quality=88)
    return sum(path.stat().st_size for path in folder.iterdir())


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--photos", type=int, default=200)
    parser.add_argument("--data", type=Path, default=Path("var/bench/media"))
    wanted = parser.parse_args()
    command = Path(sys.executable).with_name("kancelar")
    if not (wanted.data / "zope.conf").exists():
        subprocess.run([command, "create-site", "--data", wanted.data], check=True)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        size = draw(root / "2026-06-05 Otevření mostu", wanted.photos)
        print(f"{wanted.photos} photos, {size / wanted.photos / 1e6:.1f} MB each")
        took = []
        for run in ("first run", "second run"):
            began = time.monotonic()
            subprocess.run(
                [command, "import-media", root, "--data", wanted.data], check=True
            )
            took.append(time.monotonic() - began)
            print(f"{run}: {took[-1]:.0f} s with the start of Zope")
    bound = SECONDS * wanted.photos / 200
    return int(took[0] > bound)


if __name__ == "__main__":
    sys.exit(main())
