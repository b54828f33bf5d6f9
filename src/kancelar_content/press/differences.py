"""What changed between two versions of a release, for who may read it."""

from collections.abc import Iterator
from plone import api
from plone.autoform.interfaces import READ_PERMISSIONS_KEY
from plone.supermodel.utils import mergedTaggedValueDict
from Products.CMFDiffTool.CMFDiffTool import registerDiffType
from Products.CMFDiffTool.dexteritydiff import DexterityCompoundDiff
from zope.component import getUtility
from zope.schema import Field
from zope.security.interfaces import IPermission


class ReadableDifferences(DexterityCompoundDiff):
    """Leaves out fields that the user may not read; stock, all are compared."""

    meta_type = "Readable differences"

    def _compute_fields_order(self, obj) -> list[tuple[Field, str]]:
        return list(_readable(obj, super()._compute_fields_order(obj)))


def _readable(obj, fields: list[tuple[Field, str]]) -> Iterator[tuple[Field, str]]:
    for field, name in fields:
        needed = mergedTaggedValueDict(field.interface, READ_PERMISSIONS_KEY)
        permission = needed.get(field.__name__)
        if permission is None or _granted(permission, obj):
            yield field, name


def _granted(permission: str, obj) -> bool:
    title = getUtility(IPermission, name=permission).title
    return api.user.has_permission(title, obj=obj)


# By this name diff_tool.xml finds it.
registerDiffType(ReadableDifferences)
