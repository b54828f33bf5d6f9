"""Which pictures look alike, by the distance of their perceptual hashes."""

from numpy import argsort
from numpy import bitwise_count
from numpy import ndarray
from numpy import uint64


#: Of 64 bits: another size or compression of a picture differs in fewer, another
#: picture of the same event in more.
NEAR = 8


def nearest(hashes: ndarray, wanted: int, most: int) -> list[tuple[int, int]]:
    """Indexes of the nearest hashes (uint64) and their distances, the nearest first."""
    distances = bitwise_count(hashes ^ uint64(wanted))
    chosen = argsort(distances, kind="stable")[:most]
    return [(int(index), int(distances[index])) for index in chosen]
