from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.search.snippets import LENGTH
from kancelar_content.search.snippets import marked_pieces
from kancelar_content.search.snippets import Piece
from kancelar_content.search.snippets import snippet


FILLER = "slovo " * 100


def is_road(word):
    return word.lower().startswith("silni")


def text_of(pieces):
    return "".join(piece.text for piece in pieces)


def test_wanted_words_are_marked():
    assert marked_pieces("Oprava silnice.", is_road) == (
        Piece("Oprava "),
        Piece("silnice", marked=True),
        Piece("."),
    )


def test_snippet_shows_the_place_of_the_word():
    found = text_of(snippet(f"{FILLER}oprava silnice {FILLER}", is_road))
    assert "silnice" in found
    assert found.startswith("… slovo")
    assert found.endswith("slovo …")


def test_snippet_of_a_short_text_is_the_text():
    assert text_of(snippet("Kraj opraví silnici.", is_road)) == "Kraj opraví silnici."


def test_snippet_shows_most_of_the_different_words():
    def is_wanted(word):
        return word in ("most", "silnice")

    text = f"most {FILLER} most a silnice {FILLER}"
    assert "most a silnice" in text_of(snippet(text, is_wanted))


def test_text_without_the_words_has_no_snippet():
    assert snippet(FILLER, is_road) == ()


@given(st.text(max_size=3000), st.sampled_from("aeiouáč0 "))
def test_snippet_is_bounded_and_invents_nothing(text, letter):
    def is_wanted(word):
        return letter in word

    assert text_of(marked_pieces(text, is_wanted)) == text
    pieces = snippet(text, is_wanted)
    assert len(text_of(pieces)) <= LENGTH + 4
    inner = text_of(pieces).removeprefix("… ").removesuffix(" …")
    assert inner in text
