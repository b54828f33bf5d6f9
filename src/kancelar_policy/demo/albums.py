"""Makes the demonstration's albums: what they show is drawn on the spot."""

from datetime import date
from datetime import datetime
from datetime import time
from datetime import timedelta
from kancelar_content.media.imaging.studio import Studio
from kancelar_content.media.rights.blocking import block
from kancelar_content.media.rights.fields import LISTED
from kancelar_content.media.rights.fields import NOBODY
from kancelar_content.media.upload.filing import file_item
from kancelar_content.media.videos.posters import of_frame
from kancelar_content.publication.site_time import site_today
from kancelar_content.publication.site_time import site_zone
from kancelar_content.search.folding import plain_spaces
from kancelar_policy.demo.consents import ensure_consents
from kancelar_policy.demo.consents import withdraw_consents
from kancelar_policy.demo.film import film
from kancelar_policy.demo.film import SECONDS
from kancelar_policy.demo.film import track
from kancelar_policy.demo.light_table import lay_table
from kancelar_policy.demo.photo_files import photo_file
from kancelar_policy.demo.photo_files import Told
from kancelar_policy.demo.texts import DATA
from kancelar_policy.demo.texts import SOURCE_LANGUAGE
from kancelar_policy.distribution.structure import GALLERIES
from pathlib import Path
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
from plone.i18n.normalizer.interfaces import IURLNormalizer
from tempfile import TemporaryDirectory
from typing import Any
from zope.component import getUtility

import json


PRESS_OFFICER = "mluvci"
LICENCE = "press"
BLOCKED_BECAUSE = "Fotograf požádal o\u00a0stažení snímku."


def create_albums(site) -> int:
    """Make the albums that are missing, with consents and a light table."""
    data = json.loads((DATA / "albums.json").read_text(encoding="utf-8"))
    rights = json.loads((DATA / "consents.json").read_text(encoding="utf-8"))
    today = site_today()
    with (
        api.env.adopt_user(username=PRESS_OFFICER),
        Studio(zone=str(site_zone())) as studio,
        TemporaryDirectory() as folder,
    ):
        consents, made = ensure_consents(site, rights["consents"], today)
        uids = {name: consent.UID() for name, consent in consents.items()}
        maker = Maker(site, data["motifs"], uids, studio, Path(folder), today)
        made += sum(maker.ensure(row) for row in data["albums"])
        withdraw_consents(consents, rights["consents"])
        lay_table(site, rights["table"], maker.of_another, PRESS_OFFICER)
    return made


