"""The catalog gets the values of content, and asks nothing of what is around it."""

from Acquisition import Implicit
from kancelar_content.listing.own_values import OwnValues
from plone.indexer.interfaces import IIndexableObjectWrapper
from plone.indexer.interfaces import IIndexer
from zope.component import getGlobalSiteManager
from zope.interface import Interface

import pytest


class Folder(Implicit):
    def __init__(self) -> None:
        self.asked = []

    def __getattr__(self, name):
        self.asked.append(name)
        raise AttributeError(name)


class Page(Implicit):
    title = "Zpráva"

    def place(self):
        return self.__parent__


@pytest.fixture
def folder():
    return Folder()


@pytest.fixture
def wrapper(folder):
    page = Page().__of__(folder)
    wrapper = OwnValues(page, object())
    folder.asked.clear()
    return wrapper


def test_value_of_the_content_is_given(wrapper):
    assert wrapper.title == "Zpráva"


def test_folder_is_not_asked_for_what_the_content_has_not(wrapper, folder):
    with pytest.raises(AttributeError):
        _ = wrapper.media_taken
    assert folder.asked == []


def test_value_of_the_folder_is_none_of_the_content(wrapper, folder):
    folder.colour = "red"
    with pytest.raises(AttributeError):
        _ = wrapper.colour


def test_method_knows_where_the_content_is(wrapper, folder):
    assert wrapper.place() == folder


def test_indexer_goes_before_the_value(wrapper):
    components = getGlobalSiteManager()
    indexer = lambda content, catalog: lambda: "indexed"  # noqa: E731
    components.registerAdapter(indexer, (Interface, Interface), IIndexer, "title")
    try:
        assert wrapper.title == "indexed"
    finally:
        components.unregisterAdapter(indexer, (Interface, Interface), IIndexer, "title")


def test_wrapper_is_known_as_one(wrapper):
    assert IIndexableObjectWrapper.providedBy(wrapper)
