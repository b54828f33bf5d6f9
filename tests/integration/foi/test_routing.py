"""Departments are asked, answer, and learn nothing but their own part."""

from datetime import timedelta
from kancelar_command import free_port
from kancelar_content.deadlines.rules import next_working_day
from kancelar_content.foi.documents.filing import file_document
from kancelar_content.foi.routing.asking import ask
from kancelar_content.foi.routing.exchange import entries_of
from kancelar_content.foi.routing.exchange import parts_of
from kancelar_content.foi.routing.exchange import write
from lxml.html import fromstring
from mail_server import opened
from plone import api
from plone.namedfile.file import NamedBlobFile

import pytest
import transaction


SUBJECT = "Xantopol"
ITEM = "Smlouvy na most"
OTHER = "Otazkaproekonomy"
SECRET = "Xylofonskript"
LETTER = "Dopiszadatele"
TOLD = (SUBJECT, SECRET, OTHER, LETTER, "Nabidkaekonomu", "xylo@example.org")
HELPER = "test-departmenteditor"


@pytest.fixture
def mailbox(live_portal):
    with opened() as box:
        yield box


@pytest.fixture
def officer(colleague):
    return colleague("FOIOfficer")


@pytest.fixture
def helper(colleague):
    """A department editor, whom a part may ask."""
    return colleague("DepartmentEditor")


@pytest.fixture
def secret(case):
    """A case whose every word would be told if something leaked."""
    made = case(
        title=SUBJECT,
        items=(ITEM, "Jine-xantopol"),
        text=f"{SECRET} žádá",
        applicant_name=f"Jan {SECRET}",
        applicant_email="xylo@example.org",
    )
    file_document(made, LETTER, NamedBlobFile(b"x", filename=f"{LETTER}.txt"))
    return made


@pytest.fixture
def part(secret, helper, as_user, today):
    """What the helper is asked for, and beside it what others are."""
    day = next_working_day(today + timedelta(3))
    [item, _other] = [i for i in secret.objectIds() if i != LETTER.lower()][:2]
    made = ask(secret, "Smlouvy odboru", "Které máte?", [HELPER], day, [item])
    with as_user("Translator", username="economist"):
        pass
    other = ask(secret, OTHER, f"{OTHER}?", ["economist"], day)
    with as_user("Translator", username="economist"):
        write(other, "answered", "Nabidkaekonomu")
    transaction.commit()
    return made


def address(part, end=""):
    return f"/evidence/{part.__parent__.getId()}/{part.getId()}{end}"


def post(client, where, files=None, page=None, **form):
    """Post a form of the page with its token."""
    found = fromstring(client.get(page or where).text)
    token = found.xpath('//input[@name="_authenticator"]/@value')[0]
    return client.post(where, data={**form, "_authenticator": token}, files=files)


def course(part):
    transaction.begin()
    return [entry.kind for entry in entries_of(part)]


def state(part):
    transaction.begin()
    return api.content.get_state(part)


def told(text):
    return [word for word in TOLD if word.lower() in text.lower()]


def asking(today, **form):
    day = next_working_day(today + timedelta(3))
    return {
        "title": "Smlouvy odboru",
        "question": "Které smlouvy máte?",
        "people": HELPER,
        "due": day.isoformat(),
        **form,
    }


