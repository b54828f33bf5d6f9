from DateTime import DateTime
from datetime import timedelta
from http_client import session

import pytest
import re
import transaction


LIST = "/cs/kalendar-akci"


def content(page):
    assert page.status_code == 200, page.text
    return page.text[page.text.index('id="content"') : page.text.index("<footer")]


def test_coming_events_are_listed_soonest_first(reader, event):
    event("Druhá", days=5)
    event("První", days=2)
    event("Minulá", days=-5)
    page = content(reader.get(LIST))
    assert page.index("První") < page.index("Druhá")
    assert "Minulá" not in page


def test_past_events_are_listed_latest_first(reader, event):
    event("Dávná", days=-50)
    event("Nedávná", days=-2)
    event("Budoucí", days=2)
    page = content(reader.get(f"{LIST}?when=past"))
    assert page.index("Nedávná") < page.index("Dávná")
    assert "Budoucí" not in page


def test_event_of_several_days_is_coming_until_its_last_one(reader, event, day):
    event("Výstava", start=day(-10), end=day(0, hour=18))
    assert "Výstava" in content(reader.get(LIST))
    assert "Výstava" not in content(reader.get(f"{LIST}?when=past"))


def test_repeated_event_is_listed_once_by_its_next_term(reader, event):
    event("Poradna", days=-7, recurrence="RRULE:FREQ=WEEKLY;COUNT=5")
    page = content(reader.get(LIST))
    assert page.count("Poradna</a>") == 1
    assert "Poradna" not in content(reader.get(f"{LIST}?when=past"))


def test_draft_is_not_told_to_readers(reader, event):
    event("Tajná akce", published=False)
    for address in (LIST, f"{LIST}/month", f"{LIST}/ics_view"):
        assert "Tajná" not in reader.get(address).text


@pytest.mark.parametrize(
    ("date", "days"), [("effective_date", 1), ("expiration_date", -1)]
)
def test_event_is_listed_between_its_dates(reader, event, date, days):
    made = event("Tajná akce")
    setattr(made, date, DateTime() + days)
    made.reindexObject()
    transaction.commit()
    for address in (LIST, f"{LIST}/month", f"{LIST}/ics_view"):
        assert "Tajná" not in reader.get(address).text


def test_events_are_filtered_by_kind(reader, event):
    event("Koncert", kind="culture")
    event("Běh", kind="sport")
    page = content(reader.get(f"{LIST}?kind=sport"))
    assert "Běh" in page
    assert "Koncert" not in page


def test_events_are_filtered_by_month(reader, event, day):
    event("Koncert", days=3)
    later = day(90)
    event("Běh", start=later, end=later + timedelta(hours=1))
    page = content(reader.get(f"{LIST}?month={later:%Y-%m}"))
    assert "Běh" in page
    assert "Koncert" not in page


@pytest.mark.parametrize(
    "query",
    ["kind=x", "month=2026-13", "when=never", "page=-1", "page=9999", "kind=a&kind=b"],
)
def test_parameter_without_meaning_is_told_or_left_out(reader, event, query):
    event("Koncert")
    assert "Koncert" in content(reader.get(f"{LIST}?{query}"))


def test_calendar_without_events_says_so(reader):
    assert "k-empty" in content(reader.get(LIST))
    assert "k-empty" in content(reader.get(f"{LIST}/month"))


def test_month_has_the_event_on_every_day_it_takes(reader, event, day):
    start = day(0).replace(day=10)
    event("Výstava", start=start, end=start + timedelta(days=2, hours=1))
    page = content(reader.get(f"{LIST}/month?month={start:%Y-%m}"))
    assert len(re.findall(r"Výstava\s*</a>", page)) == 3


def test_month_tells_an_event_of_many_days_once(reader, event, day):
    start = day(0).replace(day=10)
    event("Výstava", start=start, end=start + timedelta(days=40))
    page = content(reader.get(f"{LIST}/month?month={start:%Y-%m}"))
    assert len(re.findall(r"Výstava\s*</a>", page)) == 1
    assert "k-month-long" in page
    assert "<table" not in page
    later = start + timedelta(days=31)
    assert "Výstava" in content(reader.get(f"{LIST}/month?month={later:%Y-%m}"))


def test_month_far_from_all_events_shows_this_one(reader, event):
    event("Koncert")
    page = content(reader.get(f"{LIST}/month?month=1999-01"))
    assert "k-note" in page
    assert "1999" not in page


def test_lists_wake_no_event(live_portal, reader, event, monkeypatch):
    from kancelar_content.events.event import Event

    for number in range(3):
        event(f"Akce {number}")
    woken = []
    monkeypatch.setattr(
        Event, "__setstate__", lambda self, state: woken.append(self), raising=False
    )
    live_portal._p_jar.cacheMinimize()
    for address in (LIST, f"{LIST}/month", f"{LIST}/ics_view"):
        assert reader.get(address).status_code == 200
    assert woken == []


@pytest.mark.parametrize("address", [LIST, f"{LIST}/month", f"{LIST}/den-kraje"])
def test_page_is_asked_for_again_only_when_something_changed(reader, event, address):
    made = event()
    page = reader.get(address)
    known = {"If-None-Match": page.headers["ETag"]}
    assert page.headers["X-Cache-Rule"] == "kancelar.calendar"
    assert reader.get(address, headers=known).status_code == 304
    made.reindexObject()
    transaction.commit()
    assert reader.get(address, headers=known).status_code == 200


def test_page_of_yesterday_is_not_shown_today(reader, event, monkeypatch):
    from kancelar_policy.day_etag import SiteDay

    event()
    known = {"If-None-Match": reader.get(LIST).headers["ETag"]}
    monkeypatch.setattr(SiteDay, "__call__", lambda self: "2000-01-01")
    assert reader.get(LIST, headers=known).status_code == 200


def test_list_shows_staff_what_readers_see(live_portal, functional, as_user, event):
    event("Tajná akce", published=False)
    with as_user("PressOfficer", username="mluvci-test"):
        pass
    transaction.commit()
    officer = session(
        live_portal, functional, username="mluvci-test", accept="text/html"
    )
    assert officer.get(f"{LIST}/tajna-akce").status_code == 200
    for address in (LIST, f"{LIST}/month", f"{LIST}/ics_view"):
        assert "Tajná" not in officer.get(address).text
