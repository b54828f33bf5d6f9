"""Pure: what was recorded in a case, and the steps that follow from it.

Nothing recorded is erased. A wrong entry is voided by a later one, which says why, and
a delivery that is known later is an entry about the one that was sent.
"""

from collections.abc import Collection
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from datetime import date
from datetime import datetime
from kancelar_content.foi import step_kinds as kinds
from kancelar_content.foi.clock_rules import in_order
from kancelar_content.foi.clock_rules import Step


#: Entries that are no steps of the case by themselves.
ENTRIES_ABOUT_OTHERS = (kinds.CORRECTED, kinds.DELIVERY)

#: What an entry means besides itself, by its kind and its reason or result.
FOLLOW_UPS = {
    (kinds.COMPLAINT, kinds.ABOUT_FEE): kinds.FEE_CONTESTED,
    (kinds.APPEAL_DECIDED, kinds.SENT_BACK): kinds.REMITTED,
    (kinds.COURT_JUDGMENT, kinds.ANNULLED): kinds.REMITTED,
    (kinds.COURT_JUDGMENT, kinds.APPEAL_ANNULLED): kinds.APPEAL_RETURNED,
    (kinds.COURT_JUDGMENT, kinds.ORDERED): kinds.COURT_ORDERED,
}


@dataclass(frozen=True)
class RecordedStep:
    """A step with who recorded it, when and why."""

    step: Step
    by: str
    recorded: datetime
    note: str = ""
    #: Ids of the items that an outcome settles, and which outcome it is.
    items: tuple[str, ...] = ()
    outcome: str = ""
    #: Tokens of the grounds of a refusal, and the last day of its reasons.
    grounds: tuple[str, ...] = ()
    reason_ends: date | None = None
    #: Number of the earlier entry that a correction or a delivery is about.
    about: int | None = None
    #: Letter of section 16a(1) on which a complaint stands.
    reason: str = ""
    #: What the superior or the court decided.
    result: str = ""
    #: What court proceedings cost, in CZK: own staff, and legal representation.
    costs_own: int = 0
    costs_representation: int = 0
    #: Essential part of a judgment; it may name persons.
    quote: str = ""

    @property
    def follow_up(self) -> str | None:
        """The kind of the step that comes with this one, if one does."""
        return FOLLOW_UPS.get((self.step.kind, self.reason or self.result))

    @property
    def reopens(self) -> bool:
        """Whether the office has to decide again what it has settled."""
        return kinds.REOPENING & {self.step.kind, self.follow_up} != set()


def voided(records: Sequence[RecordedStep]) -> dict[int, int]:
    """Numbers of entries that were wrong, each with that of its correction."""
    return {
        record.about: number
        for number, record in enumerate(records)
        if record.step.kind == kinds.CORRECTED and record.about is not None
    }


def in_effect(records: Sequence[RecordedStep]) -> list[RecordedStep]:
    """Entries that hold, each with the delivery that was recorded later."""
    wrong = voided(records)
    deliveries = {
        record.about: record.step.day
        for number, record in enumerate(records)
        if record.step.kind == kinds.DELIVERY and number not in wrong
    }
    found = []
    for number, record in enumerate(records):
        if number in wrong or record.step.kind in ENTRIES_ABOUT_OTHERS:
            continue
        if number in deliveries:
            step = replace(record.step, delivered=deliveries[number])
            record = replace(record, step=step)
        found.append(record)
    return found


def steps_in_effect(
    received: Step, records: Sequence[RecordedStep], items: Collection[str]
) -> list[Step]:
    """The steps to be counted by their day; the request is settled with its last item.

    Items that must be decided again are open, and the last of them settles it anew.

    :param items: ids of all items of the request.
    """
    steps, open_items, settled = [received], set(items), False
    for record, again, _decided in _course(records):
        steps.append(record.step)
        if record.follow_up:
            days = record.step.days
            steps.append(Step(record.follow_up, record.step.day, days=days))
        if record.reopens:
            open_items |= again & set(items)
            settled = False
        open_items -= set(record.items)
        if record.items and not open_items and not settled:
            steps.append(Step(kinds.SETTLED, record.step.day))
            settled = True
    return in_order(steps)


def outcomes(records: Sequence[RecordedStep]) -> dict[str, RecordedStep]:
    """The last entry with an outcome for each item that has one.

    A decision that was cancelled is none; who insists on one keeps what was provided.
    """
    found: dict[str, RecordedStep] = {}
    for _record, _again, decided in _course(records):
        found = decided
    return found


def repeated(records: Sequence[RecordedStep]) -> list[RecordedStep]:
    """Refusals of what had been refused before that decision was cancelled."""
    found, cancelled = [], set()
    for record, again, _decided in _course(records):
        if record.follow_up == kinds.REMITTED:
            cancelled |= again
        if record.step.kind == kinds.REFUSED and cancelled & set(record.items):
            found.append(record)
    return found


def waits_for_delivery(records: Sequence[RecordedStep]) -> list[int]:
    """Numbers of entries whose day of delivery is not known yet."""
    wrong = voided(records)
    known = {
        record.about
        for number, record in enumerate(records)
        if record.step.kind == kinds.DELIVERY and number not in wrong
    }
    return [
        number
        for number, record in enumerate(records)
        if record.step.kind in kinds.DELIVERED
        and record.step.delivered is None
        and number not in wrong
        and number not in known
    ]


def _course(
    records: Sequence[RecordedStep],
) -> Iterator[tuple[RecordedStep, set[str], dict[str, RecordedStep]]]:
    """Entries that hold by their day, with the items that each opens again.

    The third is what holds of each item after the entry.
    """
    decided: dict[str, RecordedStep] = {}
    for record in sorted(in_effect(records), key=lambda record: record.step.day):
        again = _opened_by(record, decided)
        if record.follow_up == kinds.REMITTED:
            decided = {item: by for item, by in decided.items() if item not in again}
        decided = decided | dict.fromkeys(record.items, record)
        yield record, again, decided


def _opened_by(record: RecordedStep, decided: Mapping[str, RecordedStep]) -> set[str]:
    """Items that have to be decided again after the entry.

    Of a cancelled decision those that were refused, of other acts that a court
    cancelled all; of insisting those that were provided with parts left out.
    """
    if record.follow_up == kinds.REMITTED:
        return _of_kind(kinds.REFUSED, decided) or set(decided)
    if record.step.kind == kinds.INSISTED:
        return _of_kind(kinds.REDACTED, decided)
    return set()


def _of_kind(kind: str, decided: Mapping[str, RecordedStep]) -> set[str]:
    return {item for item, record in decided.items() if record.step.kind == kind}