def test_officer_asks_a_department(officer, helper, case, today):
    made = case()
    where = f"/evidence/{made.getId()}/@@ask-department"
    page = fromstring(officer.get(where).text)
    assert page.xpath('//input[@name="due"]/@value')[0] > today.isoformat()
    answer = post(officer, where, **asking(today))
    assert answer.status_code == 200, answer.text
    assert "Smlouvy odboru" in answer.text
    transaction.begin()
    [part] = parts_of(made)
    assert part.getId() == "podklady-1"
    assert part.get_local_roles_for_userid(HELPER) == ("RecordsProvider",)


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ({"title": ""}, "Napište několika slovy"),
        ({"question": " "}, "na co se odboru ptáte"),
        ({"people": "nobody-knows"}, "Vyberte odbor nebo osoby"),
        ({"due": ""}, "Vyberte den"),
        ({"due": "2020-01-02"}, "už uplynul"),
        ({"due": "2039-12-24"}, "pracovní den"),
        ({"question": "Ptá se Jan Vzorový."}, "nesmí dozvědět"),
        ({"title": "Žádost jana.vzoroveho: jan.vzorovy@example.org"}, "nesmí dozvědět"),
    ],
)
def test_bad_question_is_refused_and_nothing_typed_is_lost(
    officer, helper, case, today, form, words
):
    made = case()
    where = f"/evidence/{made.getId()}/@@ask-department"
    typed = asking(today, **form)
    answer = post(officer, where, **typed)
    assert answer.status_code == 400
    page = fromstring(answer.text)
    assert words in " ".join(page.text_content().split()).replace("\xa0", " ")
    kept = page.xpath('//textarea[@name="question"]')[0].text or ""
    assert kept.strip() == typed["question"].strip()
    assert page.xpath('//input[@name="title"]/@value') == [typed["title"]]
    transaction.begin()
    assert parts_of(made) == []


def test_nobody_is_asked_in_a_closed_case(officer, case, recorded, today):
    made = case(20)
    items = tuple(made.objectIds())
    recorded(made, "provided", today, items=items, outcome="provided")
    recorded(made, "closed", today)
    where = f"/evidence/{made.getId()}"
    assert officer.get(f"{where}/@@ask-department").status_code == 404
    assert "@@ask-department" not in officer.get(where).text


def test_department_finds_its_part_on_the_desk(helper, part):
    desk = helper.get("/cs/@@desk").text
    assert "Podklady k" in desk.replace("\xa0", " ")
    assert "Smlouvy odboru" in desk
    assert part.__parent__.number in desk
    assert told(desk) == []


def test_desk_of_others_has_no_such_section(colleague, part):
    assert "Smlouvy odboru" not in colleague("PressOfficer").get("/cs/@@desk").text
    assert "Smlouvy odboru" in colleague("FOIOfficer").get("/cs/@@desk").text


def test_department_answers_with_files(helper, officer, part):
    files = [
        ("files:list", ("smlouva.txt", b"Smlouva", "text/plain")),
        ("files:list", ("dodatek.txt", b"Dodatek", "text/plain")),
    ]
    answer = post(helper, address(part), files=files, kind="answered", text="Máme dvě.")
    assert answer.status_code == 200, answer.text
    assert state(part) == "answered"
    assert "Máme dvě." in answer.text
    for client in (helper, officer):
        page = fromstring(client.get(address(part)).text)
        urls = page.xpath('//a[contains(@href, "@@records-file")]/@href')
        assert [client.get(url).content for url in urls] == [b"Smlouva", b"Dodatek"]
        kind = client.get(urls[0]).headers["Content-Disposition"]
        assert kind.startswith("attachment")
    transaction.begin()
    [first, _second] = part.objectValues()
    assert (first.direction, len(first.sha256)) == ("internal", 64)


def test_document_of_the_department_opens_to_handlers_only(helper, part):
    post(
        helper,
        address(part),
        files=[("files:list", ("smlouva.txt", b"Smlouva", "text/plain"))],
        kind="answered",
    )
    transaction.begin()
    [name] = part.objectIds()
    assert helper.get(address(part, f"/{name}")).status_code in (401, 403, 404)


def test_file_that_is_no_file_of_its_name_is_refused(helper, part):
    answer = post(
        helper,
        address(part),
        files=[("files:list", ("smlouva.pdf", b"MZ\x90\x00" * 9, "application/pdf"))],
        kind="answered",
        text="Posíláme smlouvu.",
    )
    assert answer.status_code == 400
    assert "Posíláme smlouvu." in answer.text
    assert course(part) == ["asked"]


def test_department_has_nothing(helper, officer, part):
    post(helper, address(part), kind="nothing", text="")
    assert state(part) == "answered"
    case_page = officer.get(f"/evidence/{part.__parent__.getId()}").text
    assert "Nic nemá" in case_page


