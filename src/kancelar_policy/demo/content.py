"""Makes the demonstration's pages and releases the way the department would."""

from DateTime import DateTime
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from kancelar_content.multilingual.subscribers import relate
from kancelar_content.publication.site_time import site_moment
from kancelar_content.publication.site_time import site_zone
from kancelar_content.search.folding import plain_spaces
from kancelar_policy.demo.accessibility import publish_statements
from kancelar_policy.demo.albums import create_albums
from kancelar_policy.demo.annual_reports import create_annual_reports
from kancelar_policy.demo.answers import create_answers
from kancelar_policy.demo.barriers import create_barrier_reports
from kancelar_policy.demo.drawings import draw
from kancelar_policy.demo.events import create_events
from kancelar_policy.demo.form_use import count_use
from kancelar_policy.demo.home import create_home_pages
from kancelar_policy.demo.identity import tell_hours
from kancelar_policy.demo.letters import create_letters
from kancelar_policy.demo.machines import set_up_machines
from kancelar_policy.demo.notices import create_notices
from kancelar_policy.demo.records import create_records
from kancelar_policy.demo.registers import create_disposal
from kancelar_policy.demo.requests import create_requests
from kancelar_policy.demo.texts import DATA
from kancelar_policy.demo.texts import read_all
from kancelar_policy.demo.texts import SOURCE_LANGUAGE
from kancelar_policy.demo.texts import Text
from kancelar_policy.distribution.first_versions import first_versions_at_the_end
from kancelar_policy.distribution.pages import create_pages
from kancelar_policy.distribution.structure import PRESS_ROOM
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
from plone.app.textfield.value import RichTextValue
from plone.i18n.normalizer.interfaces import IURLNormalizer
from plone.namedfile.file import NamedBlobFile
from plone.namedfile.file import NamedBlobImage
from z3c.relationfield import RelationValue
from z3c.relationfield.event import updateRelations
from zope.component import getUtility
from zope.intid.interfaces import IIntIds

import json
import mimetypes


PRESS_OFFICER, HEAD = "mluvci", "vedouci"
#: All language versions of a release share the credit of its picture.
CREDIT = "Kancelář hejtmana Libereckého kraje"
ID_LENGTH = 75

#: Transitions that lead to a state, with the login of the one who takes each.
WAYS = {
    "draft": (),
    "in_review": (("submit", None),),
    "returned": (("submit", None), ("return", PRESS_OFFICER)),
    "approved": (("submit", None), ("approve", HEAD)),
    "embargoed": (("submit", None), ("approve", HEAD), ("embargo", PRESS_OFFICER)),
    "published": (("submit", None), ("approve", HEAD), ("publish", PRESS_OFFICER)),
    "withdrawn": (
        ("submit", None),
        ("approve", HEAD),
        ("publish", PRESS_OFFICER),
        ("withdraw", PRESS_OFFICER),
    ),
}

#: How long before its publication a step was taken.
LEADS = {
    None: timedelta(hours=26),
    "submit": timedelta(hours=22),
    "approve": timedelta(hours=3),
    "publish": timedelta(),
    "withdraw": timedelta(hours=-50),
}


def create_demo(site) -> int:
    """Make what is missing of the demonstration; the number of objects made."""
    with first_versions_at_the_end():
        return _create(site)


def _create(site) -> int:
    tell_hours()
    set_up_machines()
    made = create_pages(site, DATA / "pages")
    made += create_notices(site, PRESS_OFFICER)
    made += create_events(site)
    made += publish_statements(site, PRESS_OFFICER)
    made += create_barrier_reports(site, PRESS_OFFICER)
    made += create_disposal(site, PRESS_OFFICER)
    made += create_requests(site)
    count_use(site)
    made += create_answers(site)
    made += create_annual_reports(site)
    made += create_records(site)
    made += create_letters(site)
    office = json.loads((DATA / "office.json").read_text(encoding="utf-8"))
    releases = sorted(read_all(DATA / "releases").values(), key=_publication_order)
    ids = _ids(releases)
    for versions in releases:
        for text in versions.values():
            made += _ensure_release(site, text, versions, ids, office[text.language])
        relate(_find(site, text.name, SOURCE_LANGUAGE, ids))
    for versions in releases:
        _relate(site, versions[SOURCE_LANGUAGE], ids)
    made += create_albums(site)
    made += create_home_pages(site)
    return made


