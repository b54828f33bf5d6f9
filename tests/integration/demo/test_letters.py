"""Requests to try have the letters by which their steps were taken."""

from docx import Document
from io import BytesIO
from kancelar_content.foi.letters.filed_letter import letters_of
from kancelar_content.foi.steps import recorded_steps
from kancelar_content.registers.registry import FOLDER
from kancelar_policy.demo.letters import create_letters
from kancelar_policy.demo.requests import create_requests
from plone import api

import pytest


@pytest.fixture
def officers(portal):
    for login in ("referent106", "referentka106"):
        api.user.create(f"{login}@example.org", login, "Heslo-na-zkousku-106")
        api.group.add_user("referenti-106", username=login)


def test_each_step_that_is_a_letter_has_one(portal, officers):
    create_requests(portal)
    made = create_letters(portal)
    assert made > 40
    assert create_letters(portal) == 0
    found = [
        (case, document, letter)
        for case in portal[FOLDER].values()
        for document, letter in letters_of(case)
    ]
    assert len(found) == made
    assert len({document.number for _case, document, _letter in found}) == made
    for case, document, letter in found:
        record = recorded_steps(case)[letter.step]
        assert document.dispatched == record.step.day
        text = Document(BytesIO(document.file.data)).paragraphs
        assert not any("{" in paragraph.text for paragraph in text)
