"""Every choice that the rules know has its words."""

from kancelar_content.foi import choices
from kancelar_content.foi import step_kinds as kinds


def test_reasons_and_results_have_words():
    assert tuple(choices.titles(choices.REASONS)) == kinds.REASONS
    assert {
        kind: tuple(choices.titles(words)) for kind, words in choices.RESULTS.items()
    } == kinds.RESULTS
