"""What a file tells about itself, and what our copies tell about a photo."""

from dataclasses import asdict
from dataclasses import dataclass
from dataclasses import field
from datetime import datetime
from typing import Any


@dataclass(frozen=True)
class Examined:
    """The facts of a photo or a video; texts are as the file has them, or empty.

    Width and height are those of the upright picture. `captions` are by language, the
    one without a language under "x-default". `taken` is local time. `notices` are kinds
    of `messages.NOTICES`.
    """

    kind: str
    width: int
    height: int
    sha256: str
    size: int
    seconds: float | None = None
    rotation: int = 0
    codecs: tuple[str, ...] = ()
    has_audio: bool = False
    phash: int | None = None
    colours: tuple[str, ...] = ()
    orientation: str = "landscape"
    focal: tuple[float, float] = (0.5, 0.5)
    taken: datetime | None = None
    title: str = ""
    captions: dict[str, str] = field(default_factory=dict)
    credit: str = ""
    photographer: str = ""
    copyright: str = ""
    licence_url: str = ""
    terms: str = ""
    keywords: tuple[str, ...] = ()
    place: str = ""
    people: tuple[str, ...] = ()
    source: str = ""
    camera: str = ""
    notices: tuple[str, ...] = ()

    def as_record(self) -> dict[str, Any]:
        """The facts as JSON can hold them."""
        return asdict(self) | {"taken": self.taken and self.taken.isoformat()}

    @classmethod
    def from_record(cls, record: dict[str, Any]) -> "Examined":
        values = {
            name: tuple(value) if isinstance(value, list) else value
            for name, value in record.items()
        }
        taken = values["taken"] and datetime.fromisoformat(values["taken"])
        return cls(**values | {"taken": taken})


@dataclass(frozen=True)
class Written:
    """What our copy of a photo tells about it, in one language."""

    title: str = ""
    caption: str = ""
    language: str = "cs"
    credit: str = ""
    photographer: str = ""
    copyright: str = ""
    licence_url: str = ""
    contact: str = ""
    keywords: tuple[str, ...] = ()
    taken: datetime | None = None
    terms: str = ""

    def as_record(self) -> dict[str, Any]:
        """The texts as JSON can hold them."""
        return asdict(self) | {"taken": self.taken and self.taken.isoformat()}

    @classmethod
    def from_record(cls, record: dict[str, Any]) -> "Written":
        taken = record["taken"] and datetime.fromisoformat(record["taken"])
        return cls(**record | {"taken": taken, "keywords": tuple(record["keywords"])})
