from datetime import datetime
from datetime import timedelta
from datetime import UTC
from kancelar_content.behaviors.embargo import in_utc
from kancelar_content.press import embargo_task
from kancelar_content.press.workflow import history
from kancelar_content.scheduling import run_due
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
from plone.app.testing import logout
from ZODB.POSException import ConflictError

import pytest


def tick(portal):
    reports = run_due(portal, datetime.now(UTC))
    return next(report for report in reports if report.name == "press-embargo")


def state(release):
    return api.content.get_state(release)


def test_an_embargo_that_has_ended_lets_the_release_out(portal, embargoed):
    release = embargoed()
    report = tick(portal)
    assert (report.done, report.error) == (1, None)
    assert state(release) == "published"


def test_the_second_run_does_nothing(portal, embargoed):
    release = embargoed()
    tick(portal)
    steps, number = len(history(release)), release.release_number()
    assert tick(portal).done == 0
    assert (len(history(release)), release.release_number()) == (steps, number)


def test_nobody_has_to_be_logged_in(portal, embargoed):
    release = embargoed()
    logout()
    assert tick(portal).done == 1
    last = history(release)[-1]
    assert not last["actor"]
    assert last["comments"]


def test_the_date_of_publication_is_the_minute_of_the_embargo(portal, embargoed):
    release = embargoed(minutes_ago=90)
    minute = in_utc(release.embargo).replace(second=0, microsecond=0)
    tick(portal)
    assert release.published_at() == minute


def test_an_embargo_that_still_holds_is_kept(portal, embargoed):
    release = embargoed(minutes_ago=-1)
    assert tick(portal).done == 0
    assert state(release) == "embargoed"


def test_the_seconds_of_the_embargo_count_too(portal, embargoed):
    release = embargoed()
    release.embargo = datetime.now(UTC) + timedelta(seconds=2)
    release.reindexObject()
    tick(portal)
    assert state(release) == "embargoed"


def test_all_waiting_language_versions_go_out_together_with_one_number(
    portal, embargoed
):
    czech = embargoed()
    english = embargoed(language="en", translation_of=czech)
    assert tick(portal).done == 2
    assert {state(czech), state(english)} == {"published"}
    assert czech.release_number() == english.release_number() != ""


def test_a_version_that_is_not_approved_stays_where_it_is(portal, embargoed, create):
    czech = embargoed()
    english = create("PressRelease", language="en")
    ITranslationManager(czech).register_translation("en", english)
    assert tick(portal).done == 1
    assert state(english) == "draft"


def path(release):
    return "/".join(release.getPhysicalPath())


def test_one_release_that_cannot_go_out_does_not_hold_the_others(portal, embargoed):
    broken, fine = embargoed(), embargoed()
    broken.text = None
    report = tick(portal)
    assert (report.done, report.error) == (1, f"Not published: {path(broken)}")
    assert (state(broken), state(fine)) == ("embargoed", "published")


class Broken:
    """Fails with words of the text, wherever it is read."""

    def __getattr__(self, name):
        raise RuntimeError("Kraj opraví silnici")


@pytest.mark.parametrize("field", ["text", "embargo", "topics", "corrections"])
def test_whatever_is_broken_the_others_go_out(portal, embargoed, field, caplog):
    first, broken, last = embargoed(), embargoed(), embargoed()
    setattr(broken, field, Broken())
    report = tick(portal)
    assert (report.done, report.error) == (2, f"Not published: {path(broken)}")
    assert (state(first), state(broken), state(last)) == (
        "published",
        "embargoed",
        "published",
    )
    assert broken.number is None
    assert path(broken) in caplog.text
    assert "Kraj opraví silnici" not in caplog.text


def test_all_versions_wait_when_one_of_them_cannot_go_out(portal, embargoed):
    czech = embargoed()
    english = embargoed(language="en", translation_of=czech)
    english.text = Broken()
    assert tick(portal).done == 0
    assert {state(czech), state(english)} == {"embargoed"}
    assert czech.number is None


def test_a_conflict_stops_the_task(portal, embargoed, monkeypatch):
    def conflict(release):
        raise ConflictError

    embargoed()
    monkeypatch.setattr(embargo_task, "_publish", conflict)
    with pytest.raises(ConflictError):
        tick(portal)
