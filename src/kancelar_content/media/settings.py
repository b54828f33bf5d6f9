"""What the press office sets for photos and videos."""

from collective.z3cform.datagridfield.row import DictRow
from kancelar_content import _
from kancelar_content.behaviors.rows_widget import RowsFieldWidget
from kancelar_content.media.licence_rules import DOUBLED
from kancelar_content.media.licence_rules import NO_TOKEN
from kancelar_content.media.licence_rules import ODD_ADDRESS
from kancelar_content.media.licence_rules import ODD_TOKEN
from kancelar_content.media.licence_rules import table_problem
from kancelar_content.refused_value import refusing
from plone import api
from plone.autoform import directives
from plone.supermodel import model
from typing import Any
from zope import schema
from zope.component.hooks import getSite
from zope.i18nmessageid import Message
from zope.interface import Interface


PREFIX = "kancelar_content.media"


class ILicenceRow(Interface):
    """A licence with its name in each language and the page that explains it."""

    token = schema.TextLine(
        title=_("label_token", default="Token"),
        description=_("help_token", default="Stays the same when the name changes."),
    )
    cs = schema.TextLine(title=_("language_cs", default="Czech"))
    en = schema.TextLine(title=_("language_en", default="English"), required=False)
    de = schema.TextLine(title=_("language_de", default="German"), required=False)
    pl = schema.TextLine(title=_("language_pl", default="Polish"), required=False)
    url = schema.TextLine(
        title=_("label_licence_url", default="Address of its text"), required=False
    )


LICENCES = [
    {
        "token": "press",
        "cs": "Pro zpravodajství s uvedením autora",
        "en": "For news reporting, with the author named",
        "de": "Für die Berichterstattung, mit Nennung des Urhebers",
        "pl": "Do celów informacyjnych, z podaniem autora",
        "url": "",
    },
    {
        "token": "cc-by-4.0",
        "cs": "Creative Commons Uveďte původ 4.0",
        "en": "Creative Commons Attribution 4.0",
        "de": "Creative Commons Namensnennung 4.0",
        "pl": "Creative Commons Uznanie autorstwa 4.0",
        "url": "https://creativecommons.org/licenses/by/4.0/",
    },
    {
        "token": "cc0-1.0",
        "cs": "CC0 1.0, bez omezení",
        "en": "CC0 1.0, no rights reserved",
        "de": "CC0 1.0, ohne Einschränkung",
        "pl": "CC0 1.0, bez ograniczeń",
        "url": "https://creativecommons.org/publicdomain/zero/1.0/",
    },
    {
        "token": "all-rights",
        "cs": "Všechna práva vyhrazena",
        "en": "All rights reserved",
        "de": "Alle Rechte vorbehalten",
        "pl": "Wszelkie prawa zastrzeżone",
        "url": "",
    },
]


def licence_rows() -> list[dict]:
    """The licences in the order of the settings."""
    rows = api.portal.get_registry_record(f"{PREFIX}.licences", default=None)
    return [row for row in rows or () if row.get("token")]


def licences_problem(rows: list[dict] | None) -> Message | None:
    """What is wrong with the table; a licence that is in use must stay in it."""
    found = table_problem(rows or ())
    if found is not None:
        kind, words = found
        return PROBLEMS[kind](words)
    if getSite() is None:
        # The schema asks about its own default, before there is a site.
        return None
    kept = {row["token"].strip() for row in rows or ()}
    gone = [row["token"] for row in licence_rows() if row["token"] not in kept]
    used = [token for token in gone if _is_used(token)]
    if not used:
        return None
    return _(
        "error_licence_used",
        default="Photos or videos have these licences, so they cannot be removed:"
        " ${tokens}.",
        mapping={"tokens": ", ".join(used)},
    )


def _is_used(token: str) -> bool:
    catalog = api.portal.get_tool("portal_catalog")
    return bool(catalog.unrestrictedSearchResults(media_licence=token, sort_limit=1))


PROBLEMS = {
    NO_TOKEN: lambda words: _(
        "error_licence_incomplete",
        default="A licence lacks its token or its Czech name: ${words}.",
        mapping={"words": words},
    ),
    ODD_TOKEN: lambda words: _(
        "error_licence_token",
        default="A token has small letters without accents, digits, full stops and"
        " hyphens only: ${words}.",
        mapping={"words": words},
    ),
    DOUBLED: lambda words: _(
        "error_licence_doubled",
        default="Each token may stand on one row only: ${words}.",
        mapping={"words": words},
    ),
    ODD_ADDRESS: lambda words: _(
        "error_licence_address",
        default="The address of a licence begins with https://, or is empty: ${words}.",
        mapping={"words": words},
    ),
}


class IMediaSettings(model.Schema):
    """Licences that a photo or video may have, and how they come in."""

    directives.widget("licences", RowsFieldWidget)
    licences = schema.List(
        title=_("label_licences", default="Licences"),
        description=_(
            "help_licences",
            default="Everybody may read name and address below the photo. A licence"
            " that a photo has cannot be removed.",
        ),
        value_type=DictRow(schema=ILicenceRow),
        constraint=refusing(licences_problem),
        required=False,
        default=LICENCES,
    )
    zip_photos = schema.Int(
        title=_("label_zip_photos", default="Photos in a file given at once"),
        description=_(
            "help_zip_photos",
            default="A file for journalists with more photos is made first, and they"
            " come back for it.",
        ),
        min=1,
        default=50,
    )
    zip_megabytes = schema.Int(
        title=_("label_zip_megabytes", default="Megabytes of a file given at once"),
        min=1,
        default=200,
    )
    zip_days = schema.Int(
        title=_("label_zip_days", default="Days for which such a file is kept"),
        min=1,
        max=60,
        default=7,
    )
    photo_megabytes = schema.Int(
        title=_("label_photo_megabytes", default="Largest photo (MB)"),
        description=_(
            "help_photo_megabytes", default="Larger files are refused at once."
        ),
        min=1,
        max=500,
        default=300,
    )
    video_megabytes = schema.Int(
        title=_("label_video_megabytes", default="Largest video (MB)"),
        min=1,
        max=100_000,
        default=6_000,
    )
    upload_hours = schema.Int(
        title=_("label_upload_hours", default="Unfinished uploads are kept (hours)"),
        description=_(
            "help_upload_hours",
            default="So long after its last piece an upload can go on.",
        ),
        min=1,
        max=720,
        default=48,
    )


def media_setting(name: str) -> Any:
    """What is set, or the default on a site that is being upgraded."""
    default = IMediaSettings[name].default
    return api.portal.get_registry_record(f"{PREFIX}.{name}", default=default)
