"""Makes the demonstration's albums: photos drawn on the spot, nobody on them."""

from datetime import date
from datetime import datetime
from datetime import time
from datetime import timedelta
from io import BytesIO
from kancelar_content.media.rights.blocking import block
from kancelar_content.publication.site_time import site_today
from kancelar_content.search.folding import plain_spaces
from kancelar_policy.demo.drawings import draw
from kancelar_policy.demo.texts import DATA
from kancelar_policy.demo.texts import SOURCE_LANGUAGE
from kancelar_policy.distribution.structure import GALLERIES
from PIL import Image
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
from plone.i18n.normalizer.interfaces import IURLNormalizer
from plone.namedfile.file import NamedBlobImage
from typing import Any
from zope.component import getUtility

import json


PRESS_OFFICER = "mluvci"
LICENCE = "press"
BLOCKED_BECAUSE = "Fotograf požádal o\u00a0stažení snímku."

#: Parts of a drawing that make a photo of another shape: left, top, right, bottom.
SHAPES = {
    "wide": (0, 0, 1600, 900),
    "tall": (500, 0, 1100, 900),
    "square": (350, 0, 1250, 900),
    "panorama": (0, 250, 1600, 850),
}


def create_albums(site) -> int:
    """Make the albums that are missing; how many objects were made."""
    data = json.loads((DATA / "albums.json").read_text(encoding="utf-8"))
    maker = Maker(site, data["motifs"], site_today())
    with api.env.adopt_user(username=PRESS_OFFICER):
        return sum(maker.ensure(row) for row in data["albums"])


class Maker:
    """Makes albums one after the other; later ones may borrow of earlier ones."""

    def __init__(self, site, motifs: dict[str, Any], today: date) -> None:
        self.site = site
        self.motifs = motifs
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
            album = self._album(gallery, name, row, text)
            made += 1
            if source is None:
                made += self._fill(album, row)
                source = album
            else:
                ITranslationManager(source).register_translation(language, album)
                album.cover = source.cover
            if row.get("state", "published") == "published":
                self._publish(album)
            album.reindexObject()
        return made

    def _album(self, gallery, name: str, row: dict[str, Any], text: dict[str, str]):
        day = self.today + timedelta(days=row["day"])
        days = row.get("days", 1)
        return api.content.create(
            gallery,
            "MediaAlbum",
            id=name,
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
            self._photo(album, row, number, *drawing.split())
            for number, drawing in enumerate(row["photos"])
        ]
        self.albums[row["name"]] = photos
        borrowed = [self._of_another(name) for name in row.get("borrows", ())]
        if borrowed:
            album.arrangement = tuple(photo.UID() for photo in [*borrowed, *photos])
        if row["cover"] is not None:
            album.cover = photos[row["cover"]].UID()
        if "blocked" in row:
            block(photos[row["blocked"]], BLOCKED_BECAUSE)
        album.reindexObject()
        return len(photos)

    def _of_another(self, name: str):
        album, number = name.split()
        return self.albums[album][int(number)]

    def _photo(self, album, row: dict, number: int, motif: str, seed: str, shape: str):
        words = self.motifs[motif]
        taken = datetime.combine(album.day, time(row["hour"])) + timedelta(
            minutes=7 * number
        )
        fields = {"people_state": "nobody", "licence": LICENCE}
        if row.get("unfinished"):
            fields = {}
        else:
            fields["credit"] = f"{row['photographer']}, Liberecký kraj"
            fields |= {f"alt_{language}": words[language]["alt"] for language in words}
            fields |= {
                f"caption_{language}": text["caption"]
                for language, text in row["versions"].items()
            }
        name = f"{row['name']}-{number + 1}"
        return api.content.create(
            album,
            "Photo",
            id=name,
            title=f"{words[SOURCE_LANGUAGE]['title']} {number + 1}",
            image=NamedBlobImage(
                _shaped(draw(motif, int(seed)), shape), "image/jpeg", f"{name}.jpg"
            ),
            photographer=row["photographer"],
            taken=taken,
            place=row["place"],
            topics=row["topics"],
            **fields,
        )

    def _publish(self, album) -> None:
        """What is not ready stays behind, as an officer would let it."""
        workflow = api.portal.get_tool("portal_workflow")
        workflow.doActionFor(album, "publish", leave=True)


def _id(title: str, language: str) -> str:
    normalize = getUtility(IURLNormalizer).normalize
    return normalize(plain_spaces(title), locale=language, max_length=75)


def _shaped(drawing: bytes, shape: str) -> bytes:
    """The part of the drawing that the shape says."""
    if shape == "wide":
        return drawing
    file = BytesIO()
    with Image.open(BytesIO(drawing)) as whole:
        whole.crop(SHAPES[shape]).save(file, "JPEG", quality=86)
    return file.getvalue()
