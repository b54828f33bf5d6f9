"""The demonstration has answers in all states, and one that is blocked."""

from collections import Counter
from kancelar_content.foi.answers.examination import known_report
from kancelar_policy.demo.answers import create_answers
from kancelar_policy.demo.requests import create_requests
from kancelar_policy.distribution.accounts import create_accounts
from plone import api


def test_answers_are_made_once_and_one_draft_shows_the_blocking(portal):
    create_accounts()
    create_requests(portal)
    assert create_answers(portal) == 14
    assert create_answers(portal) == 0
    answers = portal["cs"]["poskytnute-informace"].objectValues()
    states = Counter(map(api.content.get_state, answers))
    assert states == {"published": 12, "in_review": 1, "draft": 1}
    [draft] = [each for each in answers if api.content.get_state(each) == "draft"]
    kinds = {found.finding.kind for found in known_report(draft).open}
    assert kinds == {"comment", "known_email", "known_name", "phone"}
    published = [each for each in answers if each.published_at()]
    endings = {
        blob.filename.rpartition(".")[2]
        for answer in published
        for _item, blob in answer.attached_files()
    }
    assert endings == {"docx", "pdf", "xlsx"}
