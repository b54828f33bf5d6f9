from datetime import datetime
from datetime import timedelta
from datetime import UTC
from kancelar_content.subscriptions.courier import Courier
from kancelar_content.subscriptions.issues import close_stopped
from kancelar_content.subscriptions.issues import repeat_unsure
from kancelar_content.subscriptions.issues import take_readers
from kancelar_content.subscriptions.settings import PREFIX
from plone import api
from threading import Thread

import pytest
import transaction


def later(**time):
    return datetime.now(UTC) + timedelta(**time)


def bodies(mail):
    return {part.get_content_type(): part.get_content() for part in mail.iter_parts()}


def recipients(mailbox):
    return sorted(to for to, _mail in mailbox.take())


@pytest.fixture
def begun(subscribed, tick):
    """Readers, and a site that knows what was public before them."""

    def make(*addresses, **choices):
        store = subscribed(*addresses, **choices)
        tick()
        return store

    return make


def test_a_new_release_comes_by_mail_once(mailbox, begun, publish_release, tick):
    begun("karel@example.org")
    release = publish_release("Kraj opraví silnici na Frýdlantsku")
    tick()
    [(to, mail)] = mailbox.take()
    assert to == "karel@example.org"
    assert mail["Subject"] == "Kraj opraví silnici na Frýdlantsku"
    assert release.absolute_url() in bodies(mail)["text/plain"]
    assert release.absolute_url() in bodies(mail)["text/html"]
    tick()
    assert mailbox.take() == []


def test_the_mail_is_as_the_norms_want_it(mailbox, begun, publish_release, tick):
    api.portal.set_registry_record(f"{PREFIX}.reply_to", "podatelna@kraj.example")
    begun("karel@example.org")
    publish_release("Příliš žluťoučký kůň úpěl ďábelské ódy " * 4)
    tick()
    [(_to, raw)] = list(mailbox.mails)
    [(_to, mail)] = mailbox.take()
    assert mail["From"].addresses[0].addr_spec == "tisk@kraj.example"
    assert mail["From"].addresses[0].display_name == "Liberecký kraj"
    assert mail["Reply-To"] == "podatelna@kraj.example"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["List-Id"].startswith("<news.cs.")
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert mail["Message-ID"] and mail["Date"]
    for part in mail.iter_parts():
        assert part["Content-Transfer-Encoding"] == "quoted-printable"
        assert part.get_content_charset() == "utf-8"
    header = raw.split(b"\r\n\r\n")[0]
    assert header.isascii()
    link = mail["List-Unsubscribe"].strip("<>")
    assert f"List-Unsubscribe: <{link}>".encode() in header


def test_what_was_public_before_is_no_news(mailbox, publish_release, subscribed, tick):
    publish_release()
    subscribed("karel@example.org")
    tick()
    assert mailbox.take() == []


def test_readers_get_their_topics_and_their_language(
    mailbox, begun, publish_release, tick
):
    begun("vse@example.org")
    begun("doprava@example.org", topics=("doprava",))
    begun("kultura@example.org", topics=("kultura",))
    begun("german@example.org", language="de")
    publish_release(topics=["doprava"])
    tick()
    assert recipients(mailbox) == ["doprava@example.org", "vse@example.org"]


def test_a_draft_and_an_embargo_tell_nobody(
    mailbox, begun, create, publish, body_text, tick
):
    begun("karel@example.org")
    create("PressRelease")
    release = create("PressRelease", text=body_text)
    release.embargo = later(hours=1)
    publish(release, "submit", "approve", "embargo")
    transaction.commit()
    tick()
    assert mailbox.take() == []


def test_a_release_withdrawn_before_the_digest_is_not_in_it(
    mailbox, begun, publish_release, publish, tick
):
    begun("karel@example.org", frequency="daily")
    withdrawn = publish_release("Stažená zpráva")
    publish_release("Platná zpráva")
    tick()
    publish(withdrawn, "withdraw")
    transaction.commit()
    tick(later(hours=25))
    [(_to, mail)] = mailbox.take()
    text = bodies(mail)["text/plain"]
    assert "Platná zpráva" in text
    assert "Stažená zpráva" not in text


def test_a_digest_waits_for_its_hour_and_a_day_without_news_has_none(
    mailbox, begun, publish_release, tick
):
    begun("karel@example.org", frequency="daily")
    publish_release()
    tick()
    assert mailbox.take() == []
    tick(later(hours=25))
    assert recipients(mailbox) == ["karel@example.org"]
    tick(later(hours=50))
    assert mailbox.take() == []


def test_nothing_is_sent_of_what_is_not_committed(
    mailbox, begun, publish_release, live_portal
):
    from kancelar_content.scheduling import run_due

    begun("karel@example.org")
    publish_release()
    transaction.begin()
    run_due(live_portal, datetime.now(UTC))
    transaction.abort()
    assert mailbox.take() == []


def test_without_a_mail_server_nobody_is_taken_over(
    mailbox, begun, publish_release, tick
):
    store = begun("karel@example.org")
    api.portal.set_registry_record("plone.smtp_host", "")
    publish_release()
    tick()
    assert mailbox.take() == []
    [issue] = store.issues.values()
    assert (issue.cursor, issue.finished) == ("", None)


