from http_client import session
from plone.app.textfield.value import RichTextValue

import pytest
import transaction


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("/cs", id="home page"),
        pytest.param("/cs/tiskove-zpravy", id="press room"),
        pytest.param("/cs/tiskove-zpravy/archive", id="archive"),
        pytest.param("/cs/tiskove-zpravy/archive/{year}", id="archive of a year"),
        pytest.param("/cs/tiskove-zpravy/archive/{year}/01", id="archive of a month"),
        pytest.param("/cs/tiskove-zpravy/silnice", id="press release"),
    ],
)
def test_pages_are_asked_for_again_only_when_something_changed(
    live_portal, functional, create, publish, address
):
    text = RichTextValue("<p>Text.</p>", "text/html", "text/html")
    release = create("PressRelease", id="silnice", text=text)
    publish(release)
    transaction.commit()
    reader = session(live_portal, functional, accept="text/html")
    url = address.format(year=release.published_at().year)

    page = reader.get(url)
    known = {"If-None-Match": page.headers["ETag"]}

    assert page.headers["X-Cache-Rule"] == "plone.content.folderView"
    assert reader.get(url, headers=known).status_code == 304
    release.reindexObject()
    transaction.commit()
    assert reader.get(url, headers=known).status_code == 200
