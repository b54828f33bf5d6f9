from datetime import datetime
from datetime import timedelta
from datetime import UTC
from kancelar_content.subscriptions.settings import PREFIX
from kancelar_content.subscriptions.store import find_store
from kancelar_content.subscriptions.store import Store
from kancelar_content.subscriptions.tokens import CHANGE
from kancelar_content.subscriptions.tokens import CONFIRM
from kancelar_content.subscriptions.tokens import UNSUBSCRIBE
from plone import api
from ZODB.POSException import ConflictError

import logging
import pytest
import re
import transaction


FORM = "/cs/@@subscribe"
JANA = "jana@example.org"


@pytest.fixture
def kept(live_portal):
    """The store as last committed."""

    def read():
        transaction.begin()
        return find_store(live_portal)

    return read


def fields(email=JANA, **changed):
    return {"email": email, "language": "cs", "frequency": "daily", **changed}


def page(path, store, purpose, email=JANA):
    return f"/cs/@@{path}/{store.token(purpose, store.find(email))}"


def links(mailbox):
    [(_to, mail)] = mailbox.take()
    text = mail.get_body(("plain",)).get_content()
    return re.findall(r"https?://\S+", text)


def test_a_reader_subscribes_by_the_form_and_the_mail(reader, mailbox, kept, tick):
    answer = reader.post(FORM, data=fields(**{"topics:list": ["doprava"]}))
    assert answer.status_code == 200
    assert kept().find(JANA).state == "waiting"
    tick()
    [link] = links(mailbox)
    assert reader.get(link).status_code == 200
    assert kept().find(JANA).state == "waiting", "a scanner confirms nothing"
    assert reader.post(link).status_code == 200
    jana = kept().find(JANA)
    assert (jana.state, jana.topics, jana.frequency, jana.language) == (
        "confirmed",
        ("doprava",),
        "daily",
        "cs",
    )
    assert list(kept().confirmed_numbers()) == [("cs", "daily", 1)]


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({"email": "jana"}, "k-email-error"),
        ({"email": f"{JANA}\r\nBcc: petr@example.org"}, "k-email-error"),
        ({"email": "x" * 10_000}, "k-email-error"),
        ({"frequency": "hourly"}, "k-frequency-error"),
        ({"language": "fr"}, "k-language-error"),
        ({"topics:list": ["<script>"]}, "k-topics-error"),
        ({"email:list": ["a@example.org", "b@example.org"]}, "k-email-error"),
    ],
)
def test_bad_input_is_told_and_stored_nowhere(reader, kept, changed, error):
    data = {**fields(), **changed}
    if "email:list" in changed:
        del data["email"]
    answer = reader.post(FORM, data=data)
    assert answer.status_code == 400
    assert f'id="{error}"' in answer.text
    assert "<script>alert" not in answer.text
    assert kept() is None


def test_what_was_typed_stays_in_the_form(reader):
    answer = reader.post(
        FORM, data=fields("jana(at)example", **{"topics:list": ["kultura"]})
    )
    assert 'value="jana(at)example"' in answer.text
    chosen = re.findall(r'checked="checked"[^>]*|[^<]*checked="checked"', answer.text)
    assert any("kultura" in tag for tag in chosen)


@pytest.fixture
def no_mail_server(reader):
    """The mail settings of the office are not filled in."""
    api.portal.set_registry_record("plone.smtp_host", "")
    transaction.commit()


@pytest.mark.usefixtures("no_mail_server")
def test_no_mail_is_promised_that_cannot_be_sent(reader):
    answer = reader.get(FORM)
    assert answer.status_code == 200
    assert 'name="email"' not in answer.text
    assert re.search(r'href="[^"]*/cs/feed.atom">Atom<', answer.text)