def only_issue(store):
    [issue] = store.issues.values()
    return issue


def test_refused_mails_are_counted_and_patience_is_kept(
    mailbox, begun, publish_release, tick
):
    store = begun("a@example.org", "b@example.org", "c@example.org")
    mailbox.answers = ["550 no such mailbox", "451 come later"]
    publish_release()
    tick()
    issue = only_issue(store)
    assert issue.numbers == {"sent": 1, "refused": 1, "unsure": 0}
    assert issue.codes == {550: 1}
    assert len(issue.again) == 1
    assert issue.finished is None
    issue.again_after = datetime.now(UTC)
    transaction.commit()
    tick()
    assert len(recipients(mailbox)) == 2
    assert only_issue(store).finished is not None


def test_a_connection_that_breaks_with_a_mail_under_way_repeats_nothing(
    mailbox, begun, publish_release, tick
):
    addresses = [f"r{number}@example.org" for number in range(6)]
    store = begun(*addresses)
    mailbox.answers = [None]
    publish_release()
    tick()
    issue = only_issue(store)
    assert issue.numbers["unsure"] == 1
    issue.again_after = datetime.now(UTC)
    transaction.commit()
    tick()
    assert len(set(recipients(mailbox))) == 5
    assert only_issue(store).finished is not None


def test_a_machine_that_stops_after_taking_readers_over_sends_nothing_twice(
    mailbox, begun, publish_release, tick
):
    addresses = [f"r{number}@example.org" for number in range(5)]
    store = begun(*addresses)
    port = api.portal.get_registry_record("plone.smtp_port")
    api.portal.set_registry_record("plone.smtp_port", 1)
    publish_release()
    tick()
    claim = take_readers(store, now=datetime.now(UTC), limit=2)
    api.portal.set_registry_record("plone.smtp_port", port)
    transaction.commit()
    tick()
    assert len(recipients(mailbox)) == 3
    assert only_issue(store).finished is None
    report = tick(later(minutes=11))
    assert "2 mails were under way" in report.error
    issue = only_issue(store)
    assert set(issue.unsure) == set(claim.readers)
    assert issue.finished is not None
    assert mailbox.take() == []
    assert repeat_unsure(issue, now=datetime.now(UTC)) == 2
    transaction.commit()
    tick()
    assert len(recipients(mailbox)) == 2


def test_two_machines_at_once_write_to_everybody_once(
    mailbox, begun, publish_release, functional, live_portal, tick
):
    api.portal.set_registry_record(f"{PREFIX}.batch", 3)
    addresses = [f"r{number}@example.org" for number in range(40)]
    begun(*addresses)
    port = api.portal.get_registry_record("plone.smtp_port")
    api.portal.set_registry_record("plone.smtp_port", 1)
    publish_release()
    tick()
    api.portal.set_registry_record("plone.smtp_port", port)
    transaction.commit()
    path = live_portal.getPhysicalPath()[1:]
    sent = []
    threads = [Thread(target=machine, args=(functional, path, sent)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(sent) == 40
    assert recipients(mailbox) == sorted(addresses)


def machine(functional, path, sent):
    from Testing.makerequest import makerequest
    from zope.globalrequest import setRequest

    connection = functional["zodbDB"].open()
    try:
        setRequest(makerequest(connection.root()["Application"]).REQUEST)
        sent.append(Courier(functional["zodbDB"], path).work())
    finally:
        connection.close()


def test_claims_that_are_under_way_are_left_alone(begun, publish_release):
    store = begun("karel@example.org")
    assert close_stopped(store, now=datetime.now(UTC)) == 0


def ask_for(store, *addresses):
    for address in addresses:
        store.request(
            address,
            language="cs",
            topics=(),
            frequency="daily",
            now=datetime.now(UTC),
            days=3,
            letters_a_day=3,
        )
    transaction.commit()


def test_reader_whose_mail_cannot_be_written_keeps_nobody_waiting(mailbox, begun, tick):
    store = begun("karel@example.org")
    ask_for(store, "spatna@example.org", "dobra@example.org")
    store.find("spatna@example.org").address = "=?utf-8?q?x?=@example.org"
    transaction.commit()
    tick()
    assert recipients(mailbox) == ["dobra@example.org"]
    tick()
    assert recipients(mailbox) == []


def test_letter_that_the_server_puts_off_waits_for_half_an_hour(mailbox, begun, tick):
    store = begun("karel@example.org")
    mailbox.answers = ["450 try again"] * 50
    ask_for(store, "nova@example.org")
    tick()
    assert len(mailbox.answers) == 49
    assert store.letters_owed() == 1
    mailbox.answers = []
    tick(later(minutes=5))
    assert recipients(mailbox) == []
    tick(later(minutes=31))
    assert recipients(mailbox) == ["nova@example.org"]


def test_erased_reader_is_owed_no_letter_that_was_put_off(mailbox, begun, tick):
    store = begun("karel@example.org")
    mailbox.answers = ["450 try again"]
    ask_for(store, "nova@example.org")
    tick()
    store.erase(store.find("nova@example.org"))
    assert store.letters_owed() == 0
