"""Pure: a small piece of work that costs a program time, and a question for people.

A challenge is shown with a form. A script finds a number for it (hashcash); who has no
script answers a question, and not sooner than a person could have read the form.
"""

from dataclasses import dataclass
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from hashlib import sha256

import re


#: Bits of the seed; too many to be guessed, and no two challenges are alike.
SEED_BITS = 64
SEED_DIGITS = SEED_BITS // 4

#: So long a form may stand open before it is sent.
LONGEST = timedelta(hours=24)

#: Addends of the question.
SMALLEST, LARGEST = 2, 9

NONCE = re.compile(r"[0-9]{1,20}", re.ASCII)
WRITTEN = re.compile(rf"(\d{{1,12}})-([0-9a-f]{{{SEED_DIGITS}}})-(\d{{1,2}})", re.ASCII)

#: What is wrong with the answer to a challenge.
TOO_OLD, NO_ANSWER, WRONG, TOO_FAST = "too-old", "no-answer", "wrong", "too-fast"


@dataclass(frozen=True)
class Challenge:
    """When it was made, in seconds of the epoch, its chance and how hard it is."""

    made: int
    seed: str
    bits: int

    def written(self) -> str:
        """As it stands in the form; `read_challenge` reads it."""
        return f"{self.made}-{self.seed}-{self.bits}"

    def age(self, now: datetime) -> timedelta:
        return now - datetime.fromtimestamp(self.made, UTC)

    def end(self) -> datetime:
        """From then on it is not taken any more."""
        return datetime.fromtimestamp(self.made, UTC) + LONGEST

    def addends(self) -> tuple[int, int]:
        """The two numbers of the question, always the same of one challenge."""
        chance = int(self.seed, 16)
        width = LARGEST - SMALLEST + 1
        return SMALLEST + chance % width, SMALLEST + chance // width % width


def read_challenge(written: str) -> Challenge | None:
    """The challenge; None if nobody could have made it like that."""
    match = WRITTEN.fullmatch(written)
    if match is None:
        return None
    return Challenge(int(match[1]), match[2], int(match[3]))


def leading_zeros(digest: bytes) -> int:
    """How many bits are zero before the first one that is not."""
    return 8 * len(digest) - int.from_bytes(digest).bit_length()


def is_solved(value: str, nonce: str, bits: int) -> bool:
    """Whether the hash of the value with the number begins with so many zeros."""
    if not NONCE.fullmatch(nonce):
        return False
    return leading_zeros(sha256(f"{value}:{nonce}".encode()).digest()) >= bits


def answer_problem(
    challenge: Challenge | None,
    value: str,
    *,
    nonce: str,
    answer: str,
    now: datetime,
    slowest: timedelta,
) -> str | None:
    """What is wrong with an answer; None if a person or a script gave it.

    :param value: the challenge as it was signed, which the script worked on.
    :param slowest: who answers the question has read the form for so long at least.
    """
    if challenge is None or challenge.age(now) >= LONGEST:
        return TOO_OLD
    if is_solved(value, nonce, challenge.bits):
        return None
    answer = "".join(answer.split())
    if not answer:
        return NO_ANSWER
    if answer != str(sum(challenge.addends())):
        return WRONG
    return TOO_FAST if challenge.age(now) < slowest else None
