from datetime import datetime
from datetime import timedelta
from datetime import UTC
from gzip import decompress
from http_client import session
from io import BytesIO
from kancelar_policy.discovery.settings import PREFIX
from lxml import etree
from lxml import html
from PIL import Image
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
from plone.app.textfield.value import RichTextValue
from plone.namedfile.file import NamedBlobImage

import json
import pytest
import transaction


NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
XHTML = "{http://www.w3.org/1999/xhtml}link"


@pytest.fixture
def reader(live_portal, functional):
    return session(live_portal, functional, accept="text/html")


@pytest.fixture
def released(create, publish):
    def make(*steps, **fields):
        fields.setdefault("description", "Perex")
        text = RichTextValue("<p>Text.</p>", "text/html", "text/html")
        release = create("PressRelease", text=text, **fields)
        publish(release, *steps)
        transaction.commit()
        return release

    return make


def _described(reader, address):
    page = html.fromstring(reader.get(address).content)
    found = page.xpath("//script[@type='application/ld+json']/text()")
    return {data["@type"]: data for data in map(json.loads, found)}


def _addresses(answer):
    return etree.fromstring(answer.content).xpath("//s:loc/text()", namespaces=NAMES)


def test_release_is_described(reader, released):
    release = released(title="Silnice </script><b>")
    address = f"/cs/tiskove-zpravy/{release.getId()}"

    described = _described(reader, address)

    assert described["NewsArticle"]["headline"] == "Silnice </script><b>"
    assert described["NewsArticle"]["url"].endswith(address)
    assert described["NewsArticle"]["datePublished"]
    steps = described["BreadcrumbList"]["itemListElement"]
    assert [step["position"] for step in steps] == [1, 2, 3]
    assert steps[-1]["item"].endswith(address)


def test_change_before_the_publication_is_not_told_as_one_after_it(reader, released):
    release = released("submit", "approve", "publish", title="Silnice")
    release.content_changed = datetime(2026, 6, 2, 6, 5, tzinfo=UTC)
    transaction.commit()

    told = _described(reader, f"/cs/tiskove-zpravy/{release.getId()}")["NewsArticle"]

    published = datetime.fromisoformat(told["datePublished"])
    modified = datetime.fromisoformat(told["dateModified"])
    assert modified >= published.replace(microsecond=0)
    assert modified.utcoffset() == published.utcoffset()


def test_shared_home_page_is_told_with_a_description_and_a_picture(reader, released):
    data = BytesIO()
    Image.new("RGB", (900, 600), "green").save(data, "PNG")
    picture = NamedBlobImage(data.getvalue(), "image/png", "silnice.png")
    released(title="Silnice", image=picture, image_alt="Opravená silnice")

    page = html.fromstring(reader.get("/cs").content)

    [about] = page.xpath("//meta[@property='og:description']/@content")
    assert "Liberecký kraj" in about
    [image] = page.xpath("//meta[@property='og:image']/@content")
    assert reader.get(image).headers["Content-Type"] == "image/png"


def test_home_page_describes_the_office_and_its_search(reader):
    described = _described(reader, "/cs")

    assert described["GovernmentOrganization"]["name"] == "Liberecký kraj"
    target = described["WebSite"]["potentialAction"]["target"]["urlTemplate"]
    assert target.endswith("/cs/@@search?SearchableText={search_term}")
    assert "BreadcrumbList" not in described


def test_event_is_described(reader, create):
    event = create(
        "Event",
        title="Den otevřených dveří",
        start=datetime(2026, 6, 1, 7, tzinfo=UTC),
        end=datetime(2026, 6, 1, 9, tzinfo=UTC),
        location="Budova kraje",
    )
    api.content.transition(event, "publish")
    transaction.commit()

    described = _described(reader, f"/cs/kalendar-akci/{event.getId()}")

    assert described["Event"]["startDate"].startswith("2026-06-01T")
    assert described["Event"]["location"]["name"] == "Budova kraje"


def test_shared_link_tells_its_locales(reader, released):
    czech = released(title="Silnice")
    german = released(title="Straße", language="de")
    ITranslationManager(czech).register_translation("de", german)
    german.reindexObject()
    transaction.commit()

    text = reader.get(f"/cs/tiskove-zpravy/{czech.getId()}").text

    assert 'property="og:locale" content="cs_CZ"' in text
    assert 'property="og:locale:alternate" content="de_DE"' in text


def test_site_map_lists_pages_below_the_sections(reader, released, live_portal):
    release = released(title="Silnice")
    folder = api.content.create(live_portal["cs"], "Folder", title="Úřad")
    page = api.content.create(folder, "Document", title="Podatelna")
    secret = api.content.create(folder, "Document", title="Tajná")
    deep = api.content.create(folder, "Folder", title="Odbory")
    deeper = api.content.create(deep, "Document", title="Oddělení")
    for content in (folder, page, deep, deeper):
        api.content.transition(content, "publish")
    transaction.commit()

    listed = html.fromstring(reader.get("/cs/sitemap").content).xpath(
        "//ul[@id='portal-sitemap']//a/@href"
    )
    paths = [address.partition("/cs/")[2] for address in listed]

    assert {"tiskove-zpravy", "kontakty", "urad", "urad/podatelna"} <= set(paths)
    assert {"ochrana-osobnich-udaju", "cookies", "@@report-barrier"} <= set(paths)
    assert "sitemap" not in paths
    assert len(paths) == len(set(paths))
    for content in (release, secret, deeper):
        assert content.getId() not in {path.split("/")[-1] for path in paths}


