"""The officer records steps in the browser; nothing typed is lost, nothing erased."""

from datetime import timedelta
from http_client import form_token
from kancelar_content.foi.steps import recorded_steps
from plone import api

import pytest
import re
import transaction


@pytest.fixture
def officer(colleague):
    return colleague("FOIOfficer")


@pytest.fixture
def post(officer):
    """Fill in the form of a step: `post(case, "extended", day=…, note=…)`."""

    def send(case, kind, **typed):
        address = f"/evidence/{case.getId()}/@@record-step"
        about = f"&about={typed['about']}" if "about" in typed else ""
        form = officer.get(f"{address}?kind={kind}{about}")
        assert form.status_code == 200
        data = {"kind": kind, "_authenticator": form_token(form.text), **typed}
        answer = officer.post(address, data=data)
        transaction.begin()
        return answer

    return send


def test_recorded_step_moves_the_case_and_is_shown(post, case, today):
    made = case(5)
    answer = post(
        made, "call_clarify", day=f"{today}", delivered=f"{today}", note="Nejasný <rok>"
    )
    assert answer.status_code == 200
    assert "Úkon je zaznamenán." in answer.text
    assert "Nejasný &lt;rok&gt;" in answer.text
    assert "Úřad čeká." in answer.text
    assert api.content.get_state(made) == "waiting"
    [record] = recorded_steps(made)
    assert (record.by, record.step.delivered) == ("test-foiofficer", today)


def test_czech_day_is_understood(post, case, today):
    made = case(5)
    day = f"{today.day}. {today.month}. {today.year}"
    post(made, "complaint", day=day, reason="b")
    assert recorded_steps(made)[0].step.day == today


@pytest.mark.parametrize(
    ("kind", "shift", "typed", "words"),
    [
        ("complaint", -6, {}, "dříve, než byla žádost doručena"),
        ("complaint", 1, {}, "Den je v\u00a0budoucnosti"),
        ("fee_notice", -1, {"delivered": -2}, "dříve než den odeslání"),
        ("extended", 0, {"note": ""}, "Napište důvody"),
        ("clarified", 0, {}, "nenavazuje"),
        ("provided", 0, {}, "Zaškrtněte body"),
    ],
)
def test_mistake_is_told_in_words_and_nothing_is_lost(
    post, case, today, kind, shift, typed, words
):
    made = case(5)
    typed = {"note": "Poznámka, která nesmí zmizet.", **typed}
    if "delivered" in typed:
        typed["delivered"] = f"{today + timedelta(days=typed['delivered'])}"
    day = f"{today + timedelta(days=shift)}"
    answer = post(made, kind, day=day, **typed)
    assert answer.status_code == 400
    assert words in answer.text
    assert f'value="{day}"' in answer.text
    assert typed["note"] in answer.text
    assert recorded_steps(made) == []


def test_text_that_is_no_day_is_told(post, case):
    made = case(5)
    answer = post(made, "fee_notice", day="včera", delivered="31. 2. 2026")
    assert answer.text.count("Toto není den.") == 4
    assert 'value="včera"' in answer.text
    assert 'value="31. 2. 2026"' in answer.text


def test_late_and_second_extensions_are_told(post, case, recorded, today):
    late = case(40)
    assert "Do toho dne už lhůta uplynula" in (
        post(late, "extended", day=f"{today}", note="Důvod").text
    )
    extended = recorded(case(5), "extended", today, note="Důvod")
    assert "Prodloužit ji lze jen jednou" in (
        post(extended, "extended", day=f"{today}", note="Důvod").text
    )


def test_step_after_closing_is_refused(post, case, recorded, today):
    made = case(9)
    items = tuple(made.objectIds())
    recorded(made, "refused", today, today, items=items, outcome="refused")
    recorded(made, "closed", today)
    assert "Spis je uzavřený" in post(made, "complaint", day=f"{today}").text


def test_request_without_items_says_what_to_do(post, case, today):
    made = case(5, items=())
    answer = post(made, "provided", day=f"{today}")
    assert "Nejprve přidejte, oč se žádá." in answer.text
    assert "++add++RequestItem" in answer.text


