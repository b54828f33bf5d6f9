"""A relation tells nothing of what its reader may not see."""

from http_client import session
from plone import api
from z3c.relationfield import RelationValue
from zope.component import getUtility
from zope.intid.interfaces import IIntIds

import pytest
import transaction


SECRET = "Xylofonkraj"


@pytest.fixture
def client(live_portal, functional):
    return lambda name=None: session(live_portal, functional, username=name)


def relation(target):
    return RelationValue(getUtility(IIntIds).getId(target))


@pytest.mark.parametrize("portal_type", ["Document", "Event"])
def test_list_of_relations_leaves_out_what_is_not_public(create, client, portal_type):
    draft = create("PressRelease", title=SECRET)
    public = create("Document", title="Veřejná stránka")
    related = [relation(draft), relation(public)]
    page = create(portal_type, relatedItems=related)
    for item in (public, page):
        api.content.transition(item, "publish")
    transaction.commit()
    answer = client().get(page.absolute_url())
    assert [item["title"] for item in answer.json()["relatedItems"]] == [
        "Veřejná stránka"
    ]
    assert SECRET not in answer.text


def test_one_relation_to_something_closed_is_none(create, client, live_portal, as_user):
    draft = create("PressRelease", title=SECRET)
    home = create("HomePage", title="Verze")
    lead = create("LeadStory", home, title="Hlavní", story=relation(draft))
    with as_user("PressOfficer"):
        transaction.commit()
    member = client("test-pressofficer").get(lead.absolute_url())
    assert member.json()["story"]["title"] == SECRET
    draft.manage_permission("View", ["Manager"])
    transaction.commit()
    member = client("test-pressofficer").get(lead.absolute_url())
    assert member.json()["story"] is None
