from concurrent.futures import ThreadPoolExecutor
from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.search import dictionaries
from kancelar_content.search.dictionaries import Dictionaries
from kancelar_content.search.lemma_table import BrokenTable
from kancelar_content.search.lemma_table import build
from kancelar_content.search.lemma_table import LemmaTable

import pytest


FORMS = {"vína": "víno", "vina": "vina", "víny": "víno", "vinou": "vina"}
words = st.text(
    st.characters(categories=("Lu", "Ll"), max_codepoint=0x24F), min_size=1, max_size=20
)


def table(forms):
    return LemmaTable(build((k.encode(), v.encode()) for k, v in forms.items()))


def test_exact_form_has_its_own_lemma():
    assert table(FORMS).get("vína") == "víno"
    assert table(FORMS).get("vina") == "vina"
    assert table(FORMS).get("víno") is None


def test_form_without_diacritics_has_the_lemmas_of_all_it_may_mean():
    assert set(table(FORMS).folded("vina")) == {"víno", "vina"}
    assert table(FORMS).folded("viny") == ("víno",)
    assert table(FORMS).folded("chata") == ()


@given(st.dictionaries(words, words))
def test_every_form_is_found(forms):
    built = table(forms)
    for form, lemma in forms.items():
        assert built.get(form) is not None
        assert lemma in built.folded(form)


@pytest.mark.parametrize("end", [0, 10, 24, -1])
def test_part_of_a_table_is_refused(end):
    content = build((k.encode(), v.encode()) for k, v in FORMS.items())
    with pytest.raises(BrokenTable):
        LemmaTable(content[:end])


def test_table_is_kept_for_the_next_process(tmp_path, monkeypatch):
    monkeypatch.setenv("KANCELAR_CACHE", str(tmp_path))
    assert not Dictionaries().is_ready("en")
    assert Dictionaries().get_dictionary("en").get("went") == "go"
    assert Dictionaries().is_ready("en")


@pytest.mark.parametrize("content", [b"", b"KLEMMAS1", b"x" * 100])
def test_broken_file_is_built_anew(tmp_path, monkeypatch, content):
    monkeypatch.setenv("KANCELAR_CACHE", str(tmp_path))
    Dictionaries().get_dictionary("en")
    (kept,) = tmp_path.glob("lemmas/*.lemmas")
    kept.write_bytes(content)
    assert Dictionaries().get_dictionary("en").get("went") == "go"
    assert kept.stat().st_size > 1_000_000


def test_processes_that_start_together_build_a_table_once(tmp_path, monkeypatch):
    built = []
    monkeypatch.setenv("KANCELAR_CACHE", str(tmp_path))
    monkeypatch.setattr(
        dictionaries, "build", lambda forms: built.append(1) or build(forms)
    )
    with ThreadPoolExecutor() as threads:
        tables = list(
            threads.map(lambda _: Dictionaries().get_dictionary("en"), range(3))
        )
    assert len(built) == 1
    assert [table.get("went") for table in tables] == ["go"] * 3


def test_table_without_a_place_on_disk_stays_in_memory(tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    monkeypatch.setenv("KANCELAR_CACHE", str(tmp_path / "file"))
    assert Dictionaries().get_dictionary("en").get("went") == "go"


def test_nobody_can_ask_for_another_language():
    with pytest.raises(ValueError, match="Unsupported"):
        Dictionaries().get_dictionary("../../etc/passwd")
