from datetime import date
from datetime import datetime
from datetime import timedelta
from icalendar import Calendar
from plone import api
from zoneinfo import ZoneInfo

import transaction


FILE = "/cs/kalendar-akci/ics_view"


def components(answer):
    assert answer.status_code == 200, answer.text
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    return Calendar.from_ical(answer.content).walk("VEVENT")


def test_calendar_file_has_the_coming_events_and_late_ones(reader, event):
    event("Chystaná", days=3)
    event("Nedávná", days=-30)
    event("Dávná", days=-200)
    titles = {str(found["SUMMARY"]) for found in components(reader.get(FILE))}
    assert titles == {"Chystaná", "Nedávná"}


def test_times_are_those_of_the_sites_clocks(reader, event, day):
    event(start=day(3, hour=18), end=day(3, hour=20))
    (found,) = components(reader.get(FILE))
    assert found["DTSTART"].params["TZID"] == "Europe/Prague"
    assert found.start == day(3, hour=18)
    assert found.end == day(3, hour=20)
    assert "BEGIN:VTIMEZONE" in reader.get(FILE).text


def test_whole_day_ends_on_the_day_after_the_last_one(reader, event, day):
    event(start=day(3, hour=0), end=day(4, hour=0), whole_day=True)
    (found,) = components(reader.get(FILE))
    assert found.start == day(3).date()
    assert found.end == day(5).date()
    assert type(found.start) is date


def test_repetition_is_told_as_a_rule_without_the_days_left_out(reader, event, day):
    skipped = day(10)
    event(
        start=day(3),
        end=day(3, hour=12),
        recurrence=f"RRULE:FREQ=WEEKLY;COUNT=3\nEXDATE:{skipped:%Y%m%d}T000000",
    )
    (found,) = components(reader.get(FILE))
    assert found["RRULE"]["FREQ"] == ["WEEKLY"]
    assert found["EXDATE"].dts[0].dt == skipped
    page = reader.get(f"/cs/kalendar-akci/month?month={skipped:%Y-%m}").text
    assert f'<span class="k-month__number" aria-hidden="true">{skipped.day}<' in page


def test_event_has_the_same_identity_in_both_files(reader, event):
    made = event("Den kraje")
    (alone,) = components(reader.get("/cs/kalendar-akci/den-kraje/event.ics"))
    (listed,) = components(reader.get(FILE))
    assert str(alone["UID"]) == str(listed["UID"]) == api.content.get_uuid(made)
    made.setTitle("Den celého kraje")
    made.reindexObject()
    transaction.commit()
    (renamed,) = components(reader.get(FILE))
    assert str(renamed["UID"]) == str(alone["UID"])


def test_line_breaks_in_a_title_add_no_property(reader, event):
    event("Den\r\nATTENDEE:mailto:x@example.org", id="den")
    (found,) = components(reader.get(FILE))
    assert "ATTENDEE" not in found


def test_contact_of_a_person_is_not_in_the_file(reader, event):
    event(contact_name="Jan Osoba", contact_email="osoba@example.org")
    assert "soba" not in reader.get(FILE).text


def test_file_is_fetched_again_only_when_something_changed(reader, event):
    made = event()
    known = {"If-None-Match": reader.get(FILE).headers["ETag"]}
    assert reader.get(FILE, headers=known).status_code == 304
    made.reindexObject()
    transaction.commit()
    assert reader.get(FILE, headers=known).status_code == 200


def test_hour_stays_the_same_over_the_change_of_summer_time(portal, event):
    zone = ZoneInfo("Europe/Prague")
    from kancelar_content.events.terms import times_of

    import pytz

    start = pytz.timezone("Europe/Prague").localize(datetime(2026, 10, 20, 18))
    made = event(
        start=start,
        end=start + timedelta(hours=1),
        recurrence="RRULE:FREQ=WEEKLY;COUNT=2",
    )
    hours = [datetime.fromtimestamp(times[0], zone).hour for times in times_of(made)]
    assert hours == [18, 18]
