"""Nobody outside the department sees any part of an embargoed release by any way."""

from datetime import datetime
from datetime import timedelta
from datetime import UTC
from io import BytesIO
from PIL import Image
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
from plone.app.testing import logout
from plone.app.testing import SITE_OWNER_NAME
from plone.app.testing import SITE_OWNER_PASSWORD
from plone.app.textfield.value import RichTextValue
from plone.namedfile.file import NamedBlobFile
from plone.namedfile.file import NamedBlobImage
from z3c.relationfield import RelationValue
from zope.component import getUtility
from zope.event import notify
from zope.intid.interfaces import IIntIds
from zope.lifecycleevent import ObjectModifiedEvent

import pytest
import requests
import transaction


SECRET = "Xylofonkraj"
RELEASE = "cs/tiskove-zpravy/tajna"

PARTS = (
    RELEASE,
    f"{RELEASE}/view",
    f"{RELEASE}/press_release",
    f"{RELEASE}/@@images/image",
    f"{RELEASE}/@@images/image/preview",
    f"{RELEASE}/@@download/image",
    f"{RELEASE}/@@display-file/image",
    f"{RELEASE}/priloha.txt",
    f"{RELEASE}/priloha.txt/view",
    f"{RELEASE}/priloha.txt/@@download/file",
    f"{RELEASE}/@@historyview",
    f"{RELEASE}/versions_history_form",
    f"{RELEASE}/version_diff",
    f"{RELEASE}/@@full_view_item",
    f"{RELEASE}/edit",
    f"{RELEASE}/folder_contents",
    f"{RELEASE}/Title",
    f"{RELEASE}/Description",
    f"{RELEASE}/getText",
    "en/press-releases/secret",
)

REST = (
    RELEASE,
    f"{RELEASE}/@history",
    f"{RELEASE}/@translations",
    f"{RELEASE}/@breadcrumbs",
    f"{RELEASE}/@actions",
    f"{RELEASE}/@workflow",
    f"{RELEASE}/@types",
    f"{RELEASE}/priloha.txt",
    f"@search?SearchableText={SECRET}",
    "@search?portal_type=PressRelease&fullobjects=1",
    "@search?portal_type=PressRelease&metadata_fields=_all",
    "@search?review_state=embargoed",
    "@search?portal_type=File&metadata_fields=_all",
    "@querystring-search?query=%7B%22query%22%3A%5B%5D%7D",
    "cs/tiskove-zpravy?fullobjects=1",
    "cs/tiskove-zpravy/verejna",
    "cs/tiskove-zpravy/verejna?expand=translations,breadcrumbs,navigation",
    "cs/@navigation?expand.navigation.depth=4",
    "@press-releases",
    f"@press-releases?text={SECRET}",
    "cs/@press-releases?fields=title,description,translations,image,attachments",
)

PAGES_OF_OTHERS = (
    "cs",
    "en",
    "cs/tiskove-zpravy",
    "en/press-releases",
    f"cs/tiskove-zpravy?text={SECRET}",
    "cs/tiskove-zpravy?topic=doprava",
    "cs/tiskove-zpravy/archive",
    "cs/tiskove-zpravy/verejna",
    "cs/tiskove-zpravy/feed.atom",
    "cs/tiskove-zpravy/feed.json",
    "cs/feed.atom",
    "cs/tiskove-zpravy/RSS",
    "cs/tiskove-zpravy/atom.xml",
    f"cs/@@search?SearchableText={SECRET}",
    f"@@ajax-search?SearchableText={SECRET}",
    f"cs/livesearch_reply?q={SECRET}",
    "sitemap",
    "sitemap.xml.gz",
)


def _picture():
    data = BytesIO()
    Image.new("RGB", (400, 300), "teal").save(data, "PNG")
    return NamedBlobImage(data.getvalue(), filename="obraz.png")


def text_of(words):
    return RichTextValue(f"<p>{words}</p>", "text/html", "text/html")


@pytest.fixture
def secret(live_portal, create, publish):
    """An embargoed release in two languages, named as related by a published one."""
    fields = {
        "title": f"{SECRET} v titulku",
        "description": f"{SECRET} v perexu",
        "text": text_of(f"{SECRET} v textu."),
        "image": _picture(),
        "image_alt": f"{SECRET} na obrázku",
        "image_credit": SECRET,
        "embargo": datetime.now(UTC) + timedelta(days=1),
        "topics": ["doprava"],
    }
    release = create("PressRelease", id="tajna", **fields)
    create(
        "File",
        container=release,
        id="priloha.txt",
        title=SECRET,
        file=NamedBlobFile(SECRET.encode(), filename=f"{SECRET}.txt"),
    )
    english = create("PressRelease", id="secret", language="en", **fields)
    ITranslationManager(release).register_translation("en", english)
    for version in (release, english):
        publish(version, "submit", "approve", "embargo")
    public = create(
        "PressRelease", id="verejna", title="Veřejná", text=text_of("Text.")
    )
    public.relatedItems = [RelationValue(getUtility(IIntIds).getId(release))]
    notify(ObjectModifiedEvent(public))
    publish(public)
    transaction.commit()
    return release


@pytest.fixture
def anonymous(live_portal):
    def get(path, **kwargs):
        return requests.get(
            f"{live_portal.absolute_url()}/{path}", timeout=60, **kwargs
        )

    return get


def test_address_of_a_part_tells_nothing(secret, anonymous):
    for path in PARTS:
        answer = anonymous(path)
        assert answer.status_code in (401, 403, 404) or "login" in answer.url, path
        assert SECRET not in answer.text, path


def test_rest_tells_nothing(secret, anonymous):
    for path in REST:
        text = anonymous(path, headers={"Accept": "application/json"}).text
        assert f"{SECRET} v" not in text, path
        assert f"{SECRET} na" not in text, path
        assert "tajna" not in text.replace(RELEASE, ""), path


def test_page_of_others_tells_nothing(secret, anonymous):
    """A page may repeat the word that was asked for, but nothing that goes with it."""
    for path in PAGES_OF_OTHERS:
        body = anonymous(path).text
        assert f"{SECRET} v" not in body, path
        assert f"{SECRET} na" not in body, path
        assert "tajna" not in body, path


def test_department_reads_it_before_the_embargo_ends(secret, live_portal):
    answer = requests.get(
        f"{live_portal.absolute_url()}/{RELEASE}",
        headers={"Accept": "application/json"},
        auth=(SITE_OWNER_NAME, SITE_OWNER_PASSWORD),
        timeout=60,
    )
    assert answer.json()["title"] == f"{SECRET} v titulku"


def test_catalog_hides_it_from_the_public(secret):
    logout()
    assert not list(api.content.find(SearchableText=SECRET))
