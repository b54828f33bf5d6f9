"""What administrators set about measuring; without an address nothing is measured."""

from dataclasses import dataclass
from kancelar_policy import _
from kancelar_policy.consent.rules import is_measuring_address
from plone import api
from plone.supermodel import model
from zope import schema
from zope.interface import Invalid
from zope.interface import invariant


PREFIX = "kancelar_policy.consent"


class IConsentSettings(model.Schema):
    """The measuring service, and the text that asks for consent."""

    address = schema.TextLine(
        title=_("label_measuring_address", default="Address of the measuring service"),
        description=_(
            "help_measuring_address",
            default=(
                "Matomo or a compatible service, such as https://stats.example.org/. "
                "Leave it empty to measure nothing and ask nobody."
            ),
        ),
        required=False,
    )
    site_id = schema.Int(
        title=_("label_measuring_site", default="Number of the site in the service"),
        min=1,
        default=1,
    )
    version = schema.Int(
        title=_("label_consent_version", default="Version of the text"),
        description=_(
            "help_consent_version",
            default="Raise it when what you ask changes: every reader is asked again.",
        ),
        min=1,
        default=1,
    )
    days = schema.Int(
        title=_("label_consent_days", default="Days until a reader is asked again"),
        min=1,
        max=400,
        default=180,
    )
    text_cs = schema.Text(
        title=_("label_consent_text_cs", default="Text in Czech"),
        description=_(
            "help_consent_text", default="Leave it empty for the text the site has."
        ),
        max_length=600,
        required=False,
    )
    text_en = schema.Text(
        title=_("label_consent_text_en", default="Text in English"),
        max_length=600,
        required=False,
    )
    text_de = schema.Text(
        title=_("label_consent_text_de", default="Text in German"),
        max_length=600,
        required=False,
    )
    text_pl = schema.Text(
        title=_("label_consent_text_pl", default="Text in Polish"),
        max_length=600,
        required=False,
    )

    @invariant
    def address_is_encrypted(data):
        if data.address and not is_measuring_address(data.address):
            raise Invalid(
                _(
                    "error_measuring_address",
                    default=(
                        "The address of the measuring service begins with https:// "
                        "and has no name, question mark or hash sign in it. Change it, "
                        "or leave it empty."
                    ),
                )
            )


@dataclass(frozen=True)
class Terms:
    """What every choice is kept under: of measuring, and of videos and maps."""

    version: int
    days: int


@dataclass(frozen=True)
class Consent(Terms):
    """What is asked for, as last saved."""

    address: str
    site_id: int
    text: str


def terms() -> Terms:
    """The terms of a choice, measuring or not."""
    return Terms(version=_record("version"), days=_record("days"))


def consent(language: str) -> Consent | None:
    """What a reader of the language is asked for; None when nothing is measured."""
    address = _record("address")
    if not address:
        return None
    return Consent(
        address=f"{address.rstrip('/')}/",
        site_id=_record("site_id"),
        version=_record("version"),
        days=_record("days"),
        text=_record(f"text_{language}") or "",
    )


def _record(name: str):
    default = IConsentSettings[name].default
    return api.portal.get_registry_record(f"{PREFIX}.{name}", default=default)