def test_refusal_in_part_settles_the_items_that_were_ticked(post, case, today):
    made = case(5, items=("Smlouvy", "Faktury"))
    answer = post(
        made,
        "refused",
        day=f"{today}",
        items=["smlouvy", "nikde"],
        partly="1",
        grounds=["s9", "nic"],
        note="Obchodní tajemství.",
    )
    assert "Obchodní tajemství" in answer.text
    [record] = recorded_steps(made)
    assert (record.items, record.grounds) == (("smlouvy",), ("s9",))
    assert made["smlouvy"].outcome == "partly-refused"
    assert made["faktury"].outcome is None


def test_delivery_is_recorded_later(post, case, recorded, today):
    made = recorded(case(9), "call_identity", today - timedelta(days=3))
    early = f"{today - timedelta(days=4)}"
    assert "dříve než den odeslání" in (
        post(made, "delivery", about="0", day=early).text
    )
    answer = post(made, "delivery", about="0", day=f"{today}")
    assert "Den doručení" in answer.text
    assert "Úřad čeká." in answer.text


def test_wrong_entry_is_voided_with_a_reason_and_stays(post, case, recorded, today):
    made = recorded(case(9), "call_clarify", today, today, note="Omyl")
    assert post(made, "corrected", about="0").status_code == 400
    answer = post(made, "corrected", about="0", note="Patří k jiné žádosti.")
    assert "<del>Výzva k\u00a0upřesnění žádosti</del>" in answer.text
    assert "Patří k jiné žádosti." in answer.text
    assert len(recorded_steps(made)) == 2
    assert api.content.get_state(made) == "in_progress"


@pytest.mark.parametrize(
    "query",
    [
        "kind=settled",
        "kind=received",
        "kind=nothing",
        "",
        "kind=corrected",
        "kind=corrected&about=7",
        "kind=delivery&about=0",
        "kind=complaint&about=0",
        "kind=complaint&kind=appeal",
    ],
)
def test_forged_address_of_the_form_is_none(officer, case, query):
    made = case()
    answer = officer.get(f"/evidence/{made.getId()}/@@record-step?{query}")
    assert answer.status_code == 404


def test_step_without_a_token_is_refused(officer, case, today):
    made = case()
    answer = officer.post(
        f"/evidence/{made.getId()}/@@record-step",
        data={"kind": "complaint", "day": f"{today}"},
    )
    assert answer.status_code == 403
    transaction.begin()
    assert recorded_steps(made) == []


@pytest.mark.parametrize("role", ["HeadOfDepartment", "Site Administrator"])
def test_who_only_reads_records_nothing(colleague, case, role):
    made = case()
    reader = colleague(role)
    page = reader.get(f"/evidence/{made.getId()}")
    assert page.status_code == 200
    assert "@@record-step" not in page.text
    form = f"/evidence/{made.getId()}/@@record-step?kind=complaint"
    answer = reader.get(form, allow_redirects=False)
    assert answer.status_code in (302, 401, 403)


def test_page_says_what_comes_next_and_why_each_day(officer, case, recorded, today):
    made = recorded(case(30), "fee_notice", today - timedelta(days=25))
    recorded(made, "corrected", today, note="Omyl", about=0)
    text = officer.get(f"/evidence/{made.getId()}").text
    assert "Úřad je v\u00a0prodlení." in text
    assert "14 odst." in text
    assert "Den události, nepočítá se" in text
    assert text.count("<h1") == 1
    assert 'role="img"' in text
    assert "Jan Vzorový" in text
    assert text.count('<section aria-labelledby="next"') == 1


def test_desk_shows_late_ones_above_and_waiting_ones_below(
    officer, case, recorded, today
):
    case(1, title="Nejnovější žádost")
    waiting = case(5, title="Čekající žádost")
    recorded(waiting, "call_clarify", today, today)
    case(40, title="Zpožděná žádost")
    text = officer.get("/cs/@@desk?section=requests").text
    places = [
        text.index(f" – {title}")
        for title in ("Zpožděná žádost", "Nejnovější žádost", "Čekající žádost")
    ]
    assert places == sorted(places)
    assert "++add++InfoRequest" in text


@pytest.fixture
def sued(case, recorded, today):
    """A case that waits for the judgment of a court."""

    def make():
        made = case(80)
        items = tuple(made.objectIds())
        ago = [today - timedelta(days=days) for days in (70, 60, 50, 40, 30)]
        recorded(made, "refused", ago[0], ago[0], items=items, outcome="refused")
        recorded(made, "appeal", ago[1])
        recorded(made, "appeal_forwarded", ago[2])
        recorded(made, "appeal_decided", ago[3], result="confirmed")
        return recorded(made, "court_action", ago[4])

    return make


