"""After its time a case tells nothing of a person, and all of its statistics."""

from datetime import date
from kancelar_content.foi.answers.drafting import draft_answer
from kancelar_content.foi.disposal import dispose_case
from kancelar_content.foi.disposal import disposed_lines
from kancelar_content.foi.documents.filing import file_document
from kancelar_content.foi.retention_plan import offer_plan
from kancelar_content.foi.retention_plan import PLAN
from kancelar_content.foi.routing.asking import ask
from kancelar_content.foi.routing.exchange import write
from kancelar_content.registers.audit.logs import entry_log
from kancelar_content.registers.registry import register_of
from kancelar_content.registers.retention.settings import PREFIX
from plone import api
from plone.namedfile.file import NamedBlobFile
from ZODB import DB
from ZODB.blob import BlobStorage
from ZODB.FileStorage import FileStorage

import pytest
import re
import time
import transaction


#: Words that no other text has, one for each place of the case.
SECRETS = tuple(
    f"Xylofon{end}"
    for end in (
        "jmeno",
        "zneni",
        "pozn",
        "ukon",
        "soubor",
        "blob",
        "odp",
        "dot",
        "kom",
        "navrh",
    )
)
NAME, WORDING, NOTE, STEP, FILE, BLOB, ANSWER, QUESTION, COMMENT, DRAFT = SECRETS
CLOSED = date(2015, 3, 2)


def values(case):
    catalog = api.portal.get_tool("portal_catalog")
    case.reindexObject()
    [brain] = catalog.unrestrictedSearchResults(UID=case.UID())
    return brain.register_values


def close(case, recorded, day=CLOSED):
    items = tuple(name for name in case.objectIds() if name == "smlouvy")
    recorded(
        case, "provided", date(2015, 1, 20), items=items, outcome="provided", note=STEP
    )
    return recorded(case, "closed", day)


@pytest.fixture
def old(case, recorded, as_user):
    """A case that was closed long ago, full of words that must not stay."""
    made = case(
        received=date(2015, 1, 5),
        items=("Smlouvy",),
        text=f"{WORDING} žádá",
        note=NOTE,
        applicant_name=f"Jan {NAME}",
        applicant_email=f"{NAME}@example.org",
        applicant_address=f"{NAME} 1",
    )
    file = NamedBlobFile(f"{BLOB} ".encode() * 9, filename=f"{FILE}.txt")
    file_document(made, FILE, file, note=NAME)
    with as_user("DepartmentEditor", username="helper"):
        pass
    part = ask(made, "Smlouvy", f"{QUESTION}?", ["helper"], date(2015, 1, 12))
    with as_user("DepartmentEditor", username="helper"):
        answer = NamedBlobFile(BLOB.encode(), filename=f"{FILE}-2.txt")
        write(part, "answered", ANSWER, files=(answer,))
    draft_answer(made, title="Smlouvy", question=DRAFT, answer="", outcomes=[])
    history = made.workflow_history["info_request_workflow"]
    history[-1]["comments"] = COMMENT
    made.workflow_history["info_request_workflow"] = history
    close(made, recorded)
    return made


class Layer:
    """A storage whose transactions have what a file storage asks of them."""

    def __init__(self, storage):
        self.storage = storage

    def __getattr__(self, name):
        return getattr(self.storage, name)

    def iterator(self):
        for step in self.storage.iterator():
            step.extension_bytes = getattr(step, "extension_bytes", b"")
            yield step


def whole_database(database, folder):
    """A real storage with all that the layers of the test's have, oldest first."""
    layers, storage = [], database.storage
    while storage is not None:
        layers.append(getattr(storage, "changes", storage))
        storage = getattr(storage, "base", None)
    target = BlobStorage(str(folder / "blobs"), FileStorage(str(folder / "Data.fs")))
    for layer in reversed(layers):
        target.copyTransactionsFrom(Layer(layer))
    return DB(target)


def found_in(database, folder):
    """Words of the case that a record or a blob of the packed database has."""
    folder.mkdir()
    whole = whole_database(database, folder)
    whole.pack(time.time() + 1)
    records = [entry.data for step in whole.storage.iterator() for entry in step]
    blobs = [path.read_bytes() for path in (folder / "blobs").rglob("*.blob")]
    whole.close()
    everything = b"\0".join([*filter(None, records), *blobs]).lower()
    return {word for word in SECRETS if word.lower().encode() in everything}


def test_after_disposal_and_a_pack_no_word_is_stored_anywhere(
    functional, live_portal, old, tmp_path
):
    transaction.commit()
    database = functional["zodbDB"]
    assert found_in(database, tmp_path / "before") == set(SECRETS)
    register_of("InfoRequest").dispose(old)
    transaction.commit()
    assert found_in(database, tmp_path / "after") == set()


def test_statistics_outcomes_and_days_stay(old, today):
    before = values(old)
    dispose_case(old, today)
    after = values(old)
    assert after.pop("disposed") == today
    assert after == before
    assert after["closed"] == CLOSED
    assert after["outcome"] == "provided"
    assert old["smlouvy"].outcome == "provided"
    assert old.applicant_kind == "natural"


