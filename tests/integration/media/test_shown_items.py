from datetime import datetime
from kancelar_content.media.shown_items import holder_of
from kancelar_content.media.shown_items import shown_items
from plone.app.multilingual.interfaces import ITranslationManager


def titles(album):
    return [record.Title for record in shown_items(album)]


def test_items_follow_the_clock_until_somebody_arranges_them(album, photo):
    made = album()
    late = photo(made, title="Večer", taken=datetime(2026, 6, 5, 20, 0))
    photo(made, title="Ráno", taken=datetime(2026, 6, 5, 8, 0))
    assert titles(made) == ["Ráno", "Večer"]
    made.arrangement = (late.UID(),)
    assert titles(made) == ["Večer", "Ráno"]


def test_album_shows_what_it_borrows(album, photo):
    borrowed = photo(album(title="Jiné album"), title="Půjčená")
    made = album()
    photo(made, title="Vlastní")
    made.arrangement = (borrowed.UID(),)
    assert titles(made) == ["Půjčená", "Vlastní"]


def test_translation_shows_the_photos_of_its_album(album, photo):
    czech, english = album(), album("en", title="Meeting")
    ITranslationManager(czech).register_translation("en", english)
    photo(czech, title="Most")
    assert holder_of(english).getPhysicalPath() == czech.getPhysicalPath()
    assert titles(english) == ["Most"]


def test_what_a_photo_lacks_is_in_the_catalog(album, photo):
    made = album()
    photo(made, title="Hotová")
    photo(made, title="Bez popisu", alt_cs="", people_state="unknown")
    lacks = {record.Title: record.media_lacks for record in shown_items(made)}
    assert lacks == {"Hotová": [], "Bez popisu": ["alt", "people"]}
