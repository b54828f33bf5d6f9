"""How far files of answers are examined, and whose contacts may be published."""

from kancelar_content import _
from kancelar_content.hidden_data.limits import Limits
from kancelar_content.hidden_data.limits import MEGABYTE
from plone import api
from plone.supermodel import model
from typing import Any
from zope import schema


PREFIX = "kancelar_content.foi_answers"
SHIPPED = Limits()


class IAnswerSettings(model.Schema):
    """Limits of the examination, and the office's own contacts."""

    own_contacts = schema.List(
        title=_("label_own_contacts", default="Contacts of the office"),
        description=_(
            "help_own_contacts",
            default="One on a line: an e-mail address, the end of addresses from their"
            " @, a telephone number or an account. Anybody may read them, so they are"
            " no finding.",
        ),
        value_type=schema.TextLine(),
        required=False,
        default=["@kraj-lbc.cz"],
    )
    megabytes = schema.Int(
        title=_("label_answer_megabytes", default="Largest file, in MB"),
        description=_(
            "help_answer_megabytes", default="A larger file cannot be attached."
        ),
        min=1,
        max=200,
        default=SHIPPED.file_bytes // MEGABYTE,
    )
    pages = schema.Int(
        title=_("label_answer_pages", default="Most pages of a PDF"),
        min=1,
        max=5_000,
        default=SHIPPED.pages,
    )
    cells = schema.Int(
        title=_("label_answer_cells", default="Most cells of a table"),
        min=1_000,
        max=5_000_000,
        default=SHIPPED.cells,
    )
    seconds = schema.Int(
        title=_("label_answer_seconds", default="Longest examination, in seconds"),
        description=_(
            "help_answer_seconds",
            default="A file that takes longer is refused; nothing else waits for it.",
        ),
        min=5,
        max=600,
        default=SHIPPED.seconds,
    )
    files = schema.Int(
        title=_("label_answer_files", default="Most files of an answer"),
        min=1,
        max=100,
        default=20,
    )


def setting(name: str) -> Any:
    """The saved value; the shipped one on a site that has none."""
    default = IAnswerSettings[name].default
    return api.portal.get_registry_record(f"{PREFIX}.{name}", default=default)


def own_contacts() -> frozenset[str]:
    """What is no finding, because the office itself publishes it."""
    return frozenset(each.strip() for each in setting("own_contacts") or () if each)


def limits() -> Limits:
    """Bounds of the examination of one file."""
    return Limits(
        file_bytes=setting("megabytes") * MEGABYTE,
        pages=setting("pages"),
        cells=setting("cells"),
        seconds=setting("seconds"),
    )
