from datetime import datetime
from datetime import timedelta
from http_client import session
from kancelar_content.publication.site_time import site_zone
from plone import api

import pytest
import pytz
import transaction


#: What the form stores: repetition needs a zone that knows summer time.
ZONE = pytz.timezone("Europe/Prague")


def calendar_of(site, language):
    return next(
        item for item in site[language].values() if item.portal_type == "EventCalendar"
    )


@pytest.fixture
def day():
    """A moment so many days from today, on the clocks of the site."""

    def moment(days=0, hour=10, minute=0):
        today = datetime.now(site_zone()).replace(tzinfo=None, microsecond=0)
        clock = today.replace(hour=hour, minute=minute, second=0)
        return ZONE.localize(clock + timedelta(days=days))

    return moment


@pytest.fixture
def event(request, day):
    """A published event, or a draft with `published=False`."""
    live = "live_portal" in request.fixturenames
    site = request.getfixturevalue("live_portal" if live else "portal")

    def make(title="Den kraje", language="cs", published=True, days=3, **fields):
        fields.setdefault("start", day(days))
        fields.setdefault("end", day(days, hour=12))
        fields.setdefault("kind", "culture")
        made = api.content.create(
            calendar_of(site, language), "Event", title=title, **fields
        )
        if published:
            api.content.transition(made, "publish")
        if live:
            transaction.commit()
        return made

    return make


@pytest.fixture
def reader(live_portal, functional):
    return session(live_portal, functional, accept="text/html")
