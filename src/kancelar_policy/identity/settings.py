"""What an administrator sets of the identity, with the defaults of the region."""

from io import BytesIO
from kancelar_content.behaviors.pictures import is_picture
from kancelar_policy import _
from kancelar_policy.identity.rules import contrast
from kancelar_policy.identity.rules import GRAPHIC_CONTRAST
from kancelar_policy.identity.rules import is_colour
from kancelar_policy.identity.rules import is_data_box
from kancelar_policy.identity.rules import LineError
from kancelar_policy.identity.rules import links
from kancelar_policy.identity.rules import TEXT_CONTRAST
from plone.autoform import directives
from plone.formwidget.namedfile.converter import b64decode_file
from plone.formwidget.namedfile.widget import NamedImageFieldWidget
from plone.supermodel import model
from zope import schema
from zope.interface import Invalid
from zope.interface import invariant


PREFIX = "kancelar_policy.identity"
LANGUAGES = ("cs", "en", "de", "pl")
PER_LANGUAGE = ("name", "address", "hours", "links")

LARGEST_LOGO = 200_000
PAPER = "#f3f6f9"
WHITE = "#ffffff"

#: What may stand in the footer at first; a link is shown when there is such a page.
LINKS = {
    "cs": """Prohlášení o\u00a0přístupnosti | /cs/prohlaseni-o-pristupnosti
Nahlásit bariéru | /cs/@@report-barrier
Cookies | /cs/cookies
Mapa webu | /cs/sitemap
Otevřená data | /cs/@@open-data
Informace podle zákona č. 106/1999 Sb. | /cs/informace-podle-zakona-106-1999
Ochrana osobních údajů | /cs/ochrana-osobnich-udaju""",
    "en": """Accessibility statement | /en/accessibility-statement
Report a barrier | /en/@@report-barrier
Cookies | /en/cookies
Site map | /en/sitemap
Open data | /en/@@open-data
Information under Act No. 106/1999 | /en/information-under-act-106-1999
Privacy | /en/privacy""",
    "de": """Erklärung zur Barrierefreiheit | /de/erklaerung-zur-barrierefreiheit
Barriere melden | /de/@@report-barrier
Cookies | /de/cookies
Übersicht der Seiten | /de/sitemap
Offene Daten | /de/@@open-data
Informationen nach Gesetz Nr. 106/1999 | /de/informationen-nach-gesetz-106-1999
Datenschutz | /de/datenschutz""",
    "pl": """Deklaracja dostępności | /pl/deklaracja-dostepnosci
Zgłoś barierę | /pl/@@report-barrier
Pliki cookie | /pl/cookies
Mapa strony | /pl/sitemap
Otwarte dane | /pl/@@open-data
Informacje według ustawy nr 106/1999 | /pl/informacje-wedlug-ustawy-106-1999
Ochrona danych osobowych | /pl/ochrona-danych-osobowych""",
}
ADDRESSES = {
    "cs": "Liberecký kraj\nU\u00a0Jezu 642/2a\n461 80 Liberec 2",
    "en": "Liberec Region\nU\u00a0Jezu 642/2a\n461 80 Liberec 2\nCzech Republic",
    "de": "Region Liberec\nU\u00a0Jezu 642/2a\n461 80 Liberec 2\nTschechische Republik",
    "pl": "Kraj liberecki\nU\u00a0Jezu 642/2a\n461 80 Liberec 2\nRepublika Czeska",
}


def colour(value: str) -> bool:
    """:raises Invalid: unless the value is a colour."""
    if is_colour(value):
        return True
    raise Invalid(
        _(
            "error_colour",
            default="Write the colour as # and six digits, for example #12395b.",
        )
    )


def data_box(value: str) -> bool:
    """:raises Invalid: unless the value can be a data box."""
    if is_data_box(value):
        return True
    raise Invalid(
        _(
            "error_data_box",
            default=(
                "No data box has this identifier. It has seven letters and digits, "
                "without l, o, 0 and 1; look for a slip."
            ),
        )
    )


def link_lines(value: str) -> bool:
    """:raises Invalid: with the number of the line that is no link."""
    try:
        links(value)
    except LineError as error:
        raise Invalid(
            _(
                "error_link_line",
                default=(
                    "Line ${number} is no link. Write a title, a vertical line and an "
                    "address that begins with / or https://."
                ),
                mapping={"number": error.number},
            )
        ) from error
    return True


def logo(value: bytes) -> bool:
    """:raises Invalid: unless the file is a small picture without scripts."""
    content = b64decode_file(value)[1]
    if len(content) > LARGEST_LOGO:
        raise Invalid(
            _(
                "error_logo_large",
                default=(
                    "The file is larger than 200 kB. Make the picture smaller and "
                    "upload it again."
                ),
            )
        )
    if is_picture(BytesIO(content)):
        return True
    raise Invalid(
        _(
            "error_logo_no_picture",
            default=(
                "The file is not a picture of the kind PNG, JPEG, WebP or GIF. SVG is "
                "not taken, because it may carry scripts."
            ),
        )
    )


def _colour(title, description, default: str) -> schema.TextLine:
    return schema.TextLine(
        title=title, description=description, default=default, constraint=colour
    )


