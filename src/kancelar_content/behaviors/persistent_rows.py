"""Rows of a registry record that are stored as copies of the schema's field."""

from collective.z3cform.datagridfield.interfaces import IRow
from collective.z3cform.datagridfield.registry import DictRow as PersistentRow
from plone.registry.interfaces import IPersistentField
from zope.component import adapter
from zope.interface import implementer


@implementer(IPersistentField)
@adapter(IRow)
def persistent_row(field) -> PersistentRow:
    """A copy for the database.

    The persistent row itself must not stand in a schema: the registry would store it,
    and the schema's own field would belong to one connection to the database.
    """
    copy = PersistentRow.__new__(PersistentRow)
    copy.__dict__.update(field.__dict__)
    return copy
