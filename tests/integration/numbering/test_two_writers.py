from kancelar_content.numbering import next_number
from plone import api
from plone.app.textfield.value import RichTextValue
from threading import get_ident
from two_writers import run_two

import transaction


def take(site):
    return next_number(site, "press_release", 2026)


def test_the_first_two_writers_of_a_series_get_different_numbers(
    live_portal, functional
):
    writers = run_two(functional["zodbDB"], live_portal.getId(), take)
    assert sorted(writer.conflicts for writer in writers) == [0, 1]
    assert sorted(writer.results for writer in writers) == [[1], [2]]


def test_later_writers_leave_no_gap(live_portal, functional):
    take(live_portal)
    transaction.commit()
    writers = run_two(functional["zodbDB"], live_portal.getId(), take)
    assert sorted(writer.results for writer in writers) == [[2], [3]]


def test_two_releases_published_at_once_get_following_numbers(
    live_portal, functional, create, publish
):
    text = RichTextValue("<p>Kraj opraví silnici.</p>", "text/html", "text/html")
    paths = [
        "/".join(
            publish(
                create("PressRelease", text=text), "submit", "approve"
            ).getPhysicalPath()
        )
        for _ in range(2)
    ]
    transaction.commit()
    waiting = iter(paths)
    mine = {}

    def publish_one(site):
        path = mine[get_ident()] = mine.get(get_ident()) or next(waiting)
        release = site.unrestrictedTraverse(path)
        with api.env.adopt_roles(["Manager"]):
            api.content.transition(release, "publish")
        return release.number

    writers = run_two(functional["zodbDB"], live_portal.getId(), publish_one)
    assert sorted(writer.results for writer in writers) == [[1], [2]]