def test_judgment_is_recorded_with_its_costs_and_quote(post, sued, colleague, today):
    made = sued()
    answer = post(
        made,
        "court_judgment",
        day=f"{today}",
        result="dismissed",
        costs_own="3 500",
        costs_representation="24200",
        quote="Soud žalobu <Jana Vzorového> zamítl.",
    )
    assert "Žalobu zamítl" in answer.text
    assert "24\u00a0200" in answer.text
    assert "Soud žalobu &lt;Jana Vzorového&gt; zamítl." in answer.text
    record = recorded_steps(made)[-1]
    assert (record.costs_own, record.costs_representation) == (3500, 24200)
    other = colleague("Site Administrator").get(f"/evidence/{made.getId()}").text
    assert "Žalobu zamítl" in other
    assert "Soud žalobu" not in other


def test_judgment_without_costs_is_told_and_keeps_what_was_typed(post, sued, today):
    made = sued()
    answer = post(
        made,
        "court_judgment",
        day=f"{today}",
        result="cancelled",
        costs_own="mnoho",
        quote="Z odůvodnění.",
    )
    assert answer.status_code == 400
    assert answer.text.count("Napište celé koruny") == 4
    assert 'value="mnoho"' in answer.text
    assert "Z odůvodnění.</textarea>" in answer.text
    assert re.search(r'value="cancelled"[^>]*checked', answer.text)
    assert recorded_steps(made)[-1].step.kind == "court_action"


def test_complaint_says_what_it_is_about(post, case, today):
    made = case(5)
    answer = post(made, "complaint", day=f"{today}")
    assert "Vyberte, na co si žadatel stěžuje" in answer.text
    answer = post(made, "complaint", day=f"{today}", reason="d")
    assert "d) Výše úhrady" in answer.text
    assert recorded_steps(made)[0].reason == "d"


def test_step_that_was_recorded_before_the_new_fields_is_read(case, recorded, today):
    made = recorded(case(5), "complaint", today)
    for name in ("reason", "result", "costs_own", "costs_representation", "quote"):
        del made._steps[0][name]
    [old] = recorded_steps(made)
    assert (old.reason, old.result, old.costs_own, old.quote) == ("", "", 0, "")


def test_case_that_was_sent_back_is_decided_again(
    post, officer, case, recorded, today, live_portal
):
    made = case(60)
    items = tuple(made.objectIds())
    ago = [today - timedelta(days=days) for days in (50, 40, 30)]
    recorded(made, "refused", ago[0], ago[0], items=items, outcome="refused")
    recorded(made, "appeal", ago[1])
    recorded(made, "appeal_forwarded", ago[2])
    answer = post(made, "appeal_decided", day=f"{today}", result="remitted")
    assert "rozhodnout znovu po zrušení rozhodnutí" in answer.text
    assert "neověřeno" in answer.text
    assert "Zatím nevyřízeno" in answer.text
    assert api.content.get_state(made) == "in_progress"
    assert made[items[0]].outcome is None
    desk = officer.get("/cs/@@desk?section=requests").text
    assert " – Oprava mostu" in desk
    again = {"items": list(items), "grounds": ["s9"], "note": "Znovu."}
    answer = post(made, "refused", day=f"{today}", delivered=f"{today}", **again)
    assert "Opakované rozhodnutí" in answer.text
    assert "neověřeno" in answer.text
    assert api.content.get_state(made) == "settled"


def test_contested_fee_is_not_waited_for(post, case, recorded, today):
    made = case(30)
    sent = today - timedelta(days=20)
    recorded(made, "fee_notice", sent, sent)
    answer = post(made, "complaint", day=f"{today}", reason="d")
    assert "Stojí, dokud se vyřizuje stížnost" in answer.text
    assert "předložit stížnost" in answer.text
    answer = post(made, "complaint_forwarded", day=f"{today}")
    assert "Nadřízený orgán má do" in answer.text


@pytest.mark.parametrize("field", ["about", "seen"])
def test_number_of_too_many_digits_is_no_error_of_the_server(officer, case, field):
    made = case(5)
    address = f"/evidence/{made.getId()}/@@record-step?kind=corrected"
    assert officer.get(f"{address}&{field}={'9' * 5000}").status_code == 404
