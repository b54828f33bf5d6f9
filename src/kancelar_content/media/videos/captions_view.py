"""The editor of captions: a text, and with scripts a table beside the video."""

from functools import cached_property
from hashlib import sha256
from kancelar_content.media.texts import LANGUAGES
from kancelar_content.media.videos import caption_words
from kancelar_content.media.videos.cue import Cue
from kancelar_content.media.videos.cue import Unreadable
from kancelar_content.media.videos.hint_rules import hints
from kancelar_content.media.videos.player import Player
from kancelar_content.media.videos.row_rules import cues_of_rows
from kancelar_content.media.videos.row_rules import rows_of
from kancelar_content.media.videos.tracks import cues_of
from kancelar_content.media.videos.tracks import tracks
from kancelar_content.media.videos.unreadable_words import sentence
from kancelar_content.media.videos.vtt_rules import decoded
from kancelar_content.media.videos.vtt_rules import MOST_CHARACTERS
from kancelar_content.media.videos.vtt_rules import read
from kancelar_content.media.videos.vtt_rules import written
from kancelar_content.publication.language_names import native_name
from kancelar_content.staff_page import open_staff_page
from kancelar_content.staff_page import TypedValues
from plone import api
from plone.protect import CheckAuthenticator
from Products.Five import BrowserView
from typing import Any
from zExceptions import BadRequest
from zope.event import notify
from zope.i18n import translate
from zope.i18nmessageid import Message
from zope.lifecycleevent import ObjectModifiedEvent

import json


UNPROCESSABLE = 422
CONFLICT = 409


class Captions(TypedValues, BrowserView):
    """`@@captions?language=`: what was typed stays whatever is wrong with it."""

    error: Message | None = None
    text: str | None = None

    def __call__(self) -> str:
        open_staff_page(self.request)
        if self.request.method != "POST":
            return self.index()
        CheckAuthenticator(self.request)
        if self.typed("rows"):
            return self._answer_table()
        if self.typed("remove"):
            self._store("")
            return self._leave(caption_words.REMOVED)
        return self._save_text()

    @cached_property
    def language(self) -> str:
        """The wanted one; otherwise the one that is spoken, or Czech."""
        for wanted in (self.typed("language"), self.context.spoken):
            if wanted in LANGUAGES:
                return wanted
        return LANGUAGES[0]

    @cached_property
    def player(self) -> Player:
        return Player(self.context, self.request, self.language)

    @property
    def stored(self) -> str:
        return tracks(self.context).get(self.language, "")

    @property
    def mark(self) -> str:
        """Of what the page was opened with."""
        return sha256(self.stored.encode()).hexdigest()[:16]

    def is_spoken(self) -> bool:
        return self.language == self.context.spoken

    def languages(self) -> list[dict[str, Any]]:
        """A page for each, and whether there is something on it."""
        there = tracks(self.context)
        url = f"{self.context.absolute_url()}/@@captions"
        return [
            {
                "url": f"{url}?language={language}",
                "name": native_name(language),
                "lang": language,
                "current": "page" if language == self.language else None,
                "written": language in there,
            }
            for language in LANGUAGES
        ]

    def shown_text(self) -> str:
        """What was typed and refused, otherwise what is stored."""
        return self.stored if self.text is None else self.text

    def table(self) -> str:
        """What the script makes the table of."""
        return json.dumps(rows_of(cues_of(self.stored)))

    def stored_hints(self) -> list[dict[str, Any]]:
        """For who works without scripts."""
        return self._hints(cues_of(self.stored))

    def _save_text(self) -> str:
        try:
            self.text = self._incoming()
            cues = read(self.text)
        except Unreadable as error:
            return self._refuse(sentence(error), UNPROCESSABLE)
        if self._is_stale():
            return self._refuse(caption_words.CHANGED, CONFLICT)
        self._store(written(cues))
        return self._leave(caption_words.SAVED)

    def _incoming(self) -> str:
        """A file goes before what is in the text area.

        :raises Unreadable: if the file is no text.
        """
        self.text = self.request.form.get("text")
        self.text = self.text if isinstance(self.text, str) else ""
        upload = self.request.form.get("file")
        if getattr(upload, "filename", ""):
            # One byte more is enough to be told that it is too long.
            return decoded(upload.read(4 * MOST_CHARACTERS + 1))
        return self.text

    def _refuse(self, error: Message, status: int) -> str:
        self.error = error
        self.request.response.setStatus(status)
        return self.index()

    def _leave(self, message: Message) -> str:
        api.portal.show_message(message, self.request)
        url = f"{self.context.absolute_url()}/@@captions?language={self.language}"
        self.request.response.redirect(url, status=303)
        return ""

    def _answer_table(self) -> str:
        """What the script is told: what is wrong or hard to read, what is saved."""
        try:
            cues, refused = cues_of_rows(json.loads(self.typed("rows")))
        except ValueError:
            raise BadRequest("rows") from None
        answer: dict[str, Any] = {
            "refused": [
                {"row": place, "text": self._word(caption_words.REFUSED[reason])}
                for place, reason in refused
            ],
            "hints": [] if refused else self._hints(cues),
            "saved": False,
        }
        if self.typed("save") and not refused:
            answer |= self._saved_table(cues)
        self.request.response.setHeader("Content-Type", "application/json")
        return json.dumps(answer)

    def _saved_table(self, cues: list[Cue]) -> dict[str, Any]:
        if not cues:
            return {"message": self._word(caption_words.EMPTY)}
        if self._is_stale():
            return {"message": self._word(caption_words.CHANGED), "mark": self.mark}
        self._store(written(sorted(cues, key=lambda cue: (cue.start, cue.end))))
        message = self._word(caption_words.SAVED)
        return {"saved": True, "message": message, "mark": self.mark}

    def _is_stale(self) -> bool:
        return self.typed("seen") != self.mark

    def _store(self, text: str) -> None:
        setattr(self.context, f"track_{self.language}", text or None)
        notify(ObjectModifiedEvent(self.context))

    def _hints(self, cues) -> list[dict[str, Any]]:
        seconds = self.player.facts.get("seconds")
        length = None if seconds is None else round(seconds * 1000)
        return [
            {"row": place, "text": self._word(caption_words.HINTS[hint])}
            for place, hint in hints(cues, length=length)
        ]

    def _word(self, message: Message) -> str:
        return translate(message, context=self.request)
