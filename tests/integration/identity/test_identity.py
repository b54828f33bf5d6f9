"""What an administrator sets stands on every page, and nothing wrong is taken."""

from io import BytesIO
from kancelar_policy.identity.known import identity
from kancelar_policy.identity.settings import IIdentity
from kancelar_policy.identity.settings import PREFIX
from lxml import html
from PIL import Image
from plone import api
from plone.formwidget.namedfile.converter import b64encode_file
from plone.testing.zope import Browser
from types import SimpleNamespace
from zope.interface import Invalid
from zope.schema.interfaces import ConstraintNotSatisfied

import json
import pytest
import transaction


DEFAULTS = {name: IIdentity[name].default for name in IIdentity.names()}


def put(**values):
    for name, value in values.items():
        api.portal.set_registry_record(f"{PREFIX}.{name}", value)
    transaction.commit()


def png(width=20, height=20):
    file = BytesIO()
    Image.new("RGB", (width, height), "#12395b").save(file, "PNG")
    return b64encode_file("znak.png", file.getvalue())


@pytest.fixture
def reader(live_portal):
    """A browser without an account."""
    return Browser(live_portal.aq_parent)


@pytest.fixture
def page(live_portal, reader):
    """The page of a path, as a reader gets it."""

    def read(path):
        reader.open(f"{live_portal.absolute_url()}{path}")
        return reader.contents

    return read


def test_footer_shows_the_office_in_the_language_of_the_page(page):
    assert "<b>c5kbvkw</b>" in page("/cs")
    assert "Czech Republic" in page("/en")


def test_change_is_seen_at_once_on_a_page_that_was_kept(page):
    assert "Středa 8–17" not in page("/cs")
    put(hours_cs="Pondělí a středa 8–17\nStředa 8–17", name_cs="Kraj pod Ještědem")
    assert "Středa 8–17" in page("/cs")
    assert "Kraj pod Ještědem" in page("/cs")
    assert "Kraj pod Ještědem" not in page("/en")


def test_name_is_the_same_wherever_it_is_told(page):
    put(name_cs="Kraj pod Ještědem")
    home = html.fromstring(page("/cs"))
    room = html.fromstring(page("/cs/tiskove-zpravy"))
    assert home.findtext(".//title") == "Kraj pod Ještědem"
    assert room.findtext(".//title") == "Tiskové zprávy – Kraj pod Ještědem"
    assert room.xpath("//meta[@property='og:site_name']/@content") == [
        "Kraj pod Ještědem"
    ]
    described = [
        json.loads(text)
        for text in home.xpath("//script[@type='application/ld+json']/text()")
    ]
    names = {data["name"] for data in described if "name" in data}
    assert names == {"Kraj pod Ještědem"}


def test_described_office_has_the_sign_that_was_uploaded(page):
    put(logo=png())
    described = html.fromstring(page("/cs")).xpath(
        "//script[@type='application/ld+json'][contains(text(), 'Organization')]/text()"
    )
    assert json.loads(described[0])["logo"] == identity("cs").logo


def test_sign_with_the_name_leaves_the_name_to_screen_readers(page):
    def shown():
        return html.fromstring(page("/cs")).cssselect("#portal-logo > *")

    put(logo_has_name=True)
    _sign, name = shown()
    assert name.get("class") is None, "the sign that the site brings has no name"
    put(logo=png(280, 70))
    sign, name = shown()
    assert (sign.get("width"), sign.get("height")) == ("224", "56")
    assert (name.get("class"), name.text) == ("visually-hidden", "Liberecký kraj")


def test_link_is_shown_when_its_page_can_be_opened(live_portal, page):
    put(links_cs="Otevřená data | /cs/otevrena-data\nMapa webu | /cs/sitemap")
    assert "/cs/otevrena-data" not in page("/cs")
    assert "/cs/sitemap" in page("/cs")
    data = api.content.create(live_portal["cs"], "Document", "otevrena-data")
    transaction.commit()
    assert "/cs/otevrena-data" not in page("/cs")
    api.content.transition(data, "publish")
    transaction.commit()
    assert "/cs/otevrena-data" in page("/cs")


def test_what_is_typed_is_text_and_no_markup(page):
    put(hours_cs="<script>alert(1)</script>", name_cs="<b>Kraj</b>")
    assert "<script>alert(1)" not in page("/cs")
    assert "<b>Kraj</b>" not in page("/cs")


def test_colours_come_into_the_page_only_when_they_differ(page):
    assert "--k-id-" not in page("/cs")
    put(brand="#7a1f3d")
    assert "<style>:root{--k-id-brand:#7a1f3d;}</style>" in page("/cs")


def test_uploaded_sign_is_served_to_everybody(live_portal, reader, page):
    put(logo=png())
    assert "@@region-logo?v=" in page("/cs")
    reader.open(identity("cs").logo)
    assert reader.headers["Content-Type"] == "image/png"
    assert reader.headers["X-Content-Type-Options"] == "nosniff"
    assert "immutable" in reader.headers["Cache-Control"]


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("brand", "red"),
        ("brand", "#12395b;}body{display:none"),
        ("data_box", "c5kbvkx"),
        ("links_cs", "Zlo | javascript:alert(1)"),
        ("logo", b64encode_file("znak.svg", b"<svg onload='alert(1)'/>")),
        ("logo", b64encode_file("znak.png", b"<html>")),
        ("logo", b64encode_file("znak.png", b"0" * 200_001)),
    ],
)
def test_wrong_value_is_refused(portal, field, wrong):
    with pytest.raises((Invalid, ConstraintNotSatisfied)):
        IIdentity[field].validate(wrong)


@pytest.mark.parametrize(
    ("colour", "value"),
    [
        ("brand", "#f2b84b"),
        ("brand_strong", "#9bb8d3"),
        ("link", "#7aa7d9"),
        ("accent", "#0b2740"),
    ],
)
def test_colour_that_cannot_be_read_on_is_refused_with_its_contrast(
    portal, colour, value
):
    with pytest.raises(Invalid) as caught:
        IIdentity.validateInvariants(SimpleNamespace(**{**DEFAULTS, colour: value}))
    message = caught.value.args[0]
    assert message == "error_contrast"
    assert message.mapping["colour"] == IIdentity[colour].title


def test_colours_that_the_site_begins_with_can_be_read(portal):
    IIdentity.validateInvariants(SimpleNamespace(**DEFAULTS))


@pytest.mark.parametrize(
    ("role", "may"), [("Site Administrator", True), ("PressOfficer", False)]
)
def test_only_an_administrator_opens_the_settings(portal, as_user, role, may):
    with as_user(role):
        assert (
            api.user.has_permission(
                "kancelar_policy: Manage identity of the site", obj=portal
            )
            is may
        )


@pytest.mark.parametrize(("role", "may"), [("PressOfficer", True), ("Member", False)])
def test_style_guide_is_for_those_who_write(portal, as_user, role, may):
    with as_user(role):
        assert (
            api.user.has_permission("kancelar_policy: View style guide", obj=portal)
            is may
        )


def test_style_guide_opens_in_every_language(portal):
    for language in ("cs", "en", "de", "pl"):
        assert (
            "k-timeline"
            in api.content.get_view("style-guide", portal[language], portal.REQUEST)()
        )
