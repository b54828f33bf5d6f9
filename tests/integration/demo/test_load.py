from kancelar_policy.demo.load import create_releases
from kancelar_policy.demo.load import EMPTY
from plone import api
from plone.app.textfield.value import RichTextValue
from zope.component import getUtility
from zope.intid.interfaces import IIntIds

import pytest
import transaction


#: What keeping a first version leaves at an object; load releases have none.
VERSION = {"version_id", "version_history", "location_id", "cmf_uid", "__provides__"}


@pytest.fixture
def uncommitted(monkeypatch):
    """The integration layer rolls back, so batches must not commit."""

    def index_only():
        for hook, args, kws in list(transaction.get().getBeforeCommitHooks()):
            hook(*args, **kws)

    monkeypatch.setattr("kancelar_policy.demo.load.transaction.commit", index_only)


def room(portal):
    return portal.cs["tiskove-zpravy"]


def columns(release) -> dict:
    catalog = api.portal.get_tool("portal_catalog")
    record = catalog._catalog.uids["/".join(release.getPhysicalPath())]
    values = catalog._catalog.data[record]
    names = sorted(catalog._catalog.schema, key=catalog._catalog.schema.get)
    return dict(zip(names, values, strict=True))


def indexes(release) -> dict:
    catalog = api.portal.get_tool("portal_catalog")
    record = catalog._catalog.uids["/".join(release.getPhysicalPath())]
    return {
        name: catalog._catalog.getIndex(name).getEntryForObject(record)
        for name in catalog.indexes()
    }


def test_made_release_equals_a_published_one(
    portal, create, publish, as_user, uncommitted
):
    create_releases(portal, 3)
    made = next(iter(room(portal).values()))
    same = [
        *EMPTY,
        *("title", "description", "genre", "source", "topics", "portfolios", "place"),
        *("parts", "press_contacts", "relatedItems", "byline_name", "byline_function"),
    ]
    with as_user("Manager", username="mluvci"):
        usual = create(
            "PressRelease",
            id="usual",
            text=RichTextValue(made.text.raw, "text/html", "text/x-html-safe"),
            **{name: getattr(made, name) for name in same},
        )
        api.content.transition(usual, "submit")
    with as_user("Manager", username="vedouci"):
        api.content.transition(usual, "approve")
    with as_user("Manager", username="mluvci"):
        usual.setEffectiveDate(made.effective_date)
        api.content.transition(usual, "publish")

    own = {name for name in usual.__dict__ if not name.startswith(("_v_", "__a"))}
    unlike = {"_owner", *VERSION}
    assert own - made.__dict__.keys() <= unlike
    for name in own - unlike:
        value = getattr(usual, name)
        if name.endswith("_Permission") or name in same:
            assert getattr(made, name) == value, name
    assert made.get_local_roles() == usual.get_local_roles()
    assert made.creators == usual.creators
    assert getUtility(IIntIds).queryId(made) is not None

    histories = [
        [
            {k: v for k, v in step.items() if k != "time"}
            for step in release.workflow_history["press_release_workflow"]
        ]
        for release in (made, usual)
    ]
    assert histories[0] == histories[1]

    own_to_each = {
        *("UID", "TranslationGroup", "id", "getId", "path", "cmf_uid", "sync_uid"),
        *("created", "modified", "CreationDate", "ModificationDate", "getObjSize"),
        *("release_number", "release_step", "source_changed"),
        "object_provides",  # the usual one has versions
        "SearchableText",  # has the number
    }
    for read in (columns, indexes):
        one, other = read(made), read(usual)
        differing = {name for name in one if one[name] != other[name]}
        assert differing <= own_to_each


def test_numbers_have_no_gap_and_go_on(portal, publish, create, uncommitted):
    create_releases(portal, 40)
    create_releases(portal, 10)
    numbers = {}
    for release in room(portal).values():
        numbers.setdefault(release.number_year, []).append(release.number)
    assert sum(map(len, numbers.values())) == 50
    for given in numbers.values():
        assert sorted(given) == list(range(1, len(given) + 1))


def test_some_have_images_and_attachments_and_all_are_found(portal, uncommitted):
    heard = []
    assert create_releases(portal, 60, heard.append) == 60
    catalog = api.portal.get_tool("portal_catalog")
    brains = catalog.unrestrictedSearchResults(portal_type="PressRelease")
    assert heard == [60]
    assert {brain.review_state for brain in brains} == {"published"}
    assert any(brain.image_scales for brain in brains)
    assert any(brain.release_attachments for brain in brains)
    assert len(room(portal)) == 60
