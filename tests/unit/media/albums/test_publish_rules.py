from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.media.albums.publish_rules import may_go
from kancelar_content.media.albums.publish_rules import sort_out
from kancelar_content.media.albums.publish_rules import Standing
from kancelar_content.media.albums.publish_rules import to_take_back


READY = Standing("ready", "internal", stays=False)
UNREADY = Standing("unready", "internal", False, ("no credit",))
STAYS = Standing("stays", "internal", True, ("no credit",))
PUBLIC = Standing("public", "published", stays=False)
PUBLIC_UNREADY = Standing("public", "published", False, ("no English text",))
BLOCKED = Standing("blocked", "blocked", stays=False)

standings = st.lists(
    st.builds(
        Standing,
        st.integers(),
        st.sampled_from(["internal", "published", "blocked"]),
        st.booleans(),
        st.sampled_from([(), ("problem",)]),
    )
)


@given(standings)
def test_each_item_is_on_one_heap(items):
    heaps = sort_out(items)
    told = [*heaps.ready, *heaps.unready, *heaps.public, *heaps.staying, *heaps.blocked]
    assert sorted(map(repr, told)) == sorted(map(repr, items))


@given(standings, st.booleans())
def test_album_never_goes_out_with_nothing_to_see(items, leave):
    heaps = sort_out(items)
    assert heaps.shown or not may_go(heaps, leave=leave)


def test_album_goes_out_when_all_is_ready():
    assert may_go(sort_out([READY, STAYS, BLOCKED]), leave=False)


def test_unready_photo_holds_the_album():
    assert not may_go(sort_out([READY, UNREADY]), leave=False)


def test_unready_photo_may_be_left_behind():
    assert may_go(sort_out([READY, UNREADY]), leave=True)


def test_what_readers_see_already_cannot_be_left_behind():
    assert not may_go(sort_out([READY, PUBLIC_UNREADY]), leave=True)


def test_translation_of_a_published_album_needs_no_new_photo():
    assert may_go(sort_out([PUBLIC]), leave=False)


def test_photo_that_stays_is_not_asked_for_its_credit():
    assert sort_out([STAYS]).staying == (STAYS,)


def test_photo_of_another_published_album_stays_public():
    albums = {"a": {"this"}, "b": {"this", "other"}, "c": set()}
    taken = to_take_back("abc", shown_by=albums.__getitem__, album="this")
    assert taken == ["a", "c"]
