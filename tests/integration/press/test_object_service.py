"""One release as REST gives it out."""

from datetime import datetime
from kancelar_content.press.vocabularies import term_titles
from plone.app.multilingual.interfaces import ITranslationManager

import pytest
import transaction


def test_object_has_terms_dates_and_versions(anonymous, released):
    topic, title = next(iter(term_titles("topics", "cs").items()))
    release = released(
        title="Silnice",
        topics=[topic],
        effective="2026-06-01T08:00:00+02:00",
        parts=[
            {
                "headline": "Most",
                "portfolio": None,
                "member": None,
                "resolution": None,
                "amount": None,
                "text": "Nový most",
            }
        ],
    )
    english = released(title="Road", language="en")
    ITranslationManager(release).register_translation("en", english)
    transaction.commit()

    data = anonymous.get("/cs/tiskove-zpravy/silnice").json()

    assert data["number"] == "1/2026"
    assert data["date"] == "2026-06-01T08:00:00+02:00"
    assert data["topics"] == [{"token": topic, "title": title}]
    assert data["parts"][0]["anchor"] == "part-1"
    assert data["parts"][0]["url"].endswith("/cs/tiskove-zpravy/silnice#part-1")
    [version] = data["translations"]
    assert (version["language"], version["title"]) == ("en", "Road")
    assert version["state"] in ("current", "outdated")
    assert "edit_kind" not in data


def test_translation_that_the_reader_may_not_see_is_not_listed(
    anonymous, login, released, create
):
    release = released(title="Silnice")
    draft = create("PressRelease", title="Tajné", language="en")
    ITranslationManager(release).register_translation("en", draft)
    transaction.commit()

    public = anonymous.get("/cs/tiskove-zpravy/silnice?expand=translations,workflow")
    office = login("PressOfficer").get("/cs/tiskove-zpravy/silnice")

    assert "Tajn" not in public.text and "tajne" not in public.text
    assert [version["title"] for version in office.json()["translations"]] == ["Tajné"]


def test_internal_note_is_for_the_office(anonymous, login, released):
    released(title="Silnice", internal_note="Ověřit u odboru")

    public = anonymous.get("/cs/tiskove-zpravy/silnice")

    assert "internal_note" not in public.json()
    assert "Ověřit" not in public.text
    assert (
        login("PressOfficer").get("/cs/tiskove-zpravy/silnice").json()["internal_note"]
        == "Ověřit u odboru"
    )


def test_related_release_that_is_hidden_is_not_named(anonymous, released, create):
    from z3c.relationfield import RelationValue
    from zope.component import getUtility
    from zope.intid.interfaces import IIntIds

    hidden = create("PressRelease", title="Utajená")
    shown = released(title="Veřejná")
    intids = getUtility(IIntIds)
    released(
        title="Silnice",
        relatedItems=[RelationValue(intids.getId(item)) for item in (hidden, shown)],
    )

    response = anonymous.get("/cs/tiskove-zpravy/silnice")

    assert [item["title"] for item in response.json()["relatedItems"]] == ["Veřejná"]
    assert "Utajen" not in response.text


@pytest.mark.parametrize(
    "expand",
    [
        "translations",
        "workflow",
        "actions",
        "breadcrumbs",
        "navigation",
        "contentrules",
        "aliases",
        "related-items",
        "contextnavigation",
    ],
)
def test_expanders_name_no_hidden_text(anonymous, released, create, expand):
    released(title="Silnice")
    create("PressRelease", title="Utajená")
    transaction.commit()

    response = anonymous.get(f"/cs/tiskove-zpravy/silnice?expand={expand}")

    assert response.status_code == 200
    assert "Utajen" not in response.text and "utajena" not in response.text


def test_old_versions_are_not_for_the_public(anonymous, login, released):
    released(title="Silnice")

    assert anonymous.get("/cs/tiskove-zpravy/silnice?version=0").status_code == 401


def test_draft_is_closed_to_the_public(anonymous, create):
    create("PressRelease", title="Silnice")
    transaction.commit()

    assert anonymous.get("/cs/tiskove-zpravy/silnice").status_code == 401


def test_withdrawn_release_is_gone_with_its_reason(anonymous, login, released):
    released("submit", "approve", "publish", "withdraw", title="Silnice")

    response = anonymous.get("/cs/tiskove-zpravy/silnice")

    assert response.status_code == 410
    notice = response.json()
    assert notice["type"] == "Gone"
    assert (notice["title"], notice["reason"]) == ("Silnice", "Reason")
    assert notice["number"].startswith("1/")
    assert datetime.fromisoformat(notice["withdrawn"]).tzinfo
    assert "text" not in notice
    assert anonymous.head("/cs/tiskove-zpravy/silnice").status_code == 410
    office = login("PressOfficer").get("/cs/tiskove-zpravy/silnice")
    assert (office.status_code, office.json()["review_state"]) == (200, "withdrawn")
