"""What a page needs to play a video; any view may offer it as `player`."""

from functools import cached_property
from kancelar_content.media.texts import text_in
from kancelar_content.media.texts import written_texts
from kancelar_content.media.videos.files import files_of
from kancelar_content.media.videos.files import named
from kancelar_content.media.videos.length_rules import iso_length
from kancelar_content.media.videos.length_rules import written_length
from kancelar_content.media.videos.tracks import tracks
from kancelar_content.media.videos.tracks import transcripts
from kancelar_content.publication.dates import written_size
from kancelar_content.publication.language_names import native_name
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


class Player:
    """The video in the language of the page around it.

    `render` gives the player with what belongs to it: captions, the version with audio
    description, the transcript. It is the same on the video's page and in an album of
    another language.
    """

    index = ViewPageTemplateFile("templates/player.pt")

    def __init__(self, video, request, language: str) -> None:
        self.context = video
        self.request = request
        self.language = language

    def render(self) -> str:
        return self.index()

    @cached_property
    def facts(self) -> dict[str, Any]:
        return self.context._facts or {}

    @cached_property
    def _files(self) -> dict:
        return files_of(self.context)

    @cached_property
    def file(self):
        return named(self._files, "video")

    @cached_property
    def described(self):
        return named(self._files, "described")

    @cached_property
    def poster_url(self) -> str | None:
        poster = named(self._files, "poster")
        return poster.url if poster else None

    @cached_property
    def tracks(self) -> list[dict[str, Any]]:
        """For the player; who does not understand the speech gets subtitles at once."""
        spoken, url = self.context.spoken, self.context.absolute_url()
        return [
            {
                "kind": "captions" if language == spoken else "subtitles",
                "language": language,
                "label": native_name(language),
                "url": f"{url}/@@track/{language}.vtt",
                "default": language == self.language != spoken or None,
            }
            for language in tracks(self.context)
        ]

    @cached_property
    def alt(self) -> tuple[str, str]:
        return text_in(written_texts(self.context, "alt"), self.language)

    @cached_property
    def caption(self) -> tuple[str, str]:
        """The text with its language."""
        return text_in(written_texts(self.context, "caption"), self.language)

    @cached_property
    def transcript(self) -> dict[str, Any] | None:
        text, language = text_in(transcripts(self.context), self.language)
        if not text:
            return None
        return {"paragraphs": text.split("\n\n"), "language": language}

    @property
    def length(self) -> str:
        return written_length(self.facts.get("seconds"))

    @property
    def iso_length(self) -> str:
        return iso_length(self.facts.get("seconds"))

    @property
    def style(self) -> str | None:
        """The room of the video before its first picture is there."""
        width, height = self.facts.get("width"), self.facts.get("height")
        return f"--k-ratio: {width} / {height}" if width and height else None

    @property
    def size(self) -> str:
        return written_size(self.file.file.getSize(), self.language)
