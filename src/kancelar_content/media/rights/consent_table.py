"""Consents as a register: numbers, kinds and days, and no name."""

from collections.abc import Mapping
from kancelar_content import _
from kancelar_content.media.rights.consent_words import KINDS
from kancelar_content.media.rights.consent_words import STATES
from kancelar_content.media.rights.consent_words import WITHDRAWN
from kancelar_content.media.rights.consent_words import WRITTEN
from kancelar_content.media.rights.media_consent import MediaConsent
from kancelar_content.registers.columns import CHOICE
from kancelar_content.registers.columns import Column
from kancelar_content.registers.columns import DAY
from kancelar_content.registers.columns import FLAG
from kancelar_content.registers.columns import STATE
from kancelar_content.registers.register import Register
from typing import Any


MISSING_FILE = _(
    "missing_consent_file", default="The file of a consent that is said to be written"
)


class MediaConsentsRegister(Register):
    """What is known of each consent beside the person."""

    title = _("register_consents", default="Consents to photos and videos")
    description = _(
        "register_consents_description",
        default="Who can be recognised on photos, and what allows to show it.",
    )
    portal_type = "MediaConsent"
    permission = "kancelar_content: View MediaConsents"
    add_permission = "kancelar_content: Add MediaConsent"
    sort = "-number"
    statistics = (STATE, "kind", "since")
    personal = frozenset(
        {"person", "role", "contact", "note", "file", "withdrawal_reason"}
    )
    columns = (
        Column("number", _("label_consent_number", default="Number")),
        Column(STATE, _("label_state", default="State"), CHOICE, STATES, filtered=True),
        Column(
            "kind",
            _("label_consent_kind", default="Kind"),
            CHOICE,
            {term.token: term.title for term in KINDS},
            filtered=True,
        ),
        Column(
            "since",
            _("label_consent_since", default="Valid from"),
            DAY,
            filtered=True,
        ),
        Column(
            "until",
            _("label_consent_until", default="Valid until"),
            DAY,
            filtered=True,
        ),
        Column(
            "withdrawn",
            _("label_consent_withdrawn_on", default="Withdrawn on"),
            DAY,
            filtered=True,
        ),
        Column(
            "has_file",
            _("label_consent_has_file", default="With a file"),
            FLAG,
            filtered=True,
        ),
    )

    def row(self, entry: MediaConsent) -> dict[str, Any]:
        return {
            "number": entry.number,
            "kind": entry.kind,
            "since": entry.since,
            "until": entry.until,
            "withdrawn": entry.withdrawn_on,
            "has_file": entry.file is not None,
        }

    def missing(self, values: Mapping[str, Any]) -> tuple:
        if values[STATE] == WITHDRAWN or values["kind"] != WRITTEN:
            return ()
        return () if values["has_file"] else (MISSING_FILE,)