def test_site_map_wakes_no_page(live_portal, functional):
    page = live_portal["cs"]["ochrana-osobnich-udaju"]
    live_portal._p_jar.cacheMinimize()
    with api.env.adopt_roles(["Anonymous"]):
        view = api.content.get_view("sitemap", live_portal["cs"], functional["request"])
        assert "Ochrana osobních údajů" in [place.title for place in view.places]
    assert page._p_changed is None


def test_sitemap_leads_to_the_pages_of_every_language(reader, released):
    czech = released(title="Silnice")
    german = released(title="Straße", language="de")
    ITranslationManager(czech).register_translation("de", german)
    german.reindexObject()
    transaction.commit()

    index = _addresses(reader.get("/sitemap.xml"))
    pages = reader.get("/cs/sitemap.xml")

    assert [address.split("/")[-2] for address in index] == ["cs", "en", "de", "pl"]
    assert _addresses(reader.get(index[0])) == _addresses(pages)
    assert czech.getId() in {address.split("/")[-1] for address in _addresses(pages)}
    [links] = [
        {link.get("hreflang") for link in url.iter(XHTML)}
        for url in etree.fromstring(pages.content)
        if url[0].text.endswith(czech.getId())
    ]
    assert links == {"cs", "de"}
    packed = reader.get("/sitemap.xml.gz")
    assert b"<sitemapindex" in decompress(packed.content)


@pytest.mark.parametrize(
    "steps",
    [
        ("submit",),
        ("submit", "approve", "embargo"),
        ("submit", "approve", "publish", "withdraw"),
    ],
)
def test_sitemap_names_nothing_that_is_not_public(reader, released, steps):
    embargo = datetime.now(UTC) + timedelta(days=1) if "embargo" in steps else None
    released(*steps, title="Utajená", embargo=embargo)

    assert "utajena" not in reader.get("/cs/sitemap.xml").text


@pytest.mark.parametrize("part", ["0", "2", "x", "²", "99999999999"])
def test_part_that_does_not_exist_is_not_found(reader, part):
    assert reader.get("/cs/sitemap.xml", params={"part": part}).status_code == 404


def test_sitemap_is_parted(reader, released, monkeypatch):
    from kancelar_policy.discovery import sitemap

    monkeypatch.setattr(sitemap, "PART", 1)
    released(title="Silnice")

    index = [a for a in _addresses(reader.get("/sitemap.xml")) if "/cs/" in a]

    assert len(index) > 1
    assert len({_addresses(reader.get(address))[0] for address in index}) == len(index)


def test_robots_are_told_what_to_leave_out(reader):
    text = reader.get("/robots.txt").text

    assert "/plone/sitemap.xml\n" in text
    assert "Disallow: /evidence" in text
    assert "Disallow: /*/@@search" in text


def test_security_text_is_there_while_it_is_valid(reader, live_portal):
    address = "/.well-known/security.txt"
    assert reader.get(address).status_code == 404

    today = datetime.now(UTC).date()
    api.portal.set_registry_record(f"{PREFIX}.security_contacts", ["mailto:a@b.cz"])
    api.portal.set_registry_record(f"{PREFIX}.security_checked", today)
    transaction.commit()
    served = reader.get(address)
    api.portal.set_registry_record(
        f"{PREFIX}.security_checked", today - timedelta(days=331)
    )
    transaction.commit()

    assert served.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert served.text.startswith("Contact: mailto:a@b.cz\nExpires: ")
    assert reader.get(address).status_code == 404


def test_older_site_gets_rules_for_robots(portal):
    setup = api.portal.get_tool("portal_setup")
    registry = api.portal.get_tool("portal_registry")
    for name in [name for name in registry.records if name.startswith(PREFIX)]:
        del registry.records[name]
    registry["plone.robots_txt"] = "User-agent: *"
    setup.setLastVersionForProfile("kancelar_policy:default", "1006")

    setup.upgradeProfile("kancelar_policy:default")

    assert registry[f"{PREFIX}.security_contacts"] == []
    assert "Disallow: /evidence" in registry["plone.robots_txt"]


def test_administrator_is_warned_of_late_contacts(live_portal, functional, as_user):
    with as_user("Site Administrator", username="spravce"):
        pass
    late = datetime.now(UTC).date() - timedelta(days=320)
    api.portal.set_registry_record(f"{PREFIX}.security_contacts", ["mailto:a@b.cz"])
    api.portal.set_registry_record(f"{PREFIX}.security_checked", late)
    transaction.commit()
    client = session(live_portal, functional, username="spravce", accept="text/html")

    text = client.get("/@@discovery-settings").text

    assert "Platnost security.txt brzy skončí" in text
