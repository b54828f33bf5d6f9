"""Pure rules of what stands against showing a photo or video on a day.

Civil Code, Act No. 89/2012 Coll.: sections 84 and 85 ask for the consent of who can be
recognised, section 87 lets it be withdrawn at any time, even if it was given for some,
sections 88 and 89 say when none is needed, section 90 that nothing may be overdone.
Not verified: the text of the Act was not at hand when this was written.
"""

from collections.abc import Collection
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


WEB = "web"

(
    NO_LICENCE,
    LICENCE_ENDED,
    NOT_FOR_WEB,
    PEOPLE_UNKNOWN,
    NO_CONSENT,
    CONSENT_GONE,
    CONSENT_WITHDRAWN,
    CONSENT_NOT_YET,
    CONSENT_ENDED,
    CONSENT_NOT_FOR_WEB,
) = (
    "no-licence",
    "licence-ended",
    "not-for-web",
    "people-unknown",
    "no-consent",
    "consent-gone",
    "consent-withdrawn",
    "consent-not-yet",
    "consent-ended",
    "consent-not-for-web",
)

#: What ends a right that there was, so that what is shown by it must leave.
ENDING = frozenset(
    {
        LICENCE_ENDED,
        CONSENT_GONE,
        CONSENT_WITHDRAWN,
        CONSENT_NOT_YET,
        CONSENT_ENDED,
        CONSENT_NOT_FOR_WEB,
    }
)


@dataclass(frozen=True)
class Consent:
    """What a person, or the law, allows; `until` is its last day."""

    number: str
    uses: frozenset[str] = frozenset({WEB})
    since: date | None = None
    until: date | None = None
    is_withdrawn: bool = False


@dataclass(frozen=True)
class Against:
    """One reason not to show it: its token, and the consent that it is about."""

    reason: str
    consent: str = ""


@dataclass(frozen=True)
class Rights:
    """What is known of a photo or video; a consent that was deleted is None."""

    licence: str | None
    until: date | None
    uses: frozenset[str]
    people_known: bool
    people_listed: bool
    consents: tuple[Consent | None, ...] = ()


def reasons_against(rights: Rights, *, today: date) -> list[Against]:
    """What stands against showing it on the site today, in the order of the form."""
    found = []
    if not rights.licence:
        found.append(Against(NO_LICENCE))
    if has_ended(rights.until, today=today):
        found.append(Against(LICENCE_ENDED))
    if WEB not in rights.uses:
        found.append(Against(NOT_FOR_WEB))
    if not rights.people_known:
        found.append(Against(PEOPLE_UNKNOWN))
    if rights.people_listed:
        found += _of_people(rights.consents, today)
    return found


def _of_people(consents: Collection[Consent | None], today: date) -> Iterable[Against]:
    if not consents:
        return [Against(NO_CONSENT)]
    return [
        against
        for consent in consents
        if (against := against_consent(consent, today=today)) is not None
    ]


def against_consent(consent: Consent | None, *, today: date) -> Against | None:
    """Why a consent allows nothing on the site today; None if it does."""
    if consent is None:
        return Against(CONSENT_GONE)
    if consent.is_withdrawn:
        return Against(CONSENT_WITHDRAWN, consent.number)
    if consent.since is not None and today < consent.since:
        return Against(CONSENT_NOT_YET, consent.number)
    if has_ended(consent.until, today=today):
        return Against(CONSENT_ENDED, consent.number)
    if WEB not in consent.uses:
        return Against(CONSENT_NOT_FOR_WEB, consent.number)
    return None


def has_ended(until: date | None, *, today: date) -> bool:
    """Whether the last day is over; on the last day itself the right still holds."""
    return until is not None and until < today


def must_leave(against: Iterable[Against]) -> list[Against]:
    """Those for which something that is shown already is taken away."""
    return [each for each in against if each.reason in ENDING]