def _publication_order(versions: dict[str, Text]) -> tuple[datetime, str]:
    source = versions[SOURCE_LANGUAGE]
    return source.published or datetime.max, source.name


def _ids(releases: list[dict[str, Text]]) -> dict[tuple[str, str], str]:
    """Id of every version; the day tells releases with the same title apart."""
    normalize = getUtility(IURLNormalizer).normalize
    ids: dict[tuple[str, str], str] = {}
    taken: set[tuple[str, str]] = set()
    for text in (text for versions in releases for text in versions.values()):
        wanted = normalize(
            plain_spaces(text.title), locale=text.language, max_length=ID_LENGTH
        )
        if (text.language, wanted) in taken:
            wanted = f"{wanted}-{text.published:%Y-%m-%d}"
        taken.add((text.language, wanted))
        ids[text.name, text.language] = wanted
    return ids


def _room(site, language: str):
    return site[language][PRESS_ROOM.names[language][0]]


def _find(site, name: str, language: str, ids: dict):
    return _room(site, language).get(ids[name, language])


def _ensure_release(site, text: Text, versions: dict, ids: dict, office: dict) -> int:
    if _find(site, text.name, text.language, ids) is not None:
        return 0
    source_text = versions[SOURCE_LANGUAGE]
    author = source_text.fields.get("author", PRESS_OFFICER)
    source = None
    if text is not source_text:
        author = PRESS_OFFICER
        source = _find(site, text.name, SOURCE_LANGUAGE, ids)
    with api.env.adopt_user(username=author):
        release = api.content.create(
            _room(site, text.language),
            "PressRelease",
            id=ids[text.name, text.language],
            language=text.language,
            **_values(text, source_text, source, office),
        )
        attachments = _attach(release, text)
    if source is not None:
        ITranslationManager(source).register_translation(text.language, release)
    published = _aware(text.published or source_text.published)
    if published:
        release.setEffectiveDate(DateTime(published))
    _take_the_way(release, text.state, author, source_text.fields.get("comment", ""))
    if published:
        _date_back(release, text, published)
    _correct(release, text)
    release.reindexObject(idxs=["created", "modified", "effective", "Date"])
    return 1 + attachments


def _values(text: Text, source_text: Text, source, office: dict) -> dict:
    """The fields of a release; those that no language changes come from the source."""
    fields = {**_shared(source_text), **text.fields}
    number, day = source_text.meeting
    image = source.image if source is not None else _image(source_text)
    return {
        "title": text.title,
        "description": fields.get("description", ""),
        "text": RichTextValue(text.body, "text/html", "text/x-html-safe"),
        "genre": fields["genre"],
        "source": fields["source"],
        "topics": source_text.values("topics"),
        "portfolios": source_text.values("portfolios"),
        "place": fields.get("place", "Liberec"),
        "meeting_number": number,
        "meeting_date": day,
        "resolution": fields.get("resolution"),
        "agenda_url": fields.get("agenda_url"),
        "stream_url": fields.get("stream_url"),
        "contributing_department": fields.get("department"),
        "byline_name": office["spokesperson"],
        "byline_function": office["function"],
        "press_contacts": [dict(contact) for contact in office["contacts"]],
        "image": image,
        "image_alt": fields.get("image_alt") if image else None,
        "image_caption": fields.get("image_caption"),
        "image_credit": CREDIT if image else None,
        "embargo": _embargo(source_text),
        "internal_note": fields.get("note"),
        "is_template": source_text.is_template,
        "parts": [
            {
                "headline": part.headline,
                "portfolio": part.portfolio,
                "member": part.member,
                "resolution": part.resolution,
                "amount": part.amount,
                "text": part.text,
            }
            for part in text.parts
        ],
    }


