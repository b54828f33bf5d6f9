"""Pure rules of conditional requests, RFC 9110 sections 8.8 and 13."""

from datetime import datetime
from datetime import timedelta
from datetime import UTC
from email.utils import format_datetime
from email.utils import parsedate_to_datetime
from hashlib import sha256

import re


ENTITY_TAG = re.compile(r'(?:W/)?("[^"]*")')

#: Last-Modified counts whole seconds: a moment still running may change once more.
SETTLED = timedelta(seconds=1)


def entity_tag(*parts: object) -> str:
    """A weak tag that differs as soon as one of the parts does."""
    digest = sha256(repr(parts).encode()).hexdigest()
    return f'W/"{digest[:32]}"'


def http_date(moment: datetime) -> str:
    """The moment as HTTP headers have it, in whole seconds."""
    return format_datetime(moment.astimezone(UTC).replace(microsecond=0), usegmt=True)


def is_settled(changed: datetime, *, now: datetime) -> bool:
    """Whether the second of the last change is over, so that it names one state."""
    return now - changed.replace(microsecond=0) > SETTLED


def not_modified(
    *,
    if_none_match: str | None,
    if_modified_since: str | None,
    tag: str,
    changed: datetime | None,
) -> bool:
    """Whether the client's copy is current; a list of tags overrules the date."""
    if if_none_match:
        if if_none_match.strip() == "*":
            return True
        return ENTITY_TAG.sub(r"\1", tag) in ENTITY_TAG.findall(if_none_match)
    if not if_modified_since or changed is None:
        return False
    since = _moment(if_modified_since)
    return since is not None and changed.replace(microsecond=0) <= since


def _moment(header: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(header)
    except (TypeError, ValueError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
