from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.listing.last_used import LastUsed


def test_what_was_not_used_for_longest_is_forgotten():
    cache = LastUsed(2)
    cache.put("a", 1)
    cache.put("b", 2)
    cache.get("a")
    cache.put("c", 3)

    assert (cache.get("a"), cache.get("b"), cache.get("c")) == (1, None, 3)


@given(st.lists(st.tuples(st.integers(0, 9), st.integers()), min_size=1))
def test_the_last_value_is_kept_and_the_size_held(entries):
    cache = LastUsed(3)
    for key, value in entries:
        cache.put(key, value)

    assert cache.get(entries[-1][0]) == entries[-1][1]
    assert sum(cache.get(key) is not None for key in range(10)) <= 3
