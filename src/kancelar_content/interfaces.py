"""Markers that the packages and their add-ons register components for."""

from plone.app.multilingual.interfaces import IPloneAppMultilingualInstalled
from plone.app.z3cform.interfaces import IPloneFormLayer


class IKancelarLayer(IPloneFormLayer, IPloneAppMultilingualInstalled):
    """A request to a site in which Kancelář is installed.

    Goes before the layers it is made of, so that our views replace theirs.
    """
