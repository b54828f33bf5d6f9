"""What the office decides about requests that come by the form, and about files."""

from kancelar_content import _
from kancelar_content.public_forms.address import address_problem
from kancelar_content.refused_value import refusing
from plone.registry.interfaces import IRegistry
from plone.supermodel import model
from zope import schema
from zope.component import getUtility


PREFIX = "kancelar_content.foi_intake"

#: What the filing office of the region takes (by data box 20 MB, by e-mail 10 MB).
FORMATS = (
    "pdf, doc, docx, txt, rtf, htm, html, xls, xlsx, ods, odt, jpg, jpeg, png, tif,"
    " tiff, gif, xml, zfo, isdoc"
)


class IIntakeSettings(model.Schema):
    """The form, its check and its limits; files that are taken."""

    formats = schema.TextLine(
        title=_("label_intake_formats", default="Kinds of files that are taken"),
        description=_(
            "help_intake_formats",
            default="Endings of their names, separated by commas. The form shows them,"
            " and documents of a case are held to them as well.",
        ),
        default=FORMATS,
    )
    file_megabytes = schema.Int(
        title=_("label_intake_file", default="One file at most (MB)"),
        min=1,
        max=50,
        default=10,
    )
    all_megabytes = schema.Int(
        title=_("label_intake_all", default="All files of a form at most (MB)"),
        min=1,
        max=200,
        default=20,
    )
    files_at_most = schema.Int(
        title=_("label_intake_files", default="Files of a form at most"),
        min=0,
        max=50,
        default=10,
    )
    held_megabytes = schema.Int(
        title=_("label_intake_held", default="Files of unfinished forms at most (MB)"),
        description=_(
            "help_intake_held",
            default="So that nobody has to choose a file again after a mistake, it"
            " waits for two hours. If there is no more room, the applicant is told so.",
        ),
        min=1,
        max=10_000,
        default=500,
    )
    requests_an_hour = schema.Int(
        title=_("label_intake_hour", default="Requests per network and hour"),
        description=_(
            "help_requests_an_hour",
            default="Of one household or office; each server process counts its own.",
        ),
        min=1,
        max=10_000,
        default=10,
    )
    waiting_at_most = schema.Int(
        title=_("label_intake_waiting", default="Requests that nobody touched at most"),
        description=_(
            "help_intake_waiting",
            default="More are not taken by the form until some are handled; applicants"
            " are told to send theirs by e-mail or data box.",
        ),
        min=10,
        max=10_000,
        default=500,
    )
    work_bits = schema.Int(
        title=_("label_intake_bits", default="Difficulty of the check by the browser"),
        description=_(
            "help_intake_bits",
            default="Each step doubles the work. 16 takes a telephone a second or two.",
        ),
        min=8,
        max=22,
        default=16,
    )
    slowest_seconds = schema.Int(
        title=_("label_intake_seconds", default="Seconds to read the form at least"),
        description=_(
            "help_intake_seconds",
            default="For those whose browser does no check: they answer a question.",
        ),
        min=0,
        max=120,
        default=10,
    )
    office_address = schema.ASCIILine(
        title=_("label_intake_office", default="E-mail of those who handle requests"),
        description=_(
            "help_intake_office",
            default="It is told the number of each request that came by the form.",
        ),
        constraint=refusing(address_problem),
        required=False,
    )
    privacy_page = schema.TextLine(
        title=_("label_privacy_page", default="Page on personal data"),
        description=_(
            "help_privacy_page",
            default="Its address in Czech, for example /cs/ochrana-osobnich-udaju. The"
            " form leads readers to it, or to its translation.",
        ),
        required=False,
        default="/cs/ochrana-osobnich-udaju",
    )


def settings():
    """The settings as saved."""
    registry = getUtility(IRegistry)
    return registry.forInterface(IIntakeSettings, prefix=PREFIX)
