"""What content says of its rights, in the words of the rules."""

from collections.abc import Mapping
from datetime import date
from kancelar_content.media.rights.consent_words import WITHDRAWN
from kancelar_content.media.rights.consents import consents_by_uid
from kancelar_content.media.rights.fields import LISTED
from kancelar_content.media.rights.fields import UNKNOWN
from kancelar_content.media.rights.media_consent import MediaConsent
from kancelar_content.media.rights.rules import Against
from kancelar_content.media.rights.rules import Consent
from kancelar_content.media.rights.rules import must_leave
from kancelar_content.media.rights.rules import reasons_against
from kancelar_content.media.rights.rules import Rights
from kancelar_content.publication.site_time import site_today
from plone import api


def as_consent(consent: MediaConsent | None) -> Consent | None:
    """The consent as the rules know it."""
    if consent is None:
        return None
    return Consent(
        number=consent.number or "",
        uses=frozenset(consent.scope or ()),
        since=consent.since,
        until=consent.until,
        is_withdrawn=api.content.get_state(consent) == WITHDRAWN,
    )


def rights_of(item) -> Rights:
    """Rights of a photo or video, whoever asks."""
    listed = item.people_state == LISTED
    uids = list(item.people or ()) if listed else []
    found: Mapping[str, MediaConsent] = consents_by_uid(uids)
    return Rights(
        licence=item.licence,
        until=item.rights_until,
        uses=frozenset(item.allowed_uses or ()),
        people_known=(item.people_state or UNKNOWN) != UNKNOWN,
        people_listed=listed,
        consents=tuple(as_consent(found.get(uid)) for uid in uids),
    )


def against_showing(item) -> list[Against]:
    """What stands against showing it today."""
    return reasons_against(rights_of(item), today=site_today())


def ended_rights(item, *, today: date) -> list[Against]:
    """Why it must leave what shows it, if it must."""
    return must_leave(reasons_against(rights_of(item), today=today))
