"""Nothing of the case, and nothing before the release, is told by any way."""

from kancelar_content.foi.answers.files import attach
from plone import api
from plone.namedfile.file import NamedBlobFile
from Products.CMFCore.indexing import processQueue

import pytest
import transaction


SECRET = "Xylofonskript"
ROLES = (None, "DepartmentEditor", "PressOfficer", "Site Administrator", "Manager")

PAGES = (
    "{answer}",
    "{answer}/view",
    "{answer}/disclosed_answer",
    "{answer}/edit",
    "{answer}/@@examination",
    "{answer}/@@answer-files",
    "{answer}/@@answer-step?workflow_action=release",
    "{answer}/@@clean-copy?file=priloha-1",
    "{answer}/@@compared-page?file=priloha-1&which=copy",
    "{answer}/@@copy-download?file=priloha-1",
    "{answer}/priloha-1",
    "{answer}/priloha-1/view",
    "{answer}/priloha-1/@@download/file",
    "{answer}/priloha-1/@@display-file/file",
    "{answer}/question",
    "{answer}/_case",
    "{answer}/_examined",
    "{answer}/@@historyview",
    "{answer}/@@full_view_item",
    "{list}",
    "{list}?text={word}",
    "{list}/folder_contents",
    "{list}/feed.atom",
    "{list}/feed.json",
    "{list}/export/csv",
    "{list}/export/json-ld",
    "/cs/@@desk",
    "/cs/@@search?SearchableText={word}",
    "/cs/@@search-suggestions?SearchableText=xylo",
    "/@@ajax-search?SearchableText={word}",
    "/cs/sitemap.xml",
    "/cs/feed.atom",
)
REST = (
    "{answer}",
    "{answer}?expand=actions,breadcrumbs,navigation,workflow,types,translations",
    "{answer}/@history",
    "{answer}/@workflow",
    "{answer}/priloha-1",
    "{list}?fullobjects=1",
    "{list}/@answers",
    "/@answers",
    "/@search?SearchableText={word}&metadata_fields=_all",
    "/@search?portal_type=DisclosedAnswer&metadata_fields=_all",
    "/@querystring-search?query=%7B%7D",
)
LIST = "/cs/poskytnute-informace"


@pytest.fixture
def client(colleague, reader):
    """A reader, or a colleague of a role."""

    def make(role, accept="text/html"):
        if role is None:
            reader.headers["Accept"] = accept
            return reader
        return colleague(role, accept)

    return make


def text_file(text=SECRET):
    return NamedBlobFile(text.encode(), "text/plain", f"{SECRET}.txt")


def told(client, address, answer, word=SECRET):
    path = f"{LIST}/{answer.getId()}"
    address = address.format(answer=path, list=LIST, word=word)
    return client.get(address, allow_redirects=False).text.lower()


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("state", ["draft", "in_review"])
def test_unreleased_answer_is_told_to_nobody_else(draft, step, client, role, state):
    answer = draft(title=f"Oprava {SECRET}", question=SECRET, answer=SECRET)
    attach(answer, SECRET, text_file())
    if state == "in_review":
        step(answer, "submit", "prvni")
    transaction.commit()
    word = SECRET.lower()
    for addresses, accept in ((PAGES, "text/html"), (REST, "application/json")):
        asked = client(role, accept)
        for address in addresses:
            text = told(asked, address, answer, word="xylo*")
            assert word not in text, address
            assert answer._case not in text, address


@pytest.mark.parametrize("role", [None, "DepartmentEditor", "Manager"])
def test_published_answer_tells_nothing_of_its_case(
    case, recorded, today, draft, step, client, role
):
    made = case(10, applicant_name=f"Jan {SECRET}", note=SECRET)
    items = tuple(item for item in made.objectIds())
    recorded(made, "provided", today, items=items, outcome="provided", note=SECRET)
    answer = draft(made)
    attach(answer, "Text", text_file("Smlouva"))
    # An administrator reads what colleagues write to each other.
    comment = "" if role == "Manager" else SECRET
    step(answer, "submit", "prvni", comment=comment)
    step(answer, "release", "druha", comment=comment)
    transaction.commit()
    secrets = (SECRET.lower(), answer._case, made.number.lower(), made.getId())
    for addresses, accept in ((PAGES, "text/html"), (REST, "application/json")):
        asked = client(role, accept)
        for address in addresses:
            if role == "Manager" and "desk" in address:
                continue  # an administrator sees the requests there, without names
            text = told(asked, address, answer, word="zzz")
            for secret in secrets:
                assert secret not in text, address


def test_attachment_is_read_with_its_answer_only(draft, step, reader):
    answer = draft()
    attach(answer, "Text", text_file("Smlouva"))
    transaction.commit()
    address = f"{LIST}/{answer.getId()}/priloha-1/@@download/file"
    assert reader.get(address, allow_redirects=False).status_code in (302, 401)
    step(answer, "submit", "prvni")
    step(answer, "release", "druha")
    transaction.commit()
    download = reader.get(address)
    assert download.text == "Smlouva"
    assert SECRET not in str(download.headers)
    step(answer, "depublish", "druha", comment="Zrušeno.")
    transaction.commit()
    gone = reader.get(address, allow_redirects=False)
    assert gone.status_code in (302, 401)


def test_removed_file_is_nowhere(draft, step, reader, as_user):
    answer = draft()
    attach(answer, "Text", text_file("Smlouva"))
    with as_user("FOIOfficer", username="prvni"):
        answer.manage_delObjects(["priloha-1"])
        attach(answer, "Text", text_file("Jiná smlouva"))
    step(answer, "submit", "prvni")
    step(answer, "release", "druha")
    transaction.commit()
    address = f"{LIST}/{answer.getId()}/priloha-1/@@download/file"
    assert reader.get(address).text == "Jiná smlouva"


def test_catalog_keeps_nothing_of_a_draft_but_its_number_and_subject(draft):
    answer = draft(question=SECRET, answer=SECRET)
    processQueue()
    catalog = api.portal.get_tool("portal_catalog")
    record = catalog.getrid("/".join(answer.getPhysicalPath()))
    words = catalog._catalog.getIndex("SearchableText").getEntryForObject(record)
    kept = f"{catalog.getMetadataForRID(record)} {words}"
    assert answer.number in kept
    assert SECRET.lower() not in kept.lower()
    assert answer._case not in kept
