from DateTime import DateTime
from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from html import escape
from html import unescape
from http_client import session
from lxml.html import fromstring
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
from plone.app.textfield.value import RichTextValue
from plone.namedfile.file import NamedBlobFile
from z3c.relationfield import RelationValue
from zope.component import getUtility
from zope.intid.interfaces import IIntIds
from zope.lifecycleevent import modified

import pytest
import re
import transaction


@pytest.fixture
def reader(live_portal, functional):
    return session(live_portal, functional, accept="text/html")


@pytest.fixture
def released(create, publish):
    def make(title="Kraj opraví silnici", *steps, effective="2026/06/05", **fields):
        fields.setdefault(
            "text", RichTextValue("<p>Celý text.</p>", "text/html", "text/html")
        )
        release = create("PressRelease", title=title, **fields)
        release.effective_date = DateTime(effective)
        publish(release, *steps)
        transaction.commit()
        return release

    return make


def _path(release):
    return "/" + "/".join(release.getPhysicalPath()[2:])


def test_the_page_shows_the_whole_release(reader, released):
    release = released(
        description="Perex.",
        place="Liberec",
        topics=["doprava"],
        source="council",
        meeting_number=12,
        meeting_date=date(2026, 6, 2),
        resolution="1234/26/RK",
        agenda_url="https://example.org/program",
        contributing_department="odbor dopravy",
        byline_name="Jana Malá",
        byline_function="mluvčí",
        press_contacts=[
            {"name": "Jan Malý", "function": "", "phone": "+420 1 2", "email": "a@b.cz"}
        ],
    )
    page = unescape(reader.get(_path(release)).text)
    for piece in (
        "Perex.",
        "Celý text.",
        "5.\xa06.\xa02026",
        release.release_number(),
        "Doprava",
        "1234/26/RK",
        "https://example.org/program",
        "odbor dopravy",
        "Jana Malá, mluvčí",
        'href="tel:+42012"',
        'href="mailto:a@b.cz"',
    ):
        assert piece in page, piece


def test_a_number_that_nobody_can_dial_is_no_link(reader, released):
    contact = {"name": "Jan Malý", "phone": "485 226 xxx"}
    page = reader.get(_path(released(press_contacts=[contact]))).text
    assert "<span>485 226 xxx</span>" in page
    assert "tel:" not in page


def test_a_short_release_has_no_empty_headings(reader, released):
    page = reader.get(_path(released())).text
    content = page[page.index('id="content"') : page.index("<footer")]
    assert not re.search(r"(?s)<h[1-6][^>]*>\s*</h[1-6]>", content)
    for absent in ("k-related", "k-note", "k-contents", "<figure", "<address"):
        assert absent not in content


def test_a_digest_has_contents_and_anchors(reader, released):
    parts = [
        {"headline": f"Část {n}", "member": None, "text": "Jedna.\n\nDvě."}
        for n in (1, 2)
    ]
    page = reader.get(_path(released(parts=parts))).text
    assert 'href="#part-2"' in page
    assert re.search(r'<section[^>]*id="part-2"', page)


def test_a_correction_stands_before_the_text(reader, released):
    release = released()
    release.corrections = ({"corrected": "2026-06-06T08:00:00+00:00", "text": "Omyl."},)
    transaction.commit()
    page = unescape(reader.get(_path(release)).text)
    assert page.index("Omyl.") < page.index("Celý text.")
    assert "6.\xa06.\xa02026" in page


def test_an_attachment_is_told_by_type_and_size(reader, released, create):
    release = released()
    blob = NamedBlobFile(b"x" * 340_000, "application/pdf", "usneseni.pdf")
    create("File", container=release, id="usneseni", title="Usnesení", file=blob)
    transaction.commit()
    page = unescape(reader.get(_path(release)).text)
    assert "(PDF, 340\xa0kB)" in page
    address = re.search(r'href="([^"]*usneseni/@@download)"', page).group(1)
    assert reader.get(address).status_code == 200


def test_related_items_name_only_what_is_published(reader, released, create, publish):
    public = released("Veřejná")
    embargoed = create(
        "PressRelease",
        title="Tajný titulek",
        text=public.text,
        embargo=datetime.now(UTC) + timedelta(days=1),
    )
    publish(embargoed, "submit", "approve", "embargo")
    draft = create("PressRelease", title="Koncept k ničemu")
    ids = getUtility(IIntIds)
    release = released(
        relatedItems=[RelationValue(ids.getId(i)) for i in (public, embargoed, draft)]
    )
    modified(release)
    transaction.commit()
    page = reader.get(_path(release)).text
    assert "Veřejná" in page
    assert "Tajný" not in page
    assert "Koncept" not in page


