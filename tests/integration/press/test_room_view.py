from DateTime import DateTime
from http_client import session
from plone import api
from plone.app.textfield.value import RichTextValue
from Products.ZCatalog.CatalogBrains import AbstractCatalogBrain

import pytest
import re
import transaction


LIST = "/cs/tiskove-zpravy"


@pytest.fixture
def reader(live_portal, functional):
    return session(live_portal, functional, accept="text/html")


@pytest.fixture
def released(create, publish):
    def make(title, *steps, effective="2026/06/05 10:00 Europe/Prague", **fields):
        release = create(
            "PressRelease",
            title=title,
            text=RichTextValue("<p>Text.</p>", "text/html", "text/html"),
            **fields,
        )
        release.effective_date = DateTime(effective)
        publish(release, *steps)
        transaction.commit()
        return release

    return make


def _main(page):
    """The page between header and footer, without markup."""
    text = re.search(r'(?s)<article id="content".*?</article>\s*</section>', page.text)
    return re.sub(r"(?s)<[^>]*>", " ", text.group() if text else page.text)


def _titles(page):
    headings = re.findall(r'(?s)k-release__title"><a[^>]*>(.*?)</a>', page.text)
    return [heading.strip() for heading in headings]


def test_newest_release_comes_first(reader, released):
    released("Starší", effective="2025/01/01")
    released("Novější", effective="2026/01/01")
    released("Nejstarší", effective="2024/01/01")
    assert _titles(reader.get(LIST)) == ["Novější", "Starší", "Nejstarší"]


def test_only_published_releases_of_the_language_are_listed(
    reader, released, create, as_user
):
    create("PressRelease", title="Koncept")
    released("Stažená", "submit", "approve", "publish", "withdraw")
    released("English", language="en")
    released("Česká")
    assert _titles(reader.get(LIST)) == ["Česká"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("topic=doprava", ["Silnice"]),
        ("genre=reply", ["Odpověď"]),
        ("source=council", ["Odpověď"]),
        ("year=2024", ["Odpověď"]),
        ("text=silnici", ["Silnice"]),
        ("topic=doprava&year=2024", []),
    ],
)
def test_a_filter_narrows_the_list(reader, released, query, expected):
    released("Silnice", topics=["doprava"])
    released("Odpověď", genre="reply", source="council", effective="2024/03/01")
    assert _titles(reader.get(f"{LIST}?{query}")) == expected


@pytest.mark.parametrize(
    "query",
    [
        "topic=nonsense",
        "year=abc",
        "year=1999",
        "genre=",
        "page=99",
        "text=%22",
        "text=*",
    ],
)
def test_nonsense_in_the_address_still_shows_the_list(reader, released, query):
    released("Silnice")
    page = reader.get(f"{LIST}?{query}")
    assert page.status_code == 200


def test_the_reader_is_told_what_was_left_out(reader, released):
    released("Silnice")
    page = reader.get(f"{LIST}?topic=nonsense")
    assert 'role="status"' in page.text
    assert 'role="status"' not in reader.get(LIST).text


def test_an_active_filter_can_be_removed(reader, released):
    released("Silnice", topics=["doprava"])
    page = reader.get(f"{LIST}?topic=doprava&year=2026")
    chips = re.findall(r'(?s)<a class="k-chip" href="([^"]*)"', page.text)
    assert [chip.rpartition("/")[2] for chip in chips] == [
        "tiskove-zpravy?year=2026",
        "tiskove-zpravy?topic=doprava",
    ]


def test_counts_follow_the_other_filters(reader, released):
    released("Silnice", topics=["doprava"])
    released("Most", topics=["doprava", "majetek"], effective="2024/03/01")
    page = _main(reader.get(f"{LIST}?year=2024"))
    assert re.search(r"Doprava\s+1\s+Majetek a investice\s+1\s", page)
    assert re.search(r"2026\s+1\s+2024\s+1\s", page)


