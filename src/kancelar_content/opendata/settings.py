"""Who publishes the open data, set by an administrator."""

from kancelar_content import _
from kancelar_content.opendata.records import Office
from kancelar_content.opendata.rules import is_company_number
from kancelar_content.opendata.rules import SECURE_IRI
from kancelar_content.opendata.rules import TERRITORY
from plone import api
from plone.supermodel import model
from zope import schema
from zope.interface import Invalid


PREFIX = "kancelar_content.opendata"


def valid_company_number(value: str) -> bool:
    """:raises Invalid: unless it is an IČO."""
    if not is_company_number(value):
        raise Invalid(
            _(
                "error_company_number",
                default="This is no IČO: it has eight digits, the last is a check.",
            )
        )
    return True


def valid_address(value: str) -> bool:
    """:raises Invalid: unless it begins with https."""
    if not SECURE_IRI.fullmatch(value):
        raise Invalid(
            _(
                "error_secure_address",
                default="Give a whole address that begins with https:// (no spaces).",
            )
        )
    return True


def valid_territory(value: str) -> bool:
    """:raises Invalid: unless it is an address in RÚIAN."""
    if not TERRITORY.fullmatch(value):
        raise Invalid(
            _(
                "error_territory",
                default=(
                    "Give an address that begins with "
                    "https://linked.cuzk.cz/resource/ruian/"
                ),
            )
        )
    return True


class IOpenDataSettings(model.Schema):
    """Identifiers of the office in the registers of the state."""

    address = schema.TextLine(
        title=_("label_open_data_address", default="Permanent address of the site"),
        description=_(
            "help_open_data_address",
            default=(
                "Stands in identifiers of open data and must begin with https://. "
                "Empty: the address the site is read at."
            ),
        ),
        constraint=valid_address,
        required=False,
    )
    provider = schema.TextLine(
        title=_("label_open_data_provider", default="Provider"),
        description=_(
            "help_open_data_provider",
            default="Address of the public authority in the register of rights.",
        ),
        default=(
            "https://rpp-opendata.egon.gov.cz/odrpp/zdroj/orgán-veřejné-moci/70891508"
        ),
        constraint=valid_address,
    )
    company_number = schema.TextLine(
        title=_("label_company_number", default="IČO"),
        default="70891508",
        constraint=valid_company_number,
    )
    name_cs = schema.TextLine(
        title=_("label_office_name_cs", default="Name in Czech"),
        default="Liberecký kraj",
    )
    name_en = schema.TextLine(
        title=_("label_office_name_en", default="Name in English"),
        default="Liberec Region",
        required=False,
    )
    territory = schema.TextLine(
        title=_("label_open_data_territory", default="Territory"),
        description=_(
            "help_open_data_territory",
            default="Address of the region in the register of territories (RÚIAN).",
        ),
        default="https://linked.cuzk.cz/resource/ruian/vusc/78",
        constraint=valid_territory,
    )
    contact = schema.TextLine(
        title=_("label_open_data_contact", default="E-mail of the curator of data"),
        description=_(
            "help_open_data_contact",
            default="A shared mailbox; no person's address. It is public.",
        ),
        required=False,
    )


def _setting(name: str) -> str:
    return api.portal.get_registry_record(f"{PREFIX}.{name}", default=None) or ""


def office() -> Office:
    """The office as it is set."""
    names = {"cs": _setting("name_cs"), "en": _setting("name_en")}
    return Office(
        provider=_setting("provider"),
        company_number=_setting("company_number"),
        territory=_setting("territory"),
        name={language: name for language, name in names.items() if name},
        contact=_setting("contact"),
    )


def base_address() -> str:
    """What identifiers begin with."""
    return (_setting("address") or api.portal.get().absolute_url()).rstrip("/")
