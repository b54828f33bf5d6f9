from kancelar_content.numbering.interfaces import ISeries
from kancelar_content.numbering.series import Series
from zope.component import getGlobalSiteManager

import pytest


@pytest.fixture
def series():
    """Series of numbers of no domain: requests anew each year, decrees for ever."""
    made = {
        "requests": Series("Requests", "KH-106/{year}/{number:04}"),
        "decrees": Series("Decrees", "N-{number:03}", yearly=False),
    }
    components = getGlobalSiteManager()
    for name, one in made.items():
        components.registerUtility(one, ISeries, name)
    yield made
    for name, one in made.items():
        components.unregisterUtility(one, ISeries, name)
