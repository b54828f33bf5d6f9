"""Pure: which texts share the words that tell texts from each other."""

from collections import defaultdict
from collections.abc import Mapping
from math import log


#: Records that have a word.
Weighed = frozenset[int]

#: A word of more texts than this part of them says nothing about any of them.
COMMON = 0.25
#: In so few texts even a common word may say something.
FEW_TEXTS = 20

#: One word may be an accident.
FEWEST_WORDS = 2
#: The part of the weight of all words that a text must have.
LEAST_SHARE = 0.25


def nearest(words: Mapping[str, Weighed], *, total: int) -> list[int]:
    """Records by the weight of the words that they have, the heaviest first.

    A word weighs the more, the fewer records have it.

    :param total: how many records there are.
    """
    telling = {
        word: records
        for word, records in words.items()
        if records and (total < FEW_TEXTS or len(records) <= COMMON * total)
    }
    weights: defaultdict[int, float] = defaultdict(float)
    numbers: defaultdict[int, int] = defaultdict(int)
    whole = 0.0
    for records in telling.values():
        weight = log(1 + total / len(records))
        whole += weight
        for record in records:
            weights[record] += weight
            numbers[record] += 1
    fewest = min(FEWEST_WORDS, len(words))
    found = [
        record
        for record, weight in weights.items()
        if numbers[record] >= fewest and weight >= LEAST_SHARE * whole
    ]
    return sorted(found, key=lambda record: (-weights[record], record))
