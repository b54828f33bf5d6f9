"""Markers that the packages and their add-ons register components for."""

from plone.app.z3cform.interfaces import IPloneFormLayer


class IKancelarLayer(IPloneFormLayer):
    """A request to a site in which Kancelář is installed."""
