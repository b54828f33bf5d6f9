from kancelar_content.foi.rule_rows import default_grounds
from kancelar_content.foi.rule_rows import default_rows
from kancelar_content.foi.rule_rows import default_rules
from kancelar_content.foi.rule_words import rule_section
from kancelar_content.foi.section_words import written_section

import pytest


NBSP = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("czech", "english"),
    [
        ("§ 14 odst. 5 písm. a)", "Section 14(5)(a)"),
        ("§ 14 odst. 5 písm. d), § 15 odst. 1", "Section 14(5)(d), Section 15(1)"),
        ("§ 16a odst. 1 písm. b) a c), odst. 3", "Section 16a(1)(b) and (c), (3)"),
        ("§ 83 odst. 1 správního řádu", "Section 83(1) of the Code of Administrative"),
    ],
)
def test_section_is_written_in_english(czech, english):
    found = written_section(czech, "en").replace(NBSP, " ")
    assert found.startswith(english)


@pytest.mark.parametrize(
    "section",
    sorted(
        {row["section"] for row in default_rows()}
        | {row["paragraph"] for row in default_grounds()}
    ),
)
def test_no_czech_word_is_left_in_english(section):
    found = written_section(section, "en")
    assert not set("§ěščřžýáíéúů") & set(found), found
    assert "odst" not in found and "písm" not in found
    assert ("Section" in found) == ("§" in section)


def test_czech_reference_does_not_break_its_line():
    assert written_section("§ 6 odst. 1", "cs") == f"§{NBSP}6 odst.{NBSP}1"


@pytest.mark.parametrize(
    ("language", "section"),
    [
        ("cs", "§ 14 odst. 5 písm. d), § 15 odst. 1"),
        ("en", "Section 14(5)(d), Section 15(1)"),
        ("pl", "Section 14(5)(d), Section 15(1)"),
    ],
)
def test_section_of_a_time_limit_is_written_for_its_reader(language, section):
    rule = next(rule for rule in default_rules() if rule.name == "provide_or_decide")
    found = rule_section(rule, default_rows(), language)
    assert found.replace(NBSP, " ") == section
