"""The languages of the pages on which a video is shown."""

from Acquisition import aq_inner
from Acquisition import aq_parent
from kancelar_content.media.texts import LANGUAGES
from kancelar_content.multilingual.versions import language_of
from kancelar_content.multilingual.versions import public_versions


def language_of_album(video) -> str:
    """The language of the place where it is."""
    return language_of(aq_parent(aq_inner(video)))


def languages_of(video) -> tuple[str, ...]:
    """That of its album, and of the album's translations that are published."""
    album = aq_parent(aq_inner(video))
    shown = {language_of(album), *public_versions(album)}
    return tuple(language for language in LANGUAGES if language in shown)
