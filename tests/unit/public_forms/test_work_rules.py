"""A challenge is answered by work or by a person, and by nobody else."""

from datetime import datetime
from datetime import timedelta
from datetime import UTC
from hashlib import sha256
from hypothesis import given
from hypothesis import strategies as st
from itertools import count
from kancelar_content.public_forms import work_rules as rules
from kancelar_content.public_forms.work_rules import Challenge

import pytest


NOW = datetime(2026, 10, 7, 9, 0, tzinfo=UTC)
SLOWEST = timedelta(seconds=10)

seeds = st.integers(0, 2**rules.SEED_BITS - 1).map(lambda n: f"{n:016x}")


def made(ago=timedelta(minutes=5), seed="0123456789abcdef", bits=8):
    return Challenge(int((NOW - ago).timestamp()), seed, bits)


def problem(challenge, *, nonce="", answer="", value="value"):
    return rules.answer_problem(
        challenge, value, nonce=nonce, answer=answer, now=NOW, slowest=SLOWEST
    )


def solution(value, bits):
    return next(str(n) for n in count() if rules.is_solved(value, str(n), bits))


@given(st.integers(0, 10**11), seeds, st.integers(0, 99))
def test_what_is_written_is_read_again(moment, seed, bits):
    challenge = Challenge(moment, seed, bits)
    assert rules.read_challenge(challenge.written()) == challenge


@given(st.text())
def test_no_text_of_others_is_a_mistake_of_the_program(text):
    challenge = rules.read_challenge(text)
    assert challenge is None or challenge.made >= 0


@given(st.binary(min_size=32, max_size=32))
def test_zeros_are_those_before_the_first_one(digest):
    written = "".join(f"{byte:08b}" for byte in digest)
    assert rules.leading_zeros(digest) == len(written) - len(written.lstrip("0"))


@given(st.text(st.characters(codec="ascii"), max_size=60), st.integers(1, 8))
def test_work_of_some_bits_is_enough_for_fewer(value, bits):
    nonce = solution(value, bits)
    assert all(rules.is_solved(value, nonce, fewer) for fewer in range(bits + 1))


@given(seeds)
def test_question_has_two_small_numbers_and_is_always_the_same(seed):
    first, second = made(seed=seed).addends()
    assert made(seed=seed).addends() == (first, second)
    assert {first, second} <= set(range(rules.SMALLEST, rules.LARGEST + 1))


def test_every_question_is_asked():
    asked = {made(seed=f"{number:016x}").addends() for number in range(64)}
    assert len(asked) == 64


@pytest.mark.parametrize("nonce", ["", "-1", "1.5", " 7", "x", "7" * 21, "٧"])
def test_what_is_no_number_solves_nothing(nonce):
    assert not rules.is_solved("value", nonce, 0)


def test_work_is_hashed_as_the_script_hashes_it():
    nonce = solution("abc.def", 12)
    digest = sha256(f"abc.def:{nonce}".encode()).hexdigest()
    assert digest.startswith("000")


def test_script_that_has_worked_need_not_wait():
    assert problem(made(ago=timedelta(0)), nonce=solution("value", 8)) is None


def test_too_little_work_is_worth_nothing():
    assert problem(made(bits=64), nonce=solution("value", 8)) == rules.NO_ANSWER


def test_person_answers_the_question():
    total = sum(made().addends())
    assert problem(made(), answer=f" {total} ") is None
    assert problem(made(), answer=str(total + 1)) == rules.WRONG
    assert problem(made(), answer="") == rules.NO_ANSWER


@pytest.mark.parametrize(
    ("ago", "expected"),
    [
        pytest.param(timedelta(0), rules.TOO_FAST, id="at once"),
        pytest.param(timedelta(seconds=9), rules.TOO_FAST, id="too fast"),
        pytest.param(timedelta(seconds=10), None, id="slowly enough"),
        pytest.param(timedelta(hours=23), None, id="after lunch"),
        pytest.param(timedelta(hours=24), rules.TOO_OLD, id="the next day"),
    ],
)
def test_answer_has_its_time(ago, expected):
    challenge = made(ago=ago)
    assert problem(challenge, answer=str(sum(challenge.addends()))) == expected


def test_no_challenge_is_none_that_we_have_made():
    assert problem(None, nonce="0", answer="4") == rules.TOO_OLD
