from dataclasses import dataclass
from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.listing.facets import Choice
from kancelar_content.listing.facets import choices
from kancelar_content.listing.selection import PagedSelection


@dataclass(frozen=True)
class Chosen(PagedSelection):
    topic: str = ""
    year: int = 0


TOPICS = [("roads", "Roads"), ("schools", "Schools"), ("culture", "Culture")]


def offered(selection, **counts):
    return choices(selection, "topic", TOPICS, counts=counts, address=repr)


def test_value_leads_to_the_first_page_of_it():
    assert offered(Chosen(year=2026, page=3), roads=2) == (
        Choice("Roads", repr(Chosen("roads", 2026)), 2),
    )


def test_chosen_value_leads_to_the_list_without_it_even_if_it_finds_nothing():
    assert offered(Chosen("culture", 2026)) == (
        Choice("Culture", repr(Chosen(year=2026)), 0, selected=True),
    )


@given(
    st.dictionaries(st.sampled_from([name for name, _ in TOPICS]), st.integers(0, 9)),
    st.sampled_from(["", *(name for name, _ in TOPICS)]),
)
def test_values_keep_their_order_and_one_at_most_is_chosen(counts, topic):
    found = offered(Chosen(topic), **counts)
    shown = [title for name, title in TOPICS if counts.get(name) or name == topic]
    assert [choice.title for choice in found] == shown
    assert sum(choice.selected for choice in found) == bool(topic)
