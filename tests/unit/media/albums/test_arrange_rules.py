from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.media.albums.arrange_rules import completed
from kancelar_content.media.albums.arrange_rules import mark_of
from kancelar_content.media.albums.arrange_rules import moved_to
from kancelar_content.media.albums.arrange_rules import stepped

import pytest


names = st.lists(st.text("abcdefgh", min_size=1, max_size=2), unique=True)


@given(names, st.sets(st.text("abcdefgh", min_size=1, max_size=2)), st.integers())
def test_moving_loses_nothing(order, chosen, position):
    assert sorted(moved_to(order, chosen, position)) == sorted(order)


@given(names, names, st.sets(st.text("abcdefgh", min_size=1, max_size=2)))
def test_saved_order_is_what_the_album_shows(wanted, shown, removed):
    order = completed(wanted, shown, removed=removed)
    assert sorted(order) == sorted(set(shown) - removed)


@pytest.mark.parametrize(
    ("chosen", "position", "wanted"),
    [
        pytest.param("a", 3, "bcade", id="one to a position"),
        pytest.param("bd", 1, "bdace", id="several together to the beginning"),
        pytest.param("db", 5, "acebd", id="beyond the end is the end"),
        pytest.param("c", 3, "abcde", id="where it is"),
    ],
)
def test_chosen_items_move_together(chosen, position, wanted):
    assert "".join(moved_to("abcde", set(chosen), position)) == wanted


@pytest.mark.parametrize(
    ("name", "by", "wanted"),
    [("b", -1, "bac"), ("b", 1, "acb"), ("a", -1, "abc"), ("c", 1, "abc")],
)
def test_item_goes_one_place(name, by, wanted):
    assert "".join(stepped("abc", name, by)) == wanted


def test_what_was_uploaded_meanwhile_follows():
    assert completed("ba", "abc", removed=()) == ["b", "a", "c"]


def test_what_was_deleted_meanwhile_is_left_out():
    assert completed("bxa", "ab", removed=()) == ["b", "a"]


def test_another_order_or_cover_has_another_mark():
    marks = {mark_of("ab", None), mark_of("ba", None), mark_of("ab", "a")}
    assert len(marks) == 3
