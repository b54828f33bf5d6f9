"""What requests lack, told from the catalog alone and without any datum."""

from datetime import date
from datetime import timedelta
from kancelar_content.deadlines.rules import next_working_day
from kancelar_content.foi.routing.asking import ask
from kancelar_content.registers.registry import register_of
from plone import api

import pytest
import transaction


@pytest.fixture
def lacks(site):
    """Ids of the messages that the register says of a case."""

    def find(case):
        register = register_of("InfoRequest")
        catalog = api.portal.get_tool("portal_catalog")
        case.reindexObject()
        [brain] = catalog.unrestrictedSearchResults(UID=case.UID())
        values = dict.fromkeys(column.name for column in register.columns)
        values |= {**brain.register_values, "state": brain.review_state}
        return {str(message) for message in register.missing(values)}

    return find


def test_whole_case_lacks_nothing(case, lacks):
    assert lacks(case()) == set()


def test_items(case, lacks):
    assert lacks(case(items=())) == {"missing_request_items"}


@pytest.mark.parametrize(
    ("fields", "missing"),
    [
        pytest.param({"applicant_born": None}, True, id="natural, not born"),
        pytest.param({"applicant_address": None}, True, id="natural, no address"),
        pytest.param({"applicant_email": None}, False, id="natural, no e-mail"),
        pytest.param({"applicant_kind": "legal"}, True, id="legal, no number"),
        pytest.param(
            {"applicant_kind": "legal", "applicant_ico": "70891508"}, False, id="legal"
        ),
    ],
)
def test_requisites_by_the_kind_of_applicant(case, lacks, fields, missing):
    assert lacks(case(**fields)) == (
        {"missing_request_requisites"} if missing else set()
    )


def test_what_is_decided_needs_no_requisites(case, lacks, recorded, today):
    made = case(applicant_born=None)
    items = tuple(made.objectIds())
    recorded(made, "provided", today, items=items, outcome="provided")
    assert "missing_request_requisites" not in lacks(made)


def test_delivery(case, lacks, recorded, today):
    made = recorded(case(), "call_clarify", today)
    assert lacks(made) == {"missing_request_delivery"}
    recorded(made, "delivery", today, about=0)
    assert lacks(made) == set()


def test_answer_that_should_be_published(case, lacks, recorded, today):
    made = case(60)
    items = tuple(made.objectIds())
    day = made.received + timedelta(3)
    recorded(made, "provided", day, items=items, outcome="provided")
    assert lacks(made) == {"missing_request_published"}
    recorded(made, "published", today)
    assert lacks(made) == set()


def test_answer_has_its_time_to_be_published(case, lacks, recorded, today):
    made = case(3)
    items = tuple(made.objectIds())
    recorded(made, "provided", today, items=items, outcome="provided")
    assert lacks(made) == set()


def test_late_records_of_a_department(case, lacks, today):
    made = case()
    part = ask(made, "Smlouvy", "Které?", ["spravci"], next_working_day(today))
    assert lacks(made) == set()
    part.due = date(2020, 1, 2)
    assert lacks(made) == {"missing_request_records"}


def test_list_tells_that_something_is_missing_and_no_value(case, colleague):
    made = case(applicant_born=None)
    transaction.commit()
    page = colleague("FOIOfficer").get("/cs/@@incomplete/info-requests").text
    assert made.number in page
    assert "Náležitosti" in page
    assert "Vzorov" not in page
