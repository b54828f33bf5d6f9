from datetime import timedelta


def test_the_page_tells_when_where_and_how(reader, event, day):
    event(
        "Koncert v knihovně",
        start=day(3, hour=18),
        end=day(3, hour=20),
        location="Krajská vědecká knihovna, Liberec",
        contact_name="Informační pult",
        contact_phone="+420 485 226 111",
        contact_email="akce@example.org",
        event_url="https://example.org/koncert",
        admission="pro všechny, zdarma",
        registration_url="https://example.org/prihlaska",
        access_note="výtah",
    )
    page = reader.get("/cs/kalendar-akci/koncert-v-knihovne")
    assert page.status_code == 200, page.text
    for piece in (
        "Koncert v knihovně",
        "18.00–20.00",
        "Krajská vědecká knihovna, Liberec",
        "https://www.openstreetmap.org/search?query=Krajsk%C3%A1",
        'href="tel:+420485226111"',
        'href="mailto:akce@example.org"',
        'href="https://example.org/koncert"',
        'href="https://example.org/prihlaska"',
        "pro všechny, zdarma",
        "výtah",
        "/cs/kalendar-akci/koncert-v-knihovne/event.ics",
    ):
        assert piece in page.text, piece


def test_event_that_is_over_takes_no_registration(reader, event):
    event("Minulý koncert", days=-3, registration_url="https://example.org/prihlaska")
    page = reader.get("/cs/kalendar-akci/minuly-koncert").text
    assert "example.org/prihlaska" not in page
    assert "Tato akce už skončila" in page


def test_repeated_event_tells_its_further_terms(reader, event, day):
    event("Poradna", days=1, recurrence="RRULE:FREQ=WEEKLY;COUNT=3")
    page = reader.get("/cs/kalendar-akci/poradna").text
    second = day(1) + timedelta(days=7)
    assert f"{second.day}.\N{NO-BREAK SPACE}{second.month}." in page


def test_neighbours_are_the_published_events_before_and_after(reader, event):
    event("První", days=1)
    event("Prostřední", days=2)
    event("Tajná", days=2, published=False)
    event("Poslední", days=3)
    page = reader.get("/cs/kalendar-akci/prostredni").text
    assert 'rel="prev"' in page
    assert "První</b>" in page
    assert "Poslední</b>" in page
    assert "Tajná" not in page