class Maker:
    """Makes albums one after the other; later ones may borrow of earlier ones."""

    def __init__(
        self,
        site,
        motifs: dict[str, Any],
        consents: dict[str, str],
        studio: Studio,
        folder: Path,
        today: date,
    ) -> None:
        self.site = site
        self.motifs = motifs
        self.consents = consents
        self.studio = studio
        self.folder = folder
        self.today = today
        self.albums: dict[str, list] = {}

    def ensure(self, row: dict[str, Any]) -> int:
        """How many objects were made: the album in its languages, and its photos."""
        made = 0
        source = None
        for language, text in row["versions"].items():
            gallery = self.site[language][GALLERIES.names[language][0]]
            name = _id(text["title"], language)
            if name in gallery:
                source = source or gallery[name]
                self.albums.setdefault(row["name"], source.objectValues())
                continue
            album = self._album(gallery, name, language, row, text)
            made += 1
            if source is None:
                made += self._fill(album, row)
                source = album
            else:
                ITranslationManager(source).register_translation(language, album)
                album.cover = source.cover
                album.reindexObject()
            if row.get("state", "published") == "published":
                self._publish(album)
        return made

    def of_another(self, name: str):
        """The photo `album number`, counted from nought."""
        album, number = name.split()
        return self.albums[album][int(number)]

    def _album(
        self,
        gallery,
        name: str,
        language: str,
        row: dict[str, Any],
        text: dict[str, str],
    ):
        day = self.today + timedelta(days=row["day"])
        days = row.get("days", 1)
        return api.content.create(
            gallery,
            "MediaAlbum",
            id=name,
            language=language,
            title=text["title"],
            description=text["description"],
            event_name=text["event"],
            day=day,
            day_until=day + timedelta(days=days - 1) if days > 1 else None,
            place=row["place"],
            photographer=row["photographer"],
            topics=row["topics"],
        )

    def _fill(self, album, row: dict[str, Any]) -> int:
        photos = [
            self._photo(album, row, number, drawing)
            for number, drawing in enumerate(row["photos"])
        ]
        self.albums[row["name"]] = photos
        if "film" in row:
            self._video(album, row)
        borrowed = [self.of_another(name) for name in row.get("borrows", ())]
        if borrowed:
            album.arrangement = tuple(photo.UID() for photo in [*borrowed, *photos])
        if row["cover"] is not None:
            album.cover = photos[row["cover"]].UID()
        if "blocked" in row:
            block(photos[row["blocked"]], BLOCKED_BECAUSE)
        album.reindexObject()
        return len(photos) + ("film" in row)

    def _photo(self, album, row: dict[str, Any], number: int, drawing: str):
        """A file through the door of uploads; then what an officer adds to it."""
        words = self.motifs[drawing.split()[0]]
        told = None if row.get("unfinished") else _told(album, row, number, words)
        photo = self._filed(
            album, f"{row['name']}-{number + 1}.jpg", photo_file(drawing, told)
        )
        if told is not None:
            people = row.get("people", {}).get(str(number), ())
            self._describe(photo, {name: words[name]["alt"] for name in words})
            photo.people = [self.consents[name] for name in people]
            photo.people_state = LISTED if people else NOBODY
            days = row.get("rights_end", {}).get(str(number))
            photo.rights_until = days and self.today + timedelta(days=days)
        else:
            photo.title = words[SOURCE_LANGUAGE]["title"]
        photo.reindexObject()
        return photo

    def _video(self, album, row: dict[str, Any]) -> None:
        words = row["film"]
        video = self._filed(album, f"{row['name']}-film.mp4", film())
        of_frame(video, SECONDS / 2, self.studio)
        video.title = words["title"]
        video.credit = _credit(row)
        video.no_description_reason = words["no_description"]
        video.people_state = NOBODY
        self._describe(
            video, {name: text["alt"] for name, text in words["texts"].items()}
        )
        for language, text in words["texts"].items():
            setattr(video, f"caption_{language}", text["caption"])
            setattr(video, f"track_{language}", track(text["track"]))
            setattr(video, f"transcript_{language}", text["transcript"])
        video.reindexObject()

    def _filed(self, album, name: str, content: bytes):
        path = self.folder / name
        path.write_bytes(content)
        examined = self.studio.examine(path, name)
        return file_item(album, path, name, examined, self.studio)

    def _describe(self, item, alternatives: dict[str, str]) -> None:
        item.licence = LICENCE
        for language, text in alternatives.items():
            setattr(item, f"alt_{language}", text)

    def _publish(self, album) -> None:
        """What is not ready stays behind, as an officer would let it."""
        workflow = api.portal.get_tool("portal_workflow")
        workflow.doActionFor(album, "publish", leave=True)


def _told(album, row: dict[str, Any], number: int, words: dict[str, Any]) -> Told:
    """What the photographer of the album wrote into one of its files."""
    source = row["versions"][SOURCE_LANGUAGE]
    title = words[SOURCE_LANGUAGE]["title"]
    taken = datetime.combine(album.day, time(row["hour"]))
    return Told(
        title=f"{title} {number + 1}",
        captions={name: text["caption"] for name, text in row["versions"].items()},
        photographer=row["photographer"],
        credit=_credit(row),
        keywords=tuple(filter(None, (title.lower(), source["event"].lower()))),
        place=row["place"],
        taken=taken + timedelta(minutes=7 * number),
        has_position=row.get("position") == number,
    )


def _credit(row: dict[str, Any]) -> str:
    return f"{row['photographer']}, Liberecký kraj"


def _id(title: str, language: str) -> str:
    normalize = getUtility(IURLNormalizer).normalize
    return normalize(plain_spaces(title), locale=language, max_length=75)
