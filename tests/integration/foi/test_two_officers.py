"""Two officers work on one case at once: who comes second loses nothing."""

from datetime import datetime
from datetime import UTC
from http_client import session
from kancelar_content.foi.steps import recorded_steps
from lxml.html import fromstring
from plone import api
from plone.locking.interfaces import ILockable
from plone.protect import createToken
from threading import get_ident
from two_writers import run_two
from zope.component import getMultiAdapter
from zope.globalrequest import getRequest

import pytest
import re
import transaction


@pytest.fixture
def officers(colleague, as_user, live_portal, functional):
    def log_in(name):
        with as_user("FOIOfficer", username=name):
            pass
        transaction.commit()
        return session(live_portal, functional, username=name, accept="text/html")

    return log_in("prvni"), log_in("druha")


def fields(page, **typed):
    """What the form of a page sends, with what was typed."""
    form = max(fromstring(page.text).forms, key=lambda form: len(form.fields))
    protection = re.search(r'data-token="([^"]+)"', page.text).group(1)
    return {**dict(form.form_values()), "_authenticator": protection, **typed}


def without_lock(case, form):
    """The form of an edit whose lock is lost: it timed out, or was taken over."""
    transaction.begin()
    ILockable(case).clear_locks()
    transaction.commit()
    return form


def test_who_comes_second_is_told_of_the_lock(officers, case):
    first, second = officers
    address = f"/evidence/{case(5).getId()}/edit"
    assert "form.widgets.title" in first.get(address).text
    page = second.get(address).text
    assert "form.widgets.title" not in page
    assert "prvni" in page


def test_second_step_is_told_of_the_first_and_kept(officers, case, today):
    first, second = officers
    made = case(5)
    address = f"/evidence/{made.getId()}/@@record-step"
    forms = [one.get(f"{address}?kind=complaint") for one in officers]
    typed = {"day": f"{today}", "reason": "a"}
    answer = first.post(address, data=fields(forms[0], note="Od první.", **typed))
    assert "Úkon je zaznamenán." in answer.text
    answer = second.post(address, data=fields(forms[1], note="Od druhé.", **typed))
    assert answer.status_code == 400
    assert "Od té doby, co jste formulář otevřeli" in answer.text
    assert "Od první." in answer.text
    assert "Od druhé.</textarea>" in answer.text
    transaction.begin()
    assert len(recorded_steps(made)) == 1


def test_step_that_still_holds_is_recorded_at_the_second_try(officers, case, today):
    first, second = officers
    made = case(5)
    address = f"/evidence/{made.getId()}/@@record-step"
    form = second.get(f"{address}?kind=extended")
    other = first.get(f"{address}?kind=complaint")
    first.post(address, data=fields(other, day=f"{today}", reason="a"))
    answer = second.post(address, data=fields(form, day=f"{today}", note="Důvod"))
    assert answer.status_code == 400
    answer = second.post(address, data=fields(answer))
    assert "Úkon je zaznamenán." in answer.text
    transaction.begin()
    kinds = [record.step.kind for record in recorded_steps(made)]
    assert kinds == ["complaint", "extended"]


def test_second_edit_is_told_what_the_first_changed_and_kept(officers, case):
    first, second = officers
    made = case(5)
    address = f"/evidence/{made.getId()}/edit"
    forms = [without_lock(made, one.get(address)) for one in officers]
    save = {"form.buttons.save": "1"}
    typed = {"form.widgets.title": "Most přes Nisu", **save}
    assert first.post(address, data=fields(forms[0], **typed)).status_code == 200
    typed = {"form.widgets.note": "Poznámka druhé", **save}
    answer = second.post(address, data=fields(forms[1], **typed))
    assert "Mezitím změnil někdo jiný" in answer.text
    assert "Předmět – Most přes Nisu" in answer.text
    assert "Poznámka druhé</textarea>" in answer.text
    transaction.begin()
    assert (made.title, made.note) == ("Most přes Nisu", None)
    again = fields(answer, **{"form.widgets.title": "Most přes Nisu", **save})
    second.post(address, data=again)
    transaction.begin()
    assert (made.title, made.note) == ("Most přes Nisu", "Poznámka druhé")


def test_edit_of_an_unchanged_case_is_saved(officers, case, recorded, today):
    _first, second = officers
    made = case(5)
    address = f"/evidence/{made.getId()}/edit"
    form = without_lock(made, second.get(address))
    recorded(made, "complaint", today)
    typed = {"form.widgets.title": "Jiný předmět", "form.buttons.save": "1"}
    second.post(address, data=fields(form, **typed))
    transaction.begin()
    assert made.title == "Jiný předmět"


def test_steps_recorded_in_the_same_moment_are_never_both_kept(
    officers, case, live_portal, functional
):
    """Both have read the case before either writes; the publisher tries again."""
    path = "/".join(case(5, items=("Smlouvy", "Faktury")).getPhysicalPath())

    def press_the_button(site):
        request = getRequest()
        request.method = "POST"
        with api.env.adopt_user(username="prvni"):
            request.form = {
                "kind": "provided",
                "items": ["smlouvy"],
                "day": f"{datetime.now(UTC):%Y-%m-%d}",
                "note": f"{get_ident()}",
                "seen": "0",
                "_authenticator": createToken(),
            }
            made = site.unrestrictedTraverse(path)
            getMultiAdapter((made, request), name="record-step")()
        return request.response.getStatus(), len(recorded_steps(made))

    writers = run_two(functional["zodbDB"], live_portal.getId(), press_the_button)
    assert sorted(writer.conflicts for writer in writers) == [0, 1]
    assert sorted(writer.results for writer in writers) == [[(303, 1)], [(400, 1)]]
