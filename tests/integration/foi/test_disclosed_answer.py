"""An answer is published without the applicant, by two persons, and taken back."""

from DateTime import DateTime
from datetime import date
from kancelar_content.foi.answers.accepting import accept
from kancelar_content.foi.answers.drafting import answers_of
from kancelar_content.foi.answers.drafting import draft_answer
from kancelar_content.foi.answers.drafting import outcome_rows
from kancelar_content.foi.answers.examination import examined
from kancelar_content.foi.answers.examination import known_report
from kancelar_content.foi.answers.files import attach
from kancelar_content.foi.disposal import dispose_case
from kancelar_content.foi.steps import recorded_steps
from kancelar_content.foi.steps import terms_of
from kancelar_content.registers.audit.logs import entry_log
from plone import api
from plone.namedfile.file import NamedBlobFile
from Products.CMFCore.WorkflowCore import WorkflowException

import pytest
import transaction


NAME = "Jan Vzorový"


def kinds(answer):
    return [found.finding.kind for found in examined(answer).open]


def test_draft_knows_its_case_and_has_a_number_of_its_own(draft, settled):
    case = settled()
    answer = draft(case)
    assert answer.number.startswith("PI/")
    assert case.number not in answer.absolute_url()
    assert answers_of(case) == [answer]
    assert answer.outcomes == [
        {"item": "Smlouvy na opravu mostu", "outcome": "provided", "sections": ""}
    ]


@pytest.mark.parametrize(
    ("field", "text", "kind"),
    [
        pytest.param("title", f"Žádost pana {NAME}", "known_name", id="name"),
        pytest.param("question", "Ptal se Vzorový.", "known_name", id="surname"),
        pytest.param(
            "answer", "bytem Vzorová 1, Liberec", "known_address", id="address"
        ),
        pytest.param("answer", "nar. 17. 5. 1980", "known_birth_date", id="born"),
        pytest.param("answer", "jan.vzorovy@example.org", "known_email", id="mail"),
        pytest.param("answer", "tel. 600 000 001", "known_phone", id="phone"),
        pytest.param("question", "schránka c5kbvkw", "known_data_box", id="box"),
        pytest.param("answer", "rodné číslo 800517/1009", "birth_number", id="form"),
        pytest.param("answer", "eva@example.org", "email", id="another’s mail"),
    ],
)
def test_personal_data_in_a_text_are_found(draft, field, text, kind):
    answer = draft(**{field: text})
    assert kind in kinds(answer)


def test_number_of_the_case_and_an_outcome_are_looked_at_too(draft, settled):
    case = settled()
    rows = [{"item": case.number, "outcome": "provided", "sections": NAME}]
    found = examined(draft(case, outcomes=rows)).open
    assert {each.source for each in found} == {"outcomes"}
    assert {each.finding.kind for each in found} == {"known_name", "known_phrase"}


def test_contact_of_the_office_is_no_finding(draft):
    assert kinds(draft(answer="Pište na podatelna@kraj-lbc.cz.")) == []


def test_file_with_the_name_blocks_and_is_told_with_its_place(draft, step, docx):
    answer = draft()
    attach(answer, "Smlouva", docx(f"Objednatel {NAME}"))
    with pytest.raises(WorkflowException) as refusal:
        step(answer, "submit", "prvni")
    assert "Smlouva" in str(refusal.value)
    assert "Vzorov" not in str(refusal.value)


def test_attached_file_gets_a_neutral_name(draft, docx):
    answer = draft()
    made = attach(answer, "Smlouva", docx("Text"))
    assert made.getId() == "priloha-1"
    assert made.file.filename == "priloha-1.docx"


def test_file_is_examined_once_for_its_content(draft, monkeypatch, docx):
    answer = draft()
    attach(answer, "Smlouva", docx("Text"))
    assert known_report(answer).waiting == ("Smlouva",)
    first = examined(answer)
    module = "kancelar_content.foi.answers.examination.examine"
    monkeypatch.setattr(module, lambda *args: pytest.fail("examined again"))
    assert known_report(answer) == examined(answer) == first


def test_file_is_examined_anew_for_another_person_and_content(draft, settled, docx):
    case = settled()
    answer = draft(case)
    made = attach(answer, "Smlouva", docx("Objednatel Petra Zkušební"))
    assert kinds(answer) == []
    case.applicant_name = "Petra Zkušební"
    assert kinds(answer) == ["known_name"]
    made.file = docx("Objednatel kraj")
    assert kinds(answer) == []


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        pytest.param(b"%PDF-1.4\nbroken", "a.pdf", "broken", id="broken PDF"),
        pytest.param(b"%PDF-1.4", "a.docx", "forged_type", id="forged"),
    ],
)
def test_file_that_cannot_be_examined_cannot_be_accepted(draft, data, name, kind, docx):
    answer = draft()
    made = attach(answer, "Smlouva", docx("Text"))
    made.file = NamedBlobFile(data, "application/octet-stream", name)
    [found] = examined(answer).open
    assert found.finding.kind == kind
    assert not found.may_be_accepted


