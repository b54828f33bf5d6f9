"""The sign of the site in the browser's tab."""

from importlib.resources import files
from plone import api
from plone.formwidget.namedfile.converter import b64encode_file


def give_own_favicon() -> None:
    """Plone's setting shows the site's sign, unless somebody has chosen another."""
    if api.portal.get_registry_record("plone.site_favicon", default=None):
        return
    sign = files("kancelar_policy") / "browser/static/favicon.svg"
    encoded = b64encode_file("favicon.svg", sign.read_bytes())
    api.portal.set_registry_record("plone.site_favicon", encoded)
    api.portal.set_registry_record("plone.site_favicon_mimetype", "image/svg+xml")
