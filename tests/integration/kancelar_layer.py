"""A site made through the distribution, as a newcomer's is."""

from plone.app.testing import FunctionalTesting
from plone.app.testing import IntegrationTesting
from plone.distribution.testing.layer import PloneDistributionFixture
from plone.testing.zope import WSGI_SERVER_FIXTURE

import os


# The site speaks its languages from the first test on, as `kancelar start` has it.
os.environ.setdefault("zope_i18n_compile_mo_files", "true")


class KancelarFixture(PloneDistributionFixture):
    """The distribution `kancelar` without demonstration content."""

    PACKAGE_NAME = "kancelar_policy"
    SITES = (("kancelar", {"site_id": "plone", "setup_content": False}),)


FIXTURE = KancelarFixture()

INTEGRATION_TESTING = IntegrationTesting(
    bases=(FIXTURE,), name="Kancelar:IntegrationTesting"
)
FUNCTIONAL_TESTING = FunctionalTesting(
    bases=(FIXTURE, WSGI_SERVER_FIXTURE), name="Kancelar:FunctionalTesting"
)