def test_file_larger_than_the_limit_is_not_even_read(draft, monkeypatch, docx):
    answer = draft()
    made = attach(answer, "Smlouva", docx("Text"))
    record = "kancelar_content.foi_answers.megabytes"
    api.portal.set_registry_record(record, 1)
    made.file = NamedBlobFile(b"x" * (1024 * 1024 + 1), "text/plain", "a.txt")
    assert kinds(answer) == ["too_large"]


def test_accepted_finding_lets_the_answer_go_until_the_text_changes(draft, step):
    answer = draft(answer="Volejte 481 111 222.")
    [found] = examined(answer).open
    accept(answer, found, "Číslo školy, zveřejňuje je sama.")
    step(answer, "submit", "prvni")
    step(answer, "return", "druha", comment="Doplnit")
    answer.answer = "Volejte paní Novou, 481 111 222."
    assert kinds(answer) == ["phone"]


def test_reason_of_an_accepted_finding_is_in_the_audit_of_the_case(draft, settled):
    case = settled()
    answer = draft(case, answer="Volejte 481 111 222.")
    [found] = examined(answer).open
    accept(answer, found, "Číslo školy.")
    [line] = entry_log(case).newest(1)
    assert "Číslo školy." in line.comment
    assert answer.number in line.comment
    assert "481" not in line.comment


def test_draft_whose_case_is_gone_is_not_published(draft, settled, step):
    case = settled()
    answer = draft(case)
    api.content.delete(case)
    with pytest.raises(WorkflowException):
        step(answer, "submit", "prvni")


def test_answer_of_a_case_that_was_disposed_of_does_not_come_back(
    draft, settled, step, today
):
    case = settled()
    answer = step(step(draft(case), "submit", "prvni"), "release", "druha")
    step(answer, "depublish", "druha", comment="Smlouva byla zrušena.")
    dispose_case(case, today)
    assert api.content.get_state(answer) == "depublished"
    step(answer, "restore", "prvni", comment="Omyl.")
    with pytest.raises(WorkflowException):
        step(answer, "submit", "prvni")


@pytest.mark.parametrize(
    "written", ["Vzorové stavby, s.r.o.", "Vzorové stavby s. r. o.", "VZOROVÉ STAVBY"]
)
def test_name_of_a_company_is_found_however_its_form_is_written(draft, case, written):
    made = case(
        applicant_kind="legal",
        applicant_name="Vzorové stavby, s.r.o.",
        applicant_born=None,
    )
    answer = draft(made, answer=f"Smlouva firmy {written} je v příloze.")
    assert kinds(answer) == ["known_phrase"]


def test_nobody_releases_what_they_let_stay(draft, step, as_user):
    answer = draft(answer="Volejte 481 111 222.")
    [found] = examined(answer).open
    with as_user("FOIOfficer", username="druha"):
        accept(answer, found, "Číslo školy.")
    step(answer, "submit", "prvni")
    with pytest.raises(WorkflowException):
        step(answer, "release", "druha")
    assert step(answer, "release", "treti")


def test_day_of_publication_is_that_of_the_first_release(draft, step):
    answer = draft()
    answer.setEffectiveDate(DateTime("2020-01-01"))  # as REST does at any step
    step(answer, "submit", "prvni")
    step(answer, "release", "druha")
    released = answer.published_at()
    assert released.date() == date.today()
    step(answer, "depublish", "druha", comment="Chyba.")
    step(answer, "restore", "prvni")
    step(answer, "submit", "prvni")
    step(answer, "release", "druha")
    assert answer.published_at() == released


def test_nobody_releases_what_they_made(draft, step):
    answer = step(draft(), "submit", "prvni")
    with pytest.raises(WorkflowException):
        step(answer, "release", "prvni")
    assert step(answer, "release", "druha")


def test_nobody_releases_what_they_changed(draft, step, as_user, docx):
    answer = draft()
    with as_user("FOIOfficer", username="druha"):
        attach(answer, "Smlouva", docx("Text"))
    step(answer, "submit", "prvni")
    with pytest.raises(WorkflowException):
        step(answer, "release", "druha")
    step(answer, "release", "vedouci", role="HeadOfDepartment")


