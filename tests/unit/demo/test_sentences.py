from datetime import datetime
from datetime import UTC
from kancelar_policy.demo.sentences import SPAN
from kancelar_policy.demo.sentences import Writer

import re


def test_same_seed_writes_the_same():
    assert Writer(1).html() == Writer(1).html()


def test_texts_differ_in_words_and_length():
    writer = Writer(1)
    texts = [writer.html() for _ in range(200)]
    lengths = [len(text) for text in texts]
    assert len(set(texts)) == 200
    assert min(lengths) < 500
    assert max(lengths) > 2000


def test_titles_rarely_repeat():
    writer = Writer(1)
    assert len({writer.title() for _ in range(500)}) > 450


def test_one_letter_prepositions_hold_to_their_words():
    writer = Writer(1)
    texts = " ".join(writer.title() + " " + writer.html() for _ in range(50))
    assert not re.search(r"(?<![\w{])[KkSsVvZzOoUu] (?=\w)", texts)


def test_moments_run_through_four_years_in_order():
    until = datetime(2026, 6, 1, tzinfo=UTC)
    moments = Writer(1).moments(100, until=until)
    assert moments == sorted(moments)
    assert until - SPAN <= moments[0] < moments[-1] <= until
    assert len({moment.year for moment in moments}) >= 4