def test_department_asks_for_time_and_the_officer_sets_a_day(
    helper, officer, part, today
):
    assert post(helper, address(part), kind="more_time", text="").status_code == 400
    post(helper, address(part), kind="more_time", text="Archiv je ve sklepě.")
    page = officer.get(f"/evidence/{part.__parent__.getId()}").text
    assert "Žádá o více času" in page.replace("\xa0", " ")
    day = next_working_day(today + timedelta(7))
    answer = post(officer, address(part), kind="new_day", due=day.isoformat())
    assert answer.status_code == 200
    assert course(part) == ["asked", "more_time", "new_day"]
    assert part.due == day


def test_officer_reminds_asks_again_and_withdraws(helper, officer, part, today):
    day = next_working_day(today + timedelta(1)).isoformat()
    post(officer, address(part), kind="reminded", text="")
    post(helper, address(part), kind="answered", text="Zde.")
    post(officer, address(part), kind="returned", text="Chybí dodatek.", due=day)
    assert state(part) == "asked"
    post(officer, address(part), kind="withdrawn", text="")
    assert state(part) == "withdrawn"
    page = helper.get(address(part)).text
    assert 'name="kind"' not in page
    assert course(part) == ["asked", "reminded", "answered", "returned", "withdrawn"]


def test_officer_cannot_tell_who_asks_in_a_message(officer, part, today):
    day = next_working_day(today + timedelta(1)).isoformat()
    answer = post(
        officer, address(part), kind="new_day", text=f"Jan {SECRET} čeká.", due=day
    )
    assert answer.status_code == 400
    assert course(part) == ["asked"]


def test_nobody_writes_what_is_not_his(helper, officer, part, colleague):
    for kind in ("withdrawn", "asked", "new_day"):
        post(helper, address(part), kind=kind, text="x")
    post(officer, address(part), kind="nothing", text="x")
    other = colleague("PressOfficer")
    assert other.get(address(part)).status_code in (401, 403, 404) or (
        "Které máte?" not in other.get(address(part)).text
    )
    assert course(part) == ["asked"]


def test_entries_lead_the_workflow_and_nothing_else(part, as_user):
    for role, name in (("DepartmentEditor", HELPER), ("FOIOfficer", "test-foiofficer")):
        with as_user(role, username=name):
            tool = api.portal.get_tool("portal_workflow")
            assert [t["id"] for t in tool.getTransitionsFor(part)] == []


def test_mails_tell_a_number_a_day_and_a_link(mailbox, officer, helper, secret, today):
    where = f"/evidence/{secret.getId()}/@@ask-department"
    post(officer, where, **asking(today))
    mails = mailbox.take()
    assert set(mails) == {f"{HELPER}@example.org"}
    mail = mails[f"{HELPER}@example.org"]
    assert secret.number in mail["Subject"]
    text = mail.get_content()
    assert "/podklady-1" in text
    assert told(f"{mail['Subject']} {text}") == []
    assert "Smlouvy odboru" not in text
    transaction.begin()
    [part] = parts_of(secret)
    post(helper, address(part), kind="nothing", text="")
    assert set(mailbox.take()) == {"test-foiofficer@example.org"}


def test_answer_is_kept_when_the_mail_server_is_gone(mailbox, helper, part):
    api.portal.set_registry_record("plone.smtp_port", free_port())
    transaction.commit()
    assert post(helper, address(part), kind="nothing", text="").status_code == 200
    assert state(part) == "answered"


PAGES = (
    "{part}",
    "{part}/view",
    "{part}/@@records_request",
    "{part}/nothing-like-this",
    "{part}/folder_contents",
    "{part}/@@historyview",
    "{part}/sharing",
    "{part}/edit",
    "{case}",
    "{case}/view",
    "{case}/edit",
    "{case}/nothing-like-this",
    "{case}/podklady-2",
    "{case}/@@ask-department",
    "{case}/@@record-step?kind=complaint",
    "{case}/Title",
    "{case}/folder_contents",
    "{case}/RSS",
    "/evidence",
    "/evidence/folder_contents",
    "/cs/@@registers",
    "/cs/@@registers/info-requests",
    "/cs/@@desk",
    "/cs/@@search?SearchableText=smlouvy",
    "/@@ajax-search?SearchableText=smlouvy",
    "/cs/sitemap",
    "/cs",
)

