"""The demonstration has questions to departments in each state, made once."""

from collections import Counter
from kancelar_content.foi.routing.exchange import parts_of
from kancelar_policy.demo.records import create_records
from kancelar_policy.demo.requests import create_requests
from kancelar_policy.distribution.accounts import create_accounts
from plone import api


def test_departments_are_asked_once(portal):
    create_accounts()
    create_requests(portal)
    assert create_records(portal) == 5
    assert create_records(portal) == 0
    parts = [part for case in portal["evidence"].values() for part in parts_of(case)]
    states = Counter(api.content.get_state(part) for part in parts)
    assert states == {"asked": 3, "answered": 2}
