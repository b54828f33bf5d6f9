"""No datum of an applicant is told by any way to those who do not handle requests."""

from datetime import date
from plone import api
from plone.app.testing import logout

import logging
import pytest
import re
import transaction


SECRET = "Xylofonskript"
TOLD = (SECRET, "12345679", "+420 600 700 800", "5kbvkwc", "1981-02-03", "3. 2. 1981")

PAGES = (
    "{case}",
    "{case}/view",
    "{case}/info_request",
    "{case}/edit",
    "{case}/applicant_name",
    "{case}/text",
    "{case}/Title",
    "{case}/@@historyview",
    "{case}/version_diff",
    "{case}/@@full_view_item",
    "{case}/@@record-step?kind=complaint",
    "{case}/folder_contents",
    "{case}/RSS",
    "{case}/smlouvy",
    "/evidence",
    "/evidence/folder_contents",
    "/evidence/RSS",
    "/evidence/atom.xml",
    "/cs/@@registers/info-requests",
    "/cs/@@registers/info-requests?text={word}",
    "/cs/@@registers/info-requests/csv",
    "/cs/@@registers/info-requests/xlsx",
    "/cs/@@registers/info-requests/json",
    "/cs/@@registers/info-requests/json-ld",
    "/cs/@@desk",
    "/cs/@@search?SearchableText={word}",
    "/cs/@@search-suggestions?SearchableText=xylo",
    "/@@ajax-search?SearchableText={word}",
    "/cs/feed.atom",
    "/cs/feed.json",
    "/cs/sitemap",
    "/sitemap.xml",
    "/opendata",
    "/cs",
)

REST = (
    "{case}",
    "{case}?fullobjects=1",
    "{case}/@history",
    "{case}/@workflow",
    "{case}/@actions",
    "{case}/@breadcrumbs",
    "{case}/smlouvy",
    "/evidence?fullobjects=1",
    "/@search?SearchableText={word}",
    "/@search?portal_type=InfoRequest&fullobjects=1",
    "/@search?portal_type=InfoRequest&metadata_fields=_all",
    "/@registers",
    "/@registers/info-requests",
    "/@registers/info-requests?text={word}",
    "/@navigation?expand.navigation.depth=4",
)


@pytest.fixture
def secret(case):
    return case(
        title="Oprava mostu",
        items=("Smlouvy",),
        text=f"{SECRET} žádá",
        applicant_name=f"Jan {SECRET}",
        applicant_born=date(1981, 2, 3),
        applicant_ico="12345679",
        applicant_address=f"{SECRET} 1",
        applicant_delivery=f"{SECRET} 2",
        applicant_email=f"{SECRET}@example.org",
        applicant_phone="+420 600 700 800",
        applicant_data_box="5kbvkwc",
    )


def address(pattern, case):
    return pattern.format(case=f"/evidence/{case.getId()}", word=SECRET)


def told(answer, asked):
    """Secrets in an answer; a search that was asked for the word may repeat it."""
    text = answer.text.replace(asked, "").lower()
    names = (f"Jan {SECRET}", f"{SECRET} žádá") if SECRET in asked else (SECRET,)
    return [word for word in (*names, *TOLD[1:]) if word.lower() in text]


def test_officer_and_head_are_told_what_the_others_are_not(colleague, secret):
    for role in ("FOIOfficer", "HeadOfDepartment"):
        asked = address("{case}", secret)
        found = told(colleague(role).get(asked), asked)
        assert {SECRET, "12345679", "+420 600 700 800", "5kbvkwc"} <= set(found)


@pytest.mark.parametrize("pattern", PAGES)
@pytest.mark.parametrize("role", [None, "Site Administrator"])
def test_pages_tell_others_nothing(reader, colleague, secret, role, pattern):
    client = colleague(role) if role else reader
    asked = address(pattern, secret)
    assert told(client.get(asked), asked) == []


@pytest.mark.parametrize("pattern", REST)
@pytest.mark.parametrize(
    "role", [None, "PressOfficer", "Site Administrator", "Manager"]
)
def test_rest_tells_others_nothing(reader, colleague, secret, role, pattern):
    client = colleague(role) if role else reader
    asked = address(pattern, secret)
    answer = client.get(asked, headers={"Accept": "application/json"})
    assert told(answer, asked) == []


def test_register_and_its_exports_name_no_applicant_even_to_the_officer(
    colleague, secret
):
    officer = colleague("FOIOfficer")
    for end in ("", "/csv", "/json", "/json-ld"):
        asked = f"/cs/@@registers/info-requests{end}"
        answer = officer.get(asked)
        assert secret.number in answer.text
        assert told(answer, asked) == []


def test_manager_cannot_write_an_applicant_over_rest(colleague, secret):
    manager = colleague("Manager", accept="application/json")
    manager.patch(
        f"/evidence/{secret.getId()}", json={"applicant_name": "X", "text": "X"}
    )
    transaction.begin()
    assert secret.applicant_name == f"Jan {SECRET}"
    assert secret.text == f"{SECRET} žádá"


def test_catalog_keeps_nothing_of_the_applicant(portal, secret):
    secret.reindexObject()
    catalog = api.portal.get_tool("portal_catalog")
    [brain] = catalog.unrestrictedSearchResults(portal_type="InfoRequest")
    rid = brain.getRID()
    kept = f"{catalog.getMetadataForRID(rid)}{catalog.getIndexDataForRID(rid)}"
    assert secret.number in kept
    assert not [word for word in TOLD if word.lower() in kept.lower()]
    words = list(catalog.kancelar_lexicon.words())
    assert not [word for word in words if SECRET.lower() in word.lower()]
    assert SECRET.lower() not in secret.getId()


def test_logged_out_search_finds_no_request(portal, secret):
    logout()
    assert not api.portal.get_tool("portal_catalog")(portal_type="InfoRequest")


def test_request_keeps_no_versions(secret):
    repository = api.portal.get_tool("portal_repository")
    assert not repository.isVersionable(secret)


def test_what_is_typed_is_logged_nowhere(colleague, secret, caplog):
    caplog.set_level(logging.DEBUG)
    officer = colleague("FOIOfficer")
    page = f"/evidence/{secret.getId()}/edit"
    form = officer.get(page).text
    data = {
        "form.widgets.applicant_email": f"{SECRET}@@",
        "form.widgets.applicant_name": SECRET,
        "form.buttons.save": "1",
        "_authenticator": re.search(r'data-token="([^"]+)"', form).group(1),
    }
    answer = officer.post(page, data=data)
    assert SECRET in answer.text
    assert not [r for r in caplog.records if SECRET in r.getMessage()]