@pytest.mark.usefixtures("no_mail_server")
def test_what_was_typed_stays_where_no_mail_can_be_sent(reader, kept):
    answer = reader.post(FORM, data=fields(**{"topics:list": ["kultura"]}))
    assert answer.status_code == 503
    assert 'id="k-email-error"' in answer.text
    assert f'value="{JANA}"' in answer.text
    assert re.search(r'id="k-topic-kultura"[^>]*checked', answer.text)
    assert kept() is None


def test_the_answer_does_not_tell_who_subscribes(reader, subscribed):
    subscribed(JANA)
    known = reader.post(FORM, data=fields(JANA))
    unknown = reader.post(FORM, data=fields("petr@example.org"))
    token = re.compile(r'name="_authenticator" value="[^"]*"|nonce[^ ]*')
    assert token.sub("", known.text) == token.sub("", unknown.text)
    assert known.status_code == unknown.status_code == 200


def test_nobody_changes_another_s_choices_by_the_form(reader, subscribed, kept):
    subscribed(JANA, topics=("doprava",), frequency="weekly")
    reader.post(FORM, data=fields(frequency="immediate"))
    assert kept().find(JANA).frequency == "weekly"


def test_who_subscribes_already_is_written_the_way_to_the_choices(
    reader, subscribed, mailbox, tick
):
    subscribed(JANA)
    reader.post(FORM, data=fields())
    tick()
    [link] = links(mailbox)
    assert "/@@subscription/" in link
    assert JANA in reader.get(link).text


def test_a_program_that_fills_in_all_is_thanked_and_forgotten(reader, kept):
    assert reader.post(FORM, data=fields(website="http://x")).status_code == 200
    assert kept() is None


def test_a_network_that_floods_is_stopped(reader, kept):
    api.portal.set_registry_record(f"{PREFIX}.requests_an_hour", 3)
    transaction.commit()
    answers = [
        reader.post(FORM, data=fields(f"r{number}@example.org")).status_code
        for number in range(5)
    ]
    assert answers == [200, 200, 200, 429, 429]
    assert len(kept().subscribers) == 3


def test_conflict_of_two_writers_takes_nobody_s_share(reader, kept, monkeypatch):
    api.portal.set_registry_record(f"{PREFIX}.requests_an_hour", 1)
    transaction.commit()
    conflicts = [ConflictError()]
    request = Store.request

    def with_conflict(*args, **options):
        if conflicts:
            raise conflicts.pop()
        return request(*args, **options)

    monkeypatch.setattr(Store, "request", with_conflict)
    assert reader.post(FORM, data=fields()).status_code == 200
    assert not conflicts
    assert kept().find(JANA).state == "waiting"
    assert reader.post(FORM, data=fields("petr@example.org")).status_code == 429


def test_an_address_gets_few_letters_a_day(reader, mailbox, tick):
    for _time in range(6):
        reader.post(FORM, data=fields())
        tick()
    assert len(mailbox.take()) == 3


def test_too_many_unsent_letters_stop_requests(reader, kept):
    api.portal.set_registry_record(f"{PREFIX}.waiting_at_most", 10)
    transaction.commit()
    codes = [
        reader.post(FORM, data=fields(f"r{number}@example.org")).status_code
        for number in range(12)
    ]
    assert codes == [200] * 10 + [503] * 2


def test_a_mail_program_unsubscribes_by_one_post(reader, subscribed, kept):
    store = subscribed(JANA)
    answer = reader.post(
        page("unsubscribe", store, UNSUBSCRIBE),
        data={"List-Unsubscribe": "One-Click"},
        headers={"Cookie": "", "Referer": ""},
    )
    assert answer.status_code == 200
    assert kept().find(JANA).state == "ended"
    assert list(kept().confirmed_numbers()) == [("cs", "immediate", 0)]


def test_a_visit_does_not_unsubscribe(reader, subscribed, kept):
    store = subscribed(JANA)
    assert reader.get(page("unsubscribe", store, UNSUBSCRIBE)).status_code == 200
    assert kept().find(JANA).state == "confirmed"


