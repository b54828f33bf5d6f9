"""The script of the archive's pages, sent with those alone that have use for it."""

from plone import api


def script_url() -> str:
    """Where it stands."""
    return f"{api.portal.get().absolute_url()}/++plone++kancelar-archive/archive.js"
