"""What the demonstration tells programs."""

from kancelar_content.opendata.settings import PREFIX as OPEN_DATA
from kancelar_content.publication.site_time import site_today
from kancelar_policy.discovery.settings import PREFIX as DISCOVERY
from plone import api


#: Identifiers in the catalogue must be secure addresses, which a local site has not.
ADDRESS = "https://kancelar.example.org"


def set_up_machines() -> None:
    """Identifiers of the open data and contacts for security, unless they are set."""
    records = {
        f"{OPEN_DATA}.address": ADDRESS,
        f"{OPEN_DATA}.contact": "data@example.org",
        f"{DISCOVERY}.security_contacts": ["mailto:bezpecnost@example.org"],
        f"{DISCOVERY}.security_checked": site_today(),
    }
    for name, value in records.items():
        if not api.portal.get_registry_record(name):
            api.portal.set_registry_record(name, value)
