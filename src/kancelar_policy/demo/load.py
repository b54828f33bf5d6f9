"""Thousands of published releases, to see how a site carries them."""

from collections.abc import Callable
from collections.abc import Iterator
from DateTime import DateTime
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from kancelar_content.numbering import next_number
from kancelar_content.press.settings import rows
from kancelar_content.press.vocabularies import GENRES
from kancelar_content.press.vocabularies import SOURCES
from kancelar_content.press.workflow import SERIES
from kancelar_content.publication.site_time import site_zone
from kancelar_policy.demo.content import CREDIT
from kancelar_policy.demo.content import HEAD
from kancelar_policy.demo.content import PRESS_OFFICER
from kancelar_policy.demo.drawings import draw
from kancelar_policy.demo.drawings import MOTIFS
from kancelar_policy.demo.sentences import Writer
from kancelar_policy.distribution.structure import PRESS_ROOM
from persistent.mapping import PersistentMapping
from plone import api
from plone.app.textfield.value import RichTextValue
from plone.i18n.normalizer.interfaces import IURLNormalizer
from plone.namedfile.file import NamedBlobFile
from plone.namedfile.file import NamedBlobImage
from typing import Any
from zope.component import getUtility
from zope.component.interfaces import IFactory
from zope.container.contained import notifyContainerModified
from zope.event import notify
from zope.lifecycleevent import ObjectAddedEvent
from zope.lifecycleevent import ObjectCreatedEvent

import transaction


LANGUAGE = "cs"
BATCH = 100
IMAGES = 6
SHARE_WITH_IMAGE = 0.15
SHARE_WITH_ATTACHMENT = 0.05

#: Fields that the add form leaves empty; a missing attribute costs more than a None.
EMPTY = (
    "agenda_url",
    "contributing_department",
    "embargo",
    "image",
    "image_alt",
    "image_caption",
    "image_credit",
    "internal_note",
    "meeting_date",
    "meeting_number",
    "resolution",
    "stream_url",
)

#: The steps of a publication: transition, state after it, actor, hours before the end.
STEPS = (
    (None, "draft", PRESS_OFFICER, 26),
    ("submit", "in_review", PRESS_OFFICER, 22),
    ("approve", "approved", HEAD, 3),
    ("publish", "published", PRESS_OFFICER, 0),
)


def create_releases(
    site, size: int, progress: Callable[[int], None] | None = None
) -> int:
    """Make releases and commit them in batches; `progress` hears how many there are."""
    for made in make_releases(site, size):
        if made % BATCH == 0 or made == size:
            transaction.commit()
            site._p_jar.cacheGC()
            if progress is not None:
                progress(made)
    return size


def make_releases(site, size: int) -> Iterator[int]:
    """Make releases one after the other, and count them; the caller commits.

    The stock way indexes a release five times, asks the catalog four times for its
    translations and announces a modified room. Here history, dates and number are
    written before the release is added, so it is indexed once, and the room is
    announced once; all else is as the workflow leaves it. Only the first version is
    missing, whose keeping takes almost as long as the rest: the history of versions
    begins with the first edit.
    """
    room = site[LANGUAGE][PRESS_ROOM.names[LANGUAGE][0]]
    maker = Maker(site, seed=len(room))
    moments = maker.writer.moments(size, until=datetime.now(UTC))
    for made, moment in enumerate(moments, 1):
        maker.make(room, moment)
        if made == size:
            notifyContainerModified(room)
        yield made


class Maker:
    """Makes published releases that share a few images."""

    def __init__(self, site, seed: int) -> None:
        self.site = site
        self.writer = Writer(seed)
        self.random = self.writer.random
        self.seed = seed
        self.images = [
            NamedBlobImage(draw(motif, number), "image/jpeg", f"{motif}.jpg")
            for number, motif in enumerate(sorted(MOTIFS)[:IMAGES])
        ]
        self.topics = [row["token"] for row in rows("topics")]
        self.portfolios = [row["token"] for row in rows("portfolios")]
        workflows = api.portal.get_tool("portal_workflow")
        self.definition = workflows.getWorkflowsFor("PressRelease")[0]
        self.zone = site_zone()
        self.normalize = getUtility(IURLNormalizer).normalize
        #: Who may do what in the last state, as the workflow wrote it to the first one.
        self.permissions: dict[str, Any] = {}
        self.made = 0

    def make(self, room, moment: datetime):
        """One release, published at the moment."""
        self.made += 1
        year = moment.astimezone(self.zone).year
        release = self._add(
            room,
            "PressRelease",
            moment,
            **self._fields(),
            number=next_number(self.site, SERIES, year),
            number_year=year,
            effective_date=DateTime(moment),
            content_changed=moment - timedelta(hours=STEPS[0][3]),
            workflow_history=self._history(moment),
            **self.permissions,
        )
        if not self.permissions:
            self.definition.updateRoleMappingsFor(release)
            self.permissions = {
                name: value
                for name, value in vars(release).items()
                if name.endswith("_Permission")
            }
        if self.random.random() < SHARE_WITH_ATTACHMENT:
            text = self.writer.description().encode()
            file = NamedBlobFile(text, "text/plain", "priloha.txt")
            self._add(release, "File", moment, title="Příloha", file=file)
        return release

    def _fields(self) -> dict:
        title = self.writer.title()
        fields = {
            **dict.fromkeys(EMPTY),
            "title": title,
            "description": self.writer.description(),
            "text": RichTextValue(self.writer.html(), "text/html", "text/x-html-safe"),
            "genre": self.random.choice(list(GENRES)),
            "source": self.random.choice(list(SOURCES)),
            "topics": self.random.sample(self.topics, self.random.randint(1, 3)),
            "portfolios": [self.random.choice(self.portfolios)],
            "place": "Liberec",
            "byline_name": "Jana Vzorová",
            "byline_function": "tisková mluvčí",
            "parts": [],
            "press_contacts": [],
            "relatedItems": [],
        }
        if self.random.random() < SHARE_WITH_IMAGE:
            image = self.random.choice(self.images)
            fields |= {
                "image": image,
                "image_alt": title,
                "image_credit": CREDIT,
            }
        return fields

    def _add(self, container, portal_type: str, moment: datetime, **fields):
        fti = api.portal.get_tool("portal_types")[portal_type]
        name = self._name(fields["title"], container)
        # A language that is there already spares plone.app.multilingual two queries.
        content = getUtility(IFactory, fti.factory)(
            name, language=LANGUAGE, versioning_enabled=False, **fields
        )
        notify(ObjectCreatedEvent(content))
        content.creators = (PRESS_OFFICER,)
        content.creation_date = DateTime(moment - timedelta(hours=STEPS[0][3]))
        content.setModificationDate(DateTime(moment))
        content.manage_setLocalRoles(PRESS_OFFICER, ["Owner"])
        container._setObject(name, content, set_owner=0, suppress_events=True)
        content = container[name]
        notify(ObjectAddedEvent(content, container, name))
        del content.versioning_enabled
        return content

    def _name(self, title: str, container) -> str:
        name = self.normalize(title.replace("\N{NO-BREAK SPACE}", " "), max_length=75)
        return f"{name}-{self.seed + self.made}" if name in container else name

    def _history(self, moment: datetime) -> PersistentMapping:
        steps = tuple(
            {
                "action": action,
                "actor": actor,
                "comments": "",
                "time": DateTime(moment - timedelta(hours=hours)),
                "review_state": state,
            }
            for action, state, actor, hours in STEPS
        )
        return PersistentMapping({self.definition.getId(): steps})