def _shared(source_text: Text) -> dict[str, str]:
    names = ("genre", "source", "resolution", "agenda_url", "stream_url", "place")
    return {n: source_text.fields[n] for n in names if n in source_text.fields}


def _image(text: Text) -> NamedBlobImage | None:
    if "image" not in text.fields:
        return None
    motif, seed = text.fields["image"].split()
    return NamedBlobImage(
        data=draw(motif, int(seed)),
        contentType="image/jpeg",
        filename=f"{text.name}.jpg",
    )


def _embargo(text: Text) -> datetime | None:
    """The moment `days | hour` from now: a demonstration is always before it."""
    if "embargo" not in text.fields:
        return None
    days, hour = (int(value) for value in text.values("embargo", "|"))
    moment = datetime.now(site_zone()) + timedelta(days=days)
    return site_moment(moment.replace(hour=hour, minute=0, second=0, microsecond=0))


def _attach(release, text: Text) -> int:
    """Files named `file name | title`, several divided by `;`."""
    attachments = text.values("attachments", ";")
    for attachment in attachments:
        filename, title = (value.strip() for value in attachment.split("|"))
        api.content.create(
            release,
            "File",
            id=filename,
            title=title,
            file=NamedBlobFile(
                data=_file(filename),
                contentType=mimetypes.guess_type(filename)[0] or "text/plain",
                filename=filename,
            ),
        )
    return len(attachments)


def _file(filename: str) -> bytes:
    stored = DATA / "attachments" / filename
    if stored.exists():
        return stored.read_bytes()
    return draw("plan", len(filename), kind="PDF")


def _aware(moment: datetime | None) -> datetime | None:
    return None if moment is None else site_moment(moment)


def _take_the_way(release, state: str, author: str, comment: str) -> None:
    for transition, login in WAYS[state]:
        last = (transition, login) == WAYS[state][-1]
        with api.env.adopt_user(username=login or author):
            api.content.transition(release, transition, comment=comment if last else "")


def _date_back(release, text: Text, published: datetime) -> None:
    """Let a release look as if it had been made in its time."""
    workflow = api.portal.get_tool("portal_workflow")
    chain = workflow.getChainFor(release)[0]
    release.workflow_history[chain] = tuple(
        {**step, "time": DateTime(published - LEADS[step["action"]])}
        for step in release.workflow_history[chain]
    )
    last = release.workflow_history[chain][-1]["time"]
    release.creation_date = DateTime(published - LEADS[None])
    release.setModificationDate(last)
    if text.language == SOURCE_LANGUAGE:
        release.content_changed = (published - LEADS[None]).astimezone(UTC)
    else:
        release.content_changed = (published - LEADS["approve"]).astimezone(UTC)
    if text.state == "withdrawn":
        release.withdrawn = (published - LEADS["withdraw"]).astimezone(UTC)


def _correct(release, text: Text) -> None:
    """Corrections written `moment | text`, several divided by `;`.

    A correction of the Czech text alone leaves its versions outdated.
    """
    for correction in text.values("corrections", ";"):
        moment, words = (value.strip() for value in correction.split("|"))
        corrected = _aware(datetime.fromisoformat(moment)).astimezone(UTC)
        entry = {"corrected": corrected.isoformat(timespec="seconds"), "text": words}
        release.corrections = (*release.corrections, entry)
        release.content_changed = corrected
        release.setModificationDate(DateTime(corrected))


def _relate(site, text: Text, ids: dict) -> None:
    release = _find(site, text.name, SOURCE_LANGUAGE, ids)
    names = text.values("related")
    if not names or release.relatedItems:
        return
    intids = getUtility(IIntIds)
    release.relatedItems = [
        RelationValue(intids.getId(_find(site, name, SOURCE_LANGUAGE, ids)))
        for name in names
    ]
    updateRelations(release, None)