def test_unsubscribing_is_taken_back(reader, subscribed, kept):
    store = subscribed(JANA)
    address = page("unsubscribe", store, UNSUBSCRIBE)
    reader.post(address)
    answer = reader.post(address, data={"back": "1"})
    assert kept().find(JANA).state == "confirmed"
    assert "/@@subscription/" not in answer.text


def test_who_left_is_erased_when_it_cannot_be_taken_back(
    reader, subscribed, kept, tick
):
    store = subscribed(JANA)
    reader.post(page("unsubscribe", store, UNSUBSCRIBE))
    tick()
    assert kept().find(JANA)
    tick(datetime.now(UTC) + timedelta(hours=25))
    assert kept().find(JANA) is None
    assert not kept().subscribers and not kept().by_address and not kept().ends


def test_what_nobody_confirms_is_erased(reader, kept, tick):
    reader.post(FORM, data=fields())
    tick(datetime.now(UTC) + timedelta(days=4))
    assert not kept().subscribers and not kept().letters


def test_a_reader_changes_the_choices(reader, subscribed, kept):
    store = subscribed(JANA)
    address = page("subscription", store, CHANGE)
    answer = reader.post(
        address,
        data={
            "save": "1",
            "language": "de",
            "frequency": "weekly",
            "topics:list": ["kultura"],
        },
    )
    assert answer.status_code == 200
    jana = kept().find(JANA)
    assert (jana.language, jana.frequency, jana.topics) == (
        "de",
        "weekly",
        ("kultura",),
    )
    assert sorted(kept().confirmed_numbers()) == [
        ("cs", "immediate", 0),
        ("de", "weekly", 1),
    ]


def test_a_reader_erases_everything_at_once(reader, subscribed, kept):
    store = subscribed(JANA)
    address = page("subscription", store, CHANGE)
    assert reader.post(address, data={"erase": "1"}).status_code == 200
    assert not kept().subscribers and not kept().by_address
    assert reader.get(address).status_code == 404


@pytest.mark.parametrize(
    ("path", "purpose"),
    [("subscription", UNSUBSCRIBE), ("subscription-confirm", CHANGE)],
)
def test_a_secret_opens_its_own_page_only(reader, subscribed, path, purpose):
    store = subscribed(JANA)
    answer = reader.get(page(path, store, purpose))
    assert answer.status_code == 404
    assert JANA not in answer.text


@pytest.mark.parametrize(
    "path", ["subscription", "subscription-confirm", "unsubscribe"]
)
@pytest.mark.parametrize("rest", ["", "/x", "/" + "0" * 64, "/a/b/c", "/%C5%99"])
def test_a_wrong_link_says_so(reader, subscribed, path, rest):
    subscribed(JANA)
    assert reader.get(f"/cs/@@{path}{rest}").status_code == 404
    assert reader.post(f"/cs/@@{path}{rest}").status_code == 404


def test_secret_pages_are_kept_by_nobody(reader, subscribed):
    store = subscribed(JANA)
    answer = reader.get(page("subscription", store, CHANGE))
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert "noindex" in answer.text


def test_no_address_is_logged(reader, mailbox, tick, kept, caplog):
    caplog.set_level(logging.DEBUG)
    reader.post(FORM, data=fields())
    tick()
    reader.post(page("subscription-confirm", kept(), CONFIRM))
    mailbox.answers = ["550 <jana@example.org> unknown"]
    reader.post(FORM, data=fields())
    tick()
    ours = [r.getMessage() for r in caplog.records if not r.name.startswith("mail.")]
    assert not [line for line in ours if "jana" in line]


@pytest.mark.parametrize("address", ["/@search?SearchableText=jana", "/cs", ""])
def test_rest_and_search_know_no_subscriber(reader, subscribed, address):
    subscribed(JANA)
    answer = reader.get(address, headers={"Accept": "application/json"})
    assert "jana@" not in answer.text
