"""The picture of any case keeps within its frame, and marks do not touch."""

from datetime import date
from datetime import timedelta
from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.foi.clock_rules import Step
from kancelar_content.foi.clock_rules import terms
from kancelar_content.foi.rule_rows import default_rules
from kancelar_content.foi.timeline_rules import NEAR
from kancelar_content.foi.timeline_rules import timeline


RECEIVED = date(2026, 10, 7)


def picture(*later, today=date(2026, 10, 20)):
    steps = [Step("received", RECEIVED)]
    steps += [Step("call_clarify", RECEIVED + timedelta(days=n)) for n in later]
    return timeline(
        list(enumerate(steps, 1)), terms(steps, default_rules()), today=today
    )


@given(st.lists(st.integers(0, 900), max_size=9), st.dates(RECEIVED, date(2035, 1, 1)))
def test_nothing_leaves_the_frame_and_no_two_marks_touch(later, today):
    found = picture(*later, today=today)
    places = [mark.x for mark in found.marks]
    places += [lane.x for lane in found.lanes]
    places += [lane.x + lane.width for lane in found.lanes]
    assert all(0 <= place <= found.width for place in places)
    assert all(lane.y + 32 <= found.height for lane in found.lanes)
    for one in found.marks:
        for other in found.marks:
            near = one is not other and one.y == other.y
            assert not near or abs(one.x - other.x) >= NEAR


def test_steps_of_one_day_stand_below_each_other():
    marks = picture(3, 3, 3).marks
    assert len({mark.y for mark in marks if mark.x == marks[-1].x}) == 3


def test_end_that_moved_shows_where_it_was():
    steps = [Step("received", RECEIVED), Step("extended", RECEIVED)]
    [lane] = timeline(
        list(enumerate(steps, 1)),
        [
            t
            for t in terms(steps, default_rules())
            if t.rule.name == "provide_or_decide"
        ],
        today=RECEIVED,
    ).lanes
    assert lane.original_x < lane.x + lane.width