def test_release_ends_the_clock_of_publication(draft, step, settled):
    case = settled()
    answer = step(draft(case), "submit", "prvni")
    assert {term.rule.name for term in terms_of(case) if not term.ended} >= {
        "publish_provided"
    }
    step(answer, "release", "vedouci", role="HeadOfDepartment")
    last = recorded_steps(case)[-1]
    assert (last.step.kind, last.by, last.note) == (
        "published",
        "vedouci",
        answer.number,
    )
    assert all(
        term.ended for term in terms_of(case) if term.rule.name == "publish_provided"
    )


def test_depublishing_needs_a_reason_without_personal_data(published, step):
    answer = published()
    for comment in ("", f"Vadilo panu {NAME}"):
        with pytest.raises(WorkflowException):
            step(answer, "depublish", "druha", comment=comment)
    step(answer, "depublish", "druha", comment="Smlouva byla zrušena.")


def test_nobody_changes_what_is_published(published, as_user):
    answer = published()
    for role in ("FOIOfficer", "HeadOfDepartment", "Manager"):
        with as_user(role):
            assert not api.user.has_permission("Modify portal content", obj=answer)
            assert not api.user.has_permission("Add portal content", obj=answer)


def test_list_shows_published_answers_in_every_language(live_portal, published, reader):
    answer = published()
    transaction.commit()
    for language in ("cs", "en", "de", "pl"):
        [answers] = [
            item
            for item in live_portal[language].objectValues()
            if item.portal_type == "AnswerList"
        ]
        page = reader.get(f"/{language}/{answers.getId()}").text
        assert answer.number in page
        assert "k-note" in page or language == "cs"


def test_filters_and_words_narrow_the_list(live_portal, published, reader):
    rows = [{"item": "Smlouvy", "outcome": "refused", "sections": "§ 11, § 8a"}]
    published(title="Oprava mostu")
    published(title="Platy úředníků", outcomes=rows)
    transaction.commit()
    url = "/cs/poskytnute-informace"
    for query in ("?outcome=refused", "?section=§ 8a", "?text=platů"):
        page = reader.get(url + query).text
        assert "Platy úředníků" in page
        assert "Oprava mostu" not in page
    assert "Oprava mostu" in reader.get(f"{url}?year={date.today().year}").text
    nothing = reader.get(f"{url}?text=letiště").text
    assert "Oprava mostu" not in nothing
    assert "k-empty" in nothing


def test_page_of_a_depublished_answer_is_gone_with_its_reason(
    live_portal, published, step, reader
):
    answer = published()
    step(answer, "depublish", "druha", comment="Smlouva byla zrušena.")
    transaction.commit()
    gone = reader.get(answer.absolute_url())
    assert gone.status_code == 410
    assert "Smlouva byla zrušena." in gone.text
    assert answer.title not in gone.text
    assert "Smlouvy jsou v příloze" not in gone.text


def test_older_site_gets_answers(portal, settled, today):
    for language in ("cs", "en", "de", "pl"):
        [answers] = [
            item.getId()
            for item in portal[language].objectValues()
            if item.portal_type == "AnswerList"
        ]
        api.content.delete(portal[language][answers], check_linkintegrity=False)
    types = api.portal.get_tool("portal_types")
    types.manage_delObjects(["AnswerList", "DisclosedAnswer"])
    workflows = api.portal.get_tool("portal_workflow")
    workflows.manage_delObjects(["disclosed_answer_workflow"])
    catalog = api.portal.get_tool("portal_catalog")
    catalog.delIndex("answer_year")
    catalog.delColumn("answer_facts")
    portal.manage_permission("kancelar_content: Release DisclosedAnswer", [], acquire=1)
    setup = api.portal.get_tool("portal_setup")
    for package, before, after in (("content", 1018, 1019), ("policy", 1015, 1016)):
        profile = f"kancelar_{package}:default"
        setup.setLastVersionForProfile(profile, str(before))
        setup.upgradeProfile(profile, dest=str(after))
    assert "answer_year" in catalog.indexes()
    assert "answer_facts" in catalog.schema()
    case = settled()
    answer = draft_answer(
        case,
        title="Most",
        question="Smlouvy",
        answer="Viz web.",
        outcomes=outcome_rows(case),
        received=case.received,
        answered=today,
    )
    assert workflows.getChainFor(answer) == ("disclosed_answer_workflow",)
    assert answer.aq_parent.portal_type == "AnswerList"
    roles = portal.rolesOfPermission("kancelar_content: Release DisclosedAnswer")
    assert {role["name"] for role in roles if role["selected"]} == {
        "FOIOfficer",
        "HeadOfDepartment",
    }
