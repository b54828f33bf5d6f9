"""Words that look like a mistyped one."""

from collections.abc import Iterable


#: Shorter words have too many neighbours.
SHORTEST = 4


def most_mistakes(word: str) -> int:
    """How many mistakes a word of this length may have and still be known."""
    if len(word) < SHORTEST:
        return 0
    return 1 if len(word) < 7 else 2


def distance(one: str, other: str, most: int) -> int:
    """Letters missed, added, changed or swapped; `most + 1` for anything more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        above, row = row, [i]
        for j, against in enumerate(other, start=1):
            cost = min(above[j] + 1, row[-1] + 1, above[j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
        before = above
    return min(row[-1], most + 1)


def alike(word: str, candidates: Iterable[str]) -> list[str]:
    """The candidates that may be meant by a folded word, the nearest first."""
    most = most_mistakes(word)
    if not most:
        return []
    near = ((distance(word, each, most), each) for each in candidates if each != word)
    return [each for mistakes, each in sorted(near) if mistakes <= most]