def test_counts_follow_a_new_publication(reader, released):
    released("Silnice", topics=["doprava"])
    assert re.search(r"Doprava\s+1\s", _main(reader.get(LIST)))
    released("Most", topics=["doprava"])
    assert re.search(r"Doprava\s+2\s", _main(reader.get(f"{LIST}?page=1")))


def test_an_empty_list_says_what_to_do(reader, released):
    released("Silnice")
    page = reader.get(f"{LIST}?text=nenalezitelne")
    assert page.status_code == 200
    assert "k-empty" in page.text
    assert not _titles(page)


def test_pages_can_be_bookmarked(reader, released):
    for number in range(22):
        released(f"Zpráva {number:02}", effective=DateTime(2026, 1, 1) + number)
    first, second = reader.get(LIST), reader.get(f"{LIST}?page=2")
    assert len(_titles(first)) == 20
    assert _titles(second) == ["Zpráva 01", "Zpráva 00"]
    assert f'{LIST}?page=2" rel="next"' in first.text
    assert 'rel="prev"' in second.text


def test_equal_titles_are_told_apart(reader, released):
    released("Zasedání", effective="2026/01/05")
    released("Zasedání", effective="2026/02/05")
    first, second = _titles(reader.get(LIST))
    assert first != second


def test_a_corrected_release_is_marked(reader, released):
    release = released("Silnice")
    release.corrections = ({"corrected": "2026-06-06T08:00:00+00:00", "text": "Ne."},)
    release.reindexObject()
    transaction.commit()
    assert "k-release__corrected" in reader.get(LIST).text


def test_list_home_page_and_archive_wake_no_release(
    live_portal, functional, released, monkeypatch
):
    releases = [released(f"Zpráva {n}", topics=["doprava"]) for n in range(3)]

    def refuse(brain, *args):
        raise AssertionError(f"{brain.getPath()} was woken")

    monkeypatch.setattr(AbstractCatalogBrain, "getObject", refuse)
    request = functional["request"]
    room = live_portal["cs"]["tiskove-zpravy"]
    live_portal._p_jar.cacheMinimize()
    with api.env.adopt_roles(["Anonymous"]):
        pages = [
            api.content.get_view("press_room", room, request)(),
            api.content.get_view("front_page", live_portal["cs"], request)(),
            api.content.get_view("archive", room, request)
            .publishTraverse(request, "2026")
            .publishTraverse(request, "06")(),
        ]
    assert all("Zpráva 2" in page for page in pages)
    assert [release._p_changed for release in releases] == [None] * 3


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("", 200),
        ("/2026", 200),
        ("/2026/06", 200),
        ("/2025/01", 200),
        ("/2023", 404),
        ("/2027/01", 404),
        ("/2026/6", 404),
        ("/2026/13", 404),
        ("/2026/06/05", 404),
        ("/rok", 404),
    ],
)
def test_the_archive_has_a_page_for_a_period_and_none_for_nonsense(
    reader, released, address, status
):
    released("Silnice")
    released("Most", effective="2024/12/01")
    assert reader.get(f"{LIST}/archive{address}").status_code == status


def test_a_month_holds_its_releases_and_leads_to_the_next(reader, released):
    released("Silnice")
    released("Most", effective="2024/12/01")
    page = reader.get(f"{LIST}/archive/2024/12")
    assert "Most" in page.text
    assert "Silnice" not in page.text
    assert re.search(r'<link[^>]*archive/2026/06[^>]*rel="next"|rel="next"', page.text)


def test_a_filtered_list_is_kept_out_of_search_engines(reader, released):
    released("Silnice", topics=["doprava"])
    assert 'content="noindex"' in reader.get(f"{LIST}?topic=doprava").text
    assert 'content="noindex"' not in reader.get(LIST).text


def test_the_public_navigation_shows_sections_only(reader):
    page = reader.get("/cs")
    assert "/tiskove-zpravy" in page.text
    assert "evidence" not in page.text.lower()


def test_no_trace_of_plones_own_footer_or_portlet_columns(reader):
    page = reader.get("/cs")
    assert "plone.org" not in page.text.replace("https://plone.org/", "", 1)
    assert "portal-column-one" not in page.text