REST = (
    "{part}",
    "{part}?expand=breadcrumbs,navigation,actions,workflow,types,aliases",
    "{part}/@breadcrumbs",
    "{part}/@navigation?expand.navigation.depth=4",
    "{part}/@contextnavigation",
    "{part}/@history",
    "{part}/@workflow",
    "{part}/@actions",
    "{part}/@search",
    "{part}/@querystring-search",
    "{case}",
    "{case}?fullobjects=1",
    "{case}/@breadcrumbs",
    "{case}/@history",
    "{case}/@workflow",
    "{case}/podklady-2",
    "/evidence?fullobjects=1",
    "/@search?portal_type=InfoRequest&metadata_fields=_all",
    "/@search?portal_type=RecordsRequest&fullobjects=1",
    "/@search?portal_type=RecordsRequest&metadata_fields=_all",
    "/@registers/info-requests",
)


def place(pattern, part):
    case = f"/evidence/{part.__parent__.getId()}"
    return pattern.format(case=case, part=f"{case}/{part.getId()}")


@pytest.mark.parametrize("pattern", PAGES)
def test_pages_tell_the_department_nothing_of_the_case(helper, part, pattern):
    assert told(helper.get(place(pattern, part)).text) == []


@pytest.mark.parametrize("pattern", REST)
def test_rest_tells_the_department_nothing_of_the_case(helper, part, pattern):
    answer = helper.get(place(pattern, part), headers={"Accept": "application/json"})
    assert told(answer.text) == []
    assert "test-" not in answer.text.replace(HELPER, "") or "@history" in pattern


def test_department_reads_its_part_and_not_the_case_by_rest(helper, part):
    json = {"Accept": "application/json"}
    mine = helper.get(address(part), headers=json)
    assert mine.json()["question"] == "Které máte?"
    assert mine.json()["parent"] == {}
    parent = f"/evidence/{part.__parent__.getId()}"
    assert helper.get(parent, headers=json).status_code == 401
    assert helper.get("/evidence", headers=json).status_code == 401
    own = helper.get("/@search?portal_type=RecordsRequest", headers=json).json()
    assert [item["title"] for item in own["items"]] == ["Smlouvy odboru"]


def test_page_of_the_part_has_what_its_people_need(helper, part):
    page = helper.get(address(part)).text
    assert "Které máte?" in page
    assert ITEM in page
    assert "Jine-xantopol" not in page
    trail = fromstring(page).xpath('//nav[@id="portal-breadcrumbs"]')
    assert SUBJECT not in "".join(one.text_content() for one in trail)


@pytest.mark.parametrize("role", [None, "PressOfficer", "Translator", "CouncilMember"])
def test_others_read_nothing_of_a_part(reader, colleague, part, role):
    client = colleague(role) if role else reader
    for accept in ("text/html", "application/json"):
        answer = client.get(address(part), headers={"Accept": accept})
        assert "Které máte?" not in answer.text


def test_older_site_gets_type_workflow_and_role(portal):
    types = api.portal.get_tool("portal_types")
    workflows = api.portal.get_tool("portal_workflow")
    types._delObject("RecordsRequest")
    workflows.setChainForPortalTypes(["RecordsRequest"], ())
    workflows._delObject("records_request_workflow")
    portal._delRoles(["RecordsProvider"])
    portal["evidence"].manage_permission("List folder contents", [], acquire=True)
    setup = api.portal.get_tool("portal_setup")
    setup.setLastVersionForProfile("kancelar_content:default", "1020")
    setup.upgradeProfile("kancelar_content:default", dest="1021")
    assert types["RecordsRequest"].default_view == "records_request"
    chain = workflows.getChainForPortalType("RecordsRequest")
    assert chain == ("records_request_workflow",)
    assert "RecordsProvider" in portal.valid_roles()
    roles = portal.rolesOfPermission("kancelar_content: Answer RecordsRequest")
    assert [r["name"] for r in roles if r["selected"]] == ["RecordsProvider"]
    listing = portal["evidence"].rolesOfPermission("List folder contents")
    assert {r["name"] for r in listing if r["selected"]} == {
        "Manager",
        "Site Administrator",
    }
