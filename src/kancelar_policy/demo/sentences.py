"""Any number of texts from a few word lists, the same ones for the same seed."""

from datetime import datetime
from datetime import timedelta
from datetime import UTC
from kancelar_policy.demo.texts import DATA

import json
import random


SPAN = timedelta(days=4 * 365)
NBSP = "\N{NO-BREAK SPACE}"


class Writer:
    """Writes releases of different length, from a notice to a long report."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)  # noqa: S311 the same texts every time
        self.words = json.loads((DATA / "words.json").read_text(encoding="utf-8"))

    def title(self) -> str:
        """Nearly always a different one."""
        return self._filled("titles")

    def description(self) -> str:
        """One or two sentences."""
        return self._sentences(self.random.randint(1, 2))

    def html(self) -> str:
        """Two to nine paragraphs, one of them a quotation."""
        paragraphs = [
            self._sentences(self.random.randint(2, 5))
            for _ in range(self.random.randint(1, 8))
        ]
        paragraphs.insert(
            self.random.randint(1, len(paragraphs)), self._filled("quotes")
        )
        return "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)

    def moments(self, size: int, *, until: datetime) -> list[datetime]:
        """Moments of publication in the four years before, oldest first."""
        seconds = sorted(
            self.random.uniform(0, SPAN.total_seconds()) for _ in range(size)
        )
        return [
            (until - SPAN + timedelta(seconds=passed)).astimezone(UTC)
            for passed in seconds
        ]

    def _sentences(self, count: int) -> str:
        return " ".join(self._filled("sentences") for _ in range(count))

    def _filled(self, kind: str) -> str:
        pick, words = self.random.choice, self.words
        what = pick(words["what"])
        return pick(words[kind]).format(
            what=what,
            What=what[0].upper() + what[1:],
            where=pick(words["where"]),
            verb=pick(words["verbs"]),
            verb_past=pick(words["past"]),
            month=pick(words["months"]),
            who=pick(words["who"]),
            count=self.random.randint(3, 60),
            amount=self._amount(),
        )

    def _amount(self) -> str:
        thousands = self.random.randint(2, 900) * 50
        return f"{thousands:,}".replace(",", NBSP) + f"{NBSP}000{NBSP}Kč"