def _name() -> schema.TextLine:
    return schema.TextLine(
        title=_("label_site_name", default="Name of the site"),
        description=_(
            "help_site_name",
            default=(
                "Stands in the header, in the footer and in the title of every page, "
                "and search engines are told it. Empty: the title of the language's "
                "home page."
            ),
        ),
        required=False,
    )


def _address(language: str) -> schema.Text:
    return schema.Text(
        title=_("label_footer_address", default="Address in the footer"),
        default=ADDRESSES[language],
        required=False,
        max_length=1000,
    )


def _hours() -> schema.Text:
    return schema.Text(
        title=_("label_footer_hours", default="Opening hours"),
        description=_(
            "help_footer_hours",
            default="One line for a day or days. Left empty, the footer shows none.",
        ),
        required=False,
        max_length=1000,
    )


def _links(language: str) -> schema.Text:
    return schema.Text(
        title=_("label_footer_links", default="Links in the footer"),
        description=_(
            "help_footer_links",
            default=(
                "One on a line: title | address. An address on this site begins "
                "with /; its link is shown as soon as readers can open the page."
            ),
        ),
        default=LINKS[language],
        required=False,
        max_length=4000,
        constraint=link_lines,
    )


class IIdentity(model.Schema):
    """Name, sign, colours and footer of the site."""

    directives.widget("logo", NamedImageFieldWidget)
    logo = schema.Bytes(
        title=_("label_site_logo", default="Sign in the header"),
        description=_(
            "help_site_logo",
            default=(
                "PNG, JPEG, WebP or GIF up to 200 kB; shown 56 points high and up to "
                "320 wide. Empty: the sign that the site brings."
            ),
        ),
        required=False,
        constraint=logo,
    )
    logo_has_name = schema.Bool(
        title=_("label_logo_has_name", default="The sign contains the name"),
        description=_(
            "help_logo_has_name",
            default=(
                "Choose it if the name can be read in the uploaded picture. The name "
                "is then not written beside it; screen readers still tell it."
            ),
        ),
        required=False,
        default=False,
    )
    brand = _colour(
        _("label_colour_brand", default="Main colour"),
        _(
            "help_colour_brand",
            default="Navigation and buttons, under white letters.",
        ),
        "#12395b",
    )
    brand_strong = _colour(
        _("label_colour_brand_strong", default="Dark colour"),
        _(
            "help_colour_brand_strong",
            default="Footer and headings, under white letters and on white.",
        ),
        "#0b2740",
    )
    link = _colour(
        _("label_colour_link", default="Colour of links"),
        _("help_colour_link", default="On white and on the light grey of boxes."),
        "#0b5394",
    )
    accent = _colour(
        _("label_colour_accent", default="Accent"),
        _(
            "help_colour_accent",
            default="Lines on the dark colour that mark where the reader is.",
        ),
        "#f2b84b",
    )
    phone = schema.TextLine(
        title=_("label_site_phone", default="Telephone"), required=False
    )
    email = schema.TextLine(
        title=_("label_site_email", default="E-mail"),
        default="podatelna@kraj-lbc.cz",
        required=False,
    )
    data_box = schema.TextLine(
        title=_("label_data_box", default="Data box"),
        default="c5kbvkw",
        required=False,
        constraint=data_box,
    )

    model.fieldset(
        "identity_cs",
        label=_("language_cs", default="Czech"),
        fields=["name_cs", "address_cs", "hours_cs", "links_cs"],
    )
    name_cs = _name()
    address_cs = _address("cs")
    hours_cs = _hours()
    links_cs = _links("cs")

    model.fieldset(
        "identity_en",
        label=_("language_en", default="English"),
        fields=["name_en", "address_en", "hours_en", "links_en"],
    )
    name_en = _name()
    address_en = _address("en")
    hours_en = _hours()
    links_en = _links("en")

    model.fieldset(
        "identity_de",
        label=_("language_de", default="German"),
        fields=["name_de", "address_de", "hours_de", "links_de"],
    )
    name_de = _name()
    address_de = _address("de")
    hours_de = _hours()
    links_de = _links("de")

    model.fieldset(
        "identity_pl",
        label=_("language_pl", default="Polish"),
        fields=["name_pl", "address_pl", "hours_pl", "links_pl"],
    )
    name_pl = _name()
    address_pl = _address("pl")
    hours_pl = _hours()
    links_pl = _links("pl")

    @invariant
    def colours_can_be_read(data):
        for chosen, title, other, least in (
            (data.brand, IIdentity["brand"].title, WHITE, TEXT_CONTRAST),
            (data.brand_strong, IIdentity["brand_strong"].title, WHITE, TEXT_CONTRAST),
            (data.link, IIdentity["link"].title, PAPER, TEXT_CONTRAST),
            (
                data.accent,
                IIdentity["accent"].title,
                data.brand_strong,
                GRAPHIC_CONTRAST,
            ),
        ):
            found = contrast(chosen, other)
            if found < least:
                raise Invalid(
                    _(
                        "error_contrast",
                        default=(
                            "${colour}: ${chosen} has a contrast of ${found} to "
                            "${other}, people with weak sight need ${least}. Choose a "
                            "darker or lighter one."
                        ),
                        mapping={
                            "colour": title,
                            "chosen": chosen,
                            "found": f"{found:.1f}",
                            "other": other,
                            "least": f"{least:.1f}",
                        },
                    )
                )
