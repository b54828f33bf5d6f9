"""Where editors begin to look for the page that a section shows."""

from plone import api


def language_path(context) -> str:
    """The folder of the language: a version of its home page has nothing to choose."""
    return "/".join(api.portal.get_navigation_root(context).getPhysicalPath())
