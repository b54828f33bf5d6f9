"""What is told before an album or a photo is deleted."""

from kancelar_content.media.known_words import known_words
from plone.app.multilingual.interfaces import ITranslationManager


def told(content) -> str:
    return " ".join(
        content.restrictedTraverse("delete_confirmation").more_info().split()
    )


def test_deletion_says_what_goes_and_where_it_will_be_missing(album, photo):
    holder = album(title="Most")
    bridge, _other = photo(holder), photo(holder)
    chosen = album(title="Výběr roku")
    chosen.arrangement = (bridge.UID(),)
    chosen.reindexObject(idxs=["album_borrows"])
    english = album("en", title="Bridge")
    ITranslationManager(holder).register_translation("en", english)

    text = told(holder)
    assert "photos 2, videos 0" in text or "fotografie (2) a videa (0)" in text
    assert f'<a href="{chosen.absolute_url()}">Výběr roku</a>' in text
    assert f'<a href="{english.absolute_url()}">Bridge</a>' in text
    assert holder.absolute_url() in told(bridge)
    assert f'href="{holder.absolute_url()}"' in told(english)
    assert "Výběr" not in told(english)


def test_places_that_are_written_often_are_offered_first(album, photo):
    holder = album()
    for place in ("Turnov", "Liberec", "Liberec"):
        photo(holder, place=place)

    assert known_words("place") == ["Liberec", "Turnov"]
    assert known_words("credit") == []
