from plone import api
from zope.dottedname.resolve import resolve

import pytest


@pytest.fixture
def classes(portal):
    types = api.portal.get_tool("portal_types")
    names = [
        types[name].klass for name in types.objectIds() if hasattr(types[name], "klass")
    ]
    return [resolve(name) for name in names if name.startswith("kancelar_content.")]


def test_annotations_of_one_object_are_not_those_of_its_class(classes):
    """zope.annotation takes a class's type hints for the annotations of an object."""
    assert classes
    assert not [cls for cls in classes if "__annotations__" in vars(cls)]