@pytest.mark.parametrize(
    ("edge", "days"), [("effective_date", 1), ("expiration_date", -1)]
)
def test_related_page_is_named_between_its_dates(reader, released, create, edge, days):
    page = create("Document", title="Plán nákupů")
    setattr(page, edge, DateTime() + days)
    api.content.transition(page, "publish")
    release = released(relatedItems=[RelationValue(getUtility(IIntIds).getId(page))])
    modified(release)
    transaction.commit()
    assert "Plán nákupů" not in reader.get(_path(release)).text


def test_staff_see_no_unpublished_related_titles_either(
    live_portal, functional, released, create, as_user
):
    draft = create("PressRelease", title="Koncept k ničemu")
    release = released(
        relatedItems=[RelationValue(getUtility(IIntIds).getId(draft))],
        internal_note="Jen pro redakci",
    )
    modified(release)
    with as_user("PressOfficer", username="officer"):
        transaction.commit()
    staff = session(live_portal, functional, username="officer", accept="text/html")
    page = staff.get(_path(release)).text
    assert "Jen pro redakci" in page
    assert "Koncept k ničemu" not in page


def test_staff_are_told_the_end_of_an_embargo_once(
    live_portal, functional, released, create, publish, as_user
):
    end = datetime(2090, 6, 5, 7, tzinfo=UTC)
    release = create("PressRelease", text=released("Veřejná").text, embargo=end)
    publish(release, "submit", "approve", "embargo")
    with as_user("HeadOfDepartment", username="head"):
        transaction.commit()
    staff = session(live_portal, functional, username="head", accept="text/html")
    page = fromstring(staff.get(_path(release)).text)
    said = page.cssselect(".k-note, .release-state")
    assert " ".join(each.text_content() for each in said).count("2090") == 1


def test_the_public_never_sees_the_note_for_editors(reader, released):
    release = released(internal_note="Jen pro redakci")
    assert "Jen pro redakci" not in reader.get(_path(release)).text


def test_previous_and_next_are_the_neighbours_in_time(reader, released):
    released("Starší", effective="2026/01/01")
    middle = released("Prostřední", effective="2026/02/01")
    released("Novější", effective="2026/03/01")
    released("Nejnovější", effective="2026/04/01")
    page = reader.get(_path(middle)).text
    neighbours = page[page.index('class="k-neighbours"') :]
    assert re.search(r'(?s)rel="prev".*Starší.*rel="next".*Novější', neighbours)
    assert "Nejnovější" not in neighbours


def test_other_languages_are_offered_once_published(reader, released, create, publish):
    czech = released("Česky")
    english = create("PressRelease", title="In English", language="en", text=czech.text)
    ITranslationManager(czech).register_translation("en", english)
    transaction.commit()
    assert "In English" not in reader.get(_path(czech)).text
    publish(english)
    transaction.commit()
    assert "In English" in reader.get(_path(czech)).text


def test_a_withdrawn_release_is_gone_and_says_why(reader, released):
    release = released(
        "Špatná zpráva",
        "submit",
        "approve",
        "publish",
        "withdraw",
        description="Perex, který neplatí.",
        byline_name="Jana Malá",
        topics=["doprava"],
    )
    reader.get(_path(release))
    answer = reader.get(_path(release))
    assert answer.status_code == 410
    assert "max-age=0" in answer.headers["Cache-Control"]
    for shown in ("Špatná zpráva", release.release_number(), "Reason"):
        assert shown in answer.text
    for hidden in ("Perex", "Celý text", "Jana Malá", 'og:title" content="Špatná'):
        assert hidden not in answer.text


def test_a_draft_is_no_page_for_the_public(reader, create):
    release = create("PressRelease", title="Koncept")
    transaction.commit()
    answer = reader.get(_path(release), allow_redirects=False)
    assert answer.status_code in {302, 401}
    assert "Koncept" not in answer.text


def test_the_head_describes_the_release(reader, released):
    release = released("Kraj opraví <most>", description='Perex " & víc')
    page = reader.get(_path(release)).text
    head = page[: page.index("</head>")]
    assert "<title>Kraj opraví &lt;most&gt; – Liberecký kraj</title>" in head
    assert head.count('rel="canonical"') == 1
    assert release.getId() in re.search(r"<link[^>]*canonical[^>]*>", head).group()
    assert escape('Perex " & víc') in head
    assert 'property="og:type" content="article"' in head
    assert 'name="DC.' not in head


def test_no_script_or_image_comes_from_elsewhere(reader, released):
    page = reader.get(_path(released())).text
    sources = re.findall(
        r'<(?:script|img|iframe|link)[^>]*(?:src|href)="(http[^"]*)"', page
    )
    assert all(
        source.startswith(reader.address.rpartition("/")[0]) for source in sources
    )
