"""A paragraph that is one address of a video or map becomes a placeholder."""

from http_client import session
from kancelar_policy.consent.settings import PREFIX
from lxml import html
from plone import api
from plone.app.textfield.value import RichTextValue

import pytest
import transaction


VIDEO = "https://www.youtube.com/watch?v=aqz-KE-bpKQ"
FRAME = "https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ"
ALONE = f'<p><a href="{VIDEO}">Otevření mostu</a></p>'


@pytest.fixture
def reader(live_portal, functional):
    return session(live_portal, functional, accept="text/html")


@pytest.fixture
def shown(reader, live_portal, create):
    """What a reader gets of a published page with this text."""

    def show(text, language="cs"):
        page = create(
            "Document",
            language=language,
            text=RichTextValue(text, "text/html", "text/x-html-safe"),
        )
        api.content.transition(page, "publish")
        transaction.commit()
        address = page.absolute_url().removeprefix(live_portal.absolute_url())
        return html.document_fromstring(reader.get(address).text)

    return show


def test_link_alone_becomes_a_placeholder(shown):
    tree = shown(f"<p>Před.</p>{ALONE}<p>Po.</p>")
    (figure,) = tree.xpath("//figure[contains(@class, 'k-embed')]")
    assert figure.get("data-frame") == FRAME
    assert figure.get("data-title") == "Otevření mostu (YouTube)"
    assert figure.xpath("string(.//strong)") == "Otevření mostu"
    assert figure.xpath(".//figcaption//a/@href")[0] == VIDEO
    assert figure.xpath("string(.//button)") == "Načíst video"
    texts = tree.xpath("//*[@id='content']//p/text()")
    assert "Před." in texts
    assert "Po." in texts


def test_page_asks_nothing_of_the_service_by_itself(shown):
    tree = shown(ALONE)
    asked = tree.xpath("//@src | //link/@href | //object/@data | //@srcset")
    assert not [address for address in asked if "youtube" in address]


@pytest.mark.parametrize(
    "text",
    [
        f'<p>Viz <a href="{VIDEO}">video</a></p>',
        f'<p><a href="{VIDEO}">video</a> z mostu</p>',
        f'<p><a href="{VIDEO}">jedno</a><a href="{VIDEO}">druhé</a></p>',
        f'<ul><li><a href="{VIDEO}">video</a></li></ul>',
        '<p><a href="https://www.youtube.com/">kanál</a></p>',
        f"<p>Viz {VIDEO}</p>",
        f"<p>{VIDEO} z mostu</p>",
        f"<p>{VIDEO}<br>{VIDEO}</p>",
        f"<p>{VIDEO}&amp;t=1 <strong>minuta</strong></p>",
        f"<ul><li>{VIDEO}</li></ul>",
        "<p>https://video.example.org/watch?v=aqz-KE-bpKQ</p>",
    ],
)
def test_other_links_stay_as_they_are(shown, text):
    tree = shown(text)
    assert not tree.xpath("//figure")
    assert not tree.xpath("//script[contains(@src, 'embeds.js')]")


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("cs", "Video na YouTube"),
        ("en", "Video at YouTube"),
        ("de", "Video bei YouTube"),
        ("pl", "Film w\xa0serwisie YouTube"),
    ],
)
def test_bare_address_gets_a_title_in_the_language(shown, language, title):
    tree = shown(f'<p><a href="{VIDEO}">{VIDEO}</a></p>', language)
    assert tree.xpath("string(//figure//strong)") == title


@pytest.mark.parametrize(
    "paragraph",
    [
        f"<p>{VIDEO}</p>",
        f"<p>\n  {VIDEO}&nbsp;</p>",
        f"<p>{VIDEO}<br></p>",
    ],
)
def test_pasted_address_becomes_a_placeholder(shown, paragraph):
    tree = shown(f"<p>Před.</p>{paragraph}{ALONE}<p>Po.</p>")
    assert tree.xpath("//figure/@data-frame") == [FRAME, FRAME]
    pasted = tree.xpath("//figure")[0]
    assert pasted.xpath("string(.//strong)") == "Video na YouTube"
    assert pasted.xpath(".//figcaption//a/@href")[0] == VIDEO
    assert len(set(tree.xpath("//figure//strong/@id"))) == 2
    assert VIDEO not in "".join(tree.xpath("//*[@id='content']//p/text()"))


def test_text_cannot_bring_a_placeholder_of_its_own(shown):
    tree = shown(
        ALONE + '<figure class="k-embed" data-service="youtube" '
        'data-frame="https://evil.example/"><div class="k-embed__stage"></div></figure>'
    )
    assert tree.xpath("//figure/@data-frame") == [FRAME]


def test_title_is_escaped(shown):
    tree = shown(f'<p><a href="{VIDEO}">&lt;img src=x&gt; "a"</a></p>')
    assert not tree.xpath("//figure//img")
    assert tree.xpath("string(//figure//strong)") == '<img src=x> "a"'


def choose(reader, **form):
    return reader.post("/cs/@@cookie-choice", data=form, allow_redirects=False)


def told(reader):
    page = html.document_fromstring(reader.get("/cs/cookies").text)
    return {
        item.xpath("string(strong)"): item.xpath("string(button/@name)")
        for item in page.xpath("//ul[@class='k-services']/li")
    }


def test_service_is_allowed_shown_and_forbidden_again(reader):
    assert told(reader) == dict.fromkeys(
        ("YouTube", "Vimeo", "Mapy.com", "OpenStreetMap"), "allow"
    )
    choose(reader, allow="youtube")
    choose(reader, allow="mapy")
    assert told(reader)["YouTube"] == told(reader)["Mapy.com"] == "forbid"
    choose(reader, forbid="youtube")
    assert told(reader)["YouTube"] == "allow"
    assert reader.cookies["kancelar_consent"].startswith("mapy.1.")
    choose(reader, forbid="mapy")
    assert "kancelar_consent" not in reader.cookies


def test_choice_about_measuring_leaves_services_alone(reader, set_measuring):
    set_measuring()
    transaction.commit()
    choose(reader, allow="vimeo")
    choose(reader, choice="accept")
    choose(reader, choice="refuse")
    kept = reader.cookies["kancelar_consent"]
    assert [part.split(".")[0] for part in kept.split("_")] == ["vimeo", "refuse"]


def test_new_version_of_the_text_asks_for_services_again(reader, live_portal):
    choose(reader, allow="vimeo")
    api.portal.set_registry_record(f"{PREFIX}.version", 2)
    transaction.commit()
    assert told(reader)["Vimeo"] == "allow"


@pytest.mark.parametrize(
    "form",
    [
        {"allow": "evil"},
        {"allow": "accept"},
        {"allow": ["vimeo", "youtube"]},
        {"forbid": "evil"},
        {},
    ],
)
def test_unknown_service_is_not_kept(reader, form):
    answer = choose(reader, **form)
    assert answer.status_code == 303
    assert "Set-Cookie" not in answer.headers


def test_page_of_another_site_cannot_allow_a_service(reader):
    answer = reader.post(
        "/cs/@@cookie-choice",
        data={"allow": "vimeo"},
        headers={"Origin": "https://evil.example"},
        allow_redirects=False,
    )
    assert "Set-Cookie" not in answer.headers