def test_line_of_a_document_stays_with_its_hash(old, today):
    [document] = [
        one for one in old.objectValues() if one.portal_type == "CaseDocument"
    ]
    sha = document.sha256
    dispose_case(old, today)
    assert [line["sha256"] for line in disposed_lines(old)] == [sha]
    [part] = [one for one in old.objectValues() if one.portal_type == "RecordsRequest"]
    assert len(disposed_lines(part)) == 1
    assert part.objectIds() == []


def test_audit_tells_the_disposal_and_no_value(live_portal, old, today):
    transaction.commit()
    dispose_case(old, today)
    transaction.commit()
    lines = entry_log(old).newest(9)
    assert "disposed" in [line.action for line in lines]
    [changed] = [line for line in lines if line.action == "changed"][:1]
    fields = {change.field: change.values for change in changed.changes}
    assert fields["applicant_name"] is None
    assert fields["text"] is None


def test_page_of_the_case_says_what_happened(old, colleague, today):
    dispose_case(old, today)
    transaction.commit()
    page = colleague("FOIOfficer").get(f"/evidence/{old.getId()}").text
    assert "Vyřazeno" in page
    assert "@@record-step" not in page
    assert not [word for word in SECRETS if word in page]
    form = f"/evidence/{old.getId()}/@@record-step?kind=reopened"
    assert colleague("FOIOfficer").get(form).status_code == 404


def post(client, address, **form):
    found = re.search(r'"_authenticator"[^>]*value="([^"]+)"', client.get(address).text)
    return client.post(
        address, data={**form, "_authenticator": found[1] if found else ""}
    )


def test_two_persons_dispose_of_a_case_and_it_is_never_due_again(
    old, colleague, live_portal
):
    offer_plan()
    transaction.commit()
    officer, head = colleague("FOIOfficer"), colleague("HeadOfDepartment")
    listed = "/cs/@@disposal/info-requests"
    post(officer, listed, entry=f"/plone/evidence/{old.getId()}")
    year = date.today().year
    protocol = f"/cs/@@disposal-protocol/sk-{year}-001"
    post(head, protocol, approve="1", archive="SOA-1/2026")
    transaction.begin()
    assert old.disposed == date.today()
    assert old.applicant_name is None
    assert f'value="/plone/evidence/{old.getId()}"' not in officer.get(listed).text
    rest = {"Accept": "application/json"}
    answer = officer.get("/@registers/info-requests?disposal=due", headers=rest)
    assert answer.json()["items_total"] == 0


def test_register_filters_what_is_due(old, case, colleague):
    case(3)
    offer_plan()
    transaction.commit()
    officer = colleague("FOIOfficer")
    page = officer.get("/cs/@@registers/info-requests?disposal=due").text
    assert old.number in page
    assert page.count("/evidence/kh-106") == 1
    answer = officer.get(
        "/@registers/info-requests", headers={"Accept": "application/json"}
    ).json()
    flags = {item["number"]: item["due_for_disposal"] for item in answer["items"]}
    assert flags.pop(old.number) is True
    assert set(flags.values()) == {False}


def test_unknown_filter_of_disposal_is_refused_by_rest(old, colleague):
    offer_plan()
    transaction.commit()
    officer = colleague("FOIOfficer", accept="application/json")
    answer = officer.get("/@registers/info-requests?disposal=maybe")
    assert answer.status_code == 400
    assert "due" in answer.text


def test_reopened_case_counts_from_its_new_closing(old, recorded):
    recorded(old, "reopened", date(2016, 5, 4))
    assert "closed" not in values(old)
    recorded(old, "closed", date(2017, 6, 7))
    assert values(old)["closed"] == date(2017, 6, 7)


@pytest.mark.parametrize("remedy", ["court_action", "complaint"])
def test_open_remedy_is_never_due(old, recorded, remedy):
    recorded(old, remedy, date(2015, 4, 1))
    assert "closed" not in values(old)


def test_settings_have_a_row_for_requests_that_says_it_is_not_checked(portal):
    rows = api.portal.get_registry_record(f"{PREFIX}.plans")
    assert PLAN in rows
    assert "neověřeno" in PLAN["file_mark"]


def test_row_that_the_office_wrote_is_kept(portal):
    own = [{**PLAN, "years": 10, "file_mark": "56.1"}]
    api.portal.set_registry_record(f"{PREFIX}.plans", own)
    offer_plan()
    assert api.portal.get_registry_record(f"{PREFIX}.plans") == own


def test_older_site_gets_the_row_and_the_columns(portal, old):
    api.portal.set_registry_record(f"{PREFIX}.plans", [])
    catalog = api.portal.get_tool("portal_catalog")
    [brain] = catalog.unrestrictedSearchResults(UID=old.UID())
    kept = dict(brain.register_values)
    kept.pop("closed")
    place = catalog._catalog.schema["register_values"]
    record = list(catalog._catalog.data[brain.getRID()])
    record[place] = kept
    catalog._catalog.data[brain.getRID()] = tuple(record)
    setup = api.portal.get_tool("portal_setup")
    setup.setLastVersionForProfile("kancelar_content:default", "1020")
    setup.upgradeProfile("kancelar_content:default", dest="1021")
    [brain] = catalog.unrestrictedSearchResults(UID=old.UID())
    assert brain.register_values["closed"] == CLOSED
    assert PLAN in api.portal.get_registry_record(f"{PREFIX}.plans")
