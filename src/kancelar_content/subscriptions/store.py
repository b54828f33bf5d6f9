"""Where subscribers are kept: trees beside the content, in no catalog and no REST."""

from BTrees.Length import Length
from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from collections.abc import Iterator
from datetime import datetime
from datetime import timedelta
from itertools import islice
from kancelar_content.subscriptions import tokens
from persistent import Persistent
from zope.annotation.interfaces import IAnnotations


KEY = "kancelar_content.subscriptions"
LETTERS_COUNTED = timedelta(days=1)

WAITING, CONFIRMED, ENDED = "waiting", "confirmed", "ended"


class Subscriber(Persistent):
    """An address with what its reader chose; `until` is the end of what is kept."""

    def __init__(
        self, identifier: str, address: str, *, requested: datetime, until: datetime
    ) -> None:
        self.id = identifier
        self.address = address
        self.state = WAITING
        self.requested = requested
        self.confirmed = None
        self.until = until
        self.language = ""
        self.topics = ()
        self.frequency = ""
        self.letters = ()


class Store(Persistent):
    """All subscribers of a site, by random identifiers."""

    def __init__(self) -> None:
        self.key = tokens.new_key()
        self.subscribers = OOBTree()
        self.by_address = OOBTree()
        #: confirmed ones by (language, frequency)
        self.members = OOBTree()
        self.numbers = OOBTree()
        #: (end, identifier) of what is kept for a time only
        self.ends = OOTreeSet()
        #: those who are owed a letter with a link
        self.letters = OOTreeSet()
        #: those whose letter the server put off, and when it is tried again
        self.letters_again = OOBTree()
        #: what came to light, by language
        self.news = OOBTree()
        #: sendings by identifier, which begins with their moment
        self.issues = OOBTree()
        #: what a machine has taken over and not reported on yet
        self.claims = OOBTree()

    def by_token(self, purpose: str, text: str) -> Subscriber | None:
        """The subscriber whom the secret belongs to."""
        identifier = tokens.read_token(self.key, purpose, text)
        return self.subscribers.get(identifier) if identifier else None

    def token(self, purpose: str, subscriber: Subscriber) -> str:
        return tokens.token(self.key, purpose, subscriber.id)

    def find(self, address: str) -> Subscriber | None:
        """The subscriber with the address, whatever the case of its letters."""
        identifier = self.by_address.get(tokens.fingerprint(self.key, address))
        return self.subscribers.get(identifier) if identifier else None

    def request(
        self,
        address: str,
        *,
        language: str,
        topics: tuple[str, ...],
        frequency: str,
        now: datetime,
        days: int,
        letters_a_day: int,
    ) -> None:
        """Keep what was asked for until the reader confirms it; owe them a letter.

        Whoever subscribes already keeps their choices: anybody could type the address.
        """
        subscriber = self.find(address)
        until = now + timedelta(days=days)
        if subscriber is None:
            identifier = tokens.new_id()
            subscriber = Subscriber(identifier, address, requested=now, until=until)
            self.subscribers[identifier] = subscriber
            self.by_address[tokens.fingerprint(self.key, address)] = identifier
        if subscriber.state != CONFIRMED:
            self.ends.discard((subscriber.until.isoformat(), subscriber.id))
            self.ends.add((until.isoformat(), subscriber.id))
            subscriber.state = WAITING
            subscriber.until = until
            subscriber.language = language
            subscriber.topics = topics
            subscriber.frequency = frequency
        sent = tuple(m for m in subscriber.letters if now - m < LETTERS_COUNTED)
        owed = subscriber.id in self.letters or subscriber.id in self.letters_again
        if len(sent) < letters_a_day and not owed:
            subscriber.letters = (*sent, now)
            self.letters.add(subscriber.id)

    def confirm(self, subscriber: Subscriber, *, now: datetime) -> None:
        """From now on the reader is sent what they chose; also if they had left."""
        if subscriber.state == CONFIRMED:
            return
        self.ends.discard((subscriber.until.isoformat(), subscriber.id))
        subscriber.state = CONFIRMED
        subscriber.confirmed = now
        self._join(subscriber)

    def change(
        self,
        subscriber: Subscriber,
        *,
        language: str,
        topics: tuple[str, ...],
        frequency: str,
    ) -> None:
        """Take other choices of one who has confirmed."""
        self._leave(subscriber)
        subscriber.language = language
        subscriber.topics = topics
        subscriber.frequency = frequency
        self._join(subscriber)

    def end(self, subscriber: Subscriber, *, now: datetime, hours: int) -> None:
        """Send nothing more; for some hours that can be undone, then all is erased."""
        if subscriber.state == ENDED:
            return
        self._leave(subscriber)
        if subscriber.state == WAITING:
            self.ends.discard((subscriber.until.isoformat(), subscriber.id))
        subscriber.state = ENDED
        subscriber.until = now + timedelta(hours=hours)
        self._owe_nothing(subscriber)
        self.ends.add((subscriber.until.isoformat(), subscriber.id))

    def erase(self, subscriber: Subscriber) -> None:
        """Keep nothing of the subscriber, at once."""
        self._leave(subscriber)
        self.ends.discard((subscriber.until.isoformat(), subscriber.id))
        self._owe_nothing(subscriber)
        self.by_address.pop(tokens.fingerprint(self.key, subscriber.address), None)
        self.subscribers.pop(subscriber.id, None)

    def letters_owed(self) -> int:
        """How many letters wait, those that the server put off among them."""
        return len(self.letters) + len(self.letters_again)

    def owe_again(self, *, now: datetime) -> None:
        """Letters that were put off are owed again when their time has come."""
        due = [reader for reader, moment in self.letters_again.items() if moment <= now]
        for reader in due:
            del self.letters_again[reader]
        self.letters.update(due)

    def expire(self, *, now: datetime, limit: int) -> int:
        """Erase whose time is over, at most `limit` at once; how many they were."""
        past = self.ends.keys(max=(now.isoformat(), ""))
        over = [identifier for _end, identifier in islice(past, limit)]
        for identifier in over:
            self.erase(self.subscribers[identifier])
        return len(over)

    def after(
        self, language: str, frequency: str, cursor: str, limit: int
    ) -> list[str]:
        """Identifiers of the next confirmed readers, in their order."""
        members = self.members.get((language, frequency))
        if members is None:
            return []
        following = members.keys(min=cursor, excludemin=bool(cursor))
        return list(islice(following, limit))

    def confirmed_numbers(self) -> Iterator[tuple[str, str, int]]:
        """How many readers there are by language and frequency; loads none of them."""
        for (language, frequency), number in self.numbers.items():
            yield language, frequency, number()

    def _owe_nothing(self, subscriber: Subscriber) -> None:
        self.letters.discard(subscriber.id)
        self.letters_again.pop(subscriber.id, None)

    def _join(self, subscriber: Subscriber) -> None:
        group = (subscriber.language, subscriber.frequency)
        if group not in self.members:
            self.members[group] = OOTreeSet()
            self.numbers[group] = Length()
        if self.members[group].insert(subscriber.id):
            self.numbers[group].change(1)

    def _leave(self, subscriber: Subscriber) -> None:
        group = (subscriber.language, subscriber.frequency)
        members = self.members.get(group)
        if members is not None and subscriber.id in members:
            members.remove(subscriber.id)
            self.numbers[group].change(-1)


def find_store(site) -> Store | None:
    """The site's store; None as long as nobody has needed one."""
    return IAnnotations(site).get(KEY)


def need_store(site) -> Store:
    """The site's store, made if there is none."""
    annotations = IAnnotations(site)
    if KEY not in annotations:
        annotations[KEY] = Store()
    return annotations[KEY]


def drop_store(site) -> None:
    """Erase all subscribers, as when the add-on is removed."""
    IAnnotations(site).pop(KEY, None)
