"""`/opendata/…`: what machines read of the open data."""

from kancelar_content.listing.answer import conditional_answer
from kancelar_content.opendata.datasets import Catalogue
from kancelar_content.opendata.records import CONTEXT
from plone import api
from Products.Five import BrowserView
from typing import Any
from zExceptions import NotFound
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse

import json


CONTENT_TYPE = "application/ld+json; charset=utf-8"


@implementer(IPublishTraverse)
class OpenData(BrowserView):
    """The catalogue, its datasets and distributions, each complete at its own address.

    What the rules find wanting is not served: records answer 404, items are left out.
    """

    def __init__(self, context, request) -> None:
        super().__init__(context, request)
        self.steps: list[str] = []

    def publishTraverse(self, request, name: str) -> "OpenData":
        if len(self.steps) == 2:
            raise NotFound(name)
        self.steps.append(name)
        return self

    def __call__(self) -> bytes | str:
        if not self.steps:
            site = api.portal.get().absolute_url()
            language = api.portal.get_default_language()
            return self.request.response.redirect(f"{site}/{language}/@@open-data")
        self.catalogue = Catalogue(self.request)
        make = self._maker()
        self.request.response.setHeader("Content-Type", CONTENT_TYPE)
        # Data are for programs of other sites as well.
        self.request.response.setHeader("Access-Control-Allow-Origin", "*")
        return conditional_answer(
            self.request,
            vary=("Accept-Encoding",),
            parts=("opendata", *self.steps, self.catalogue.base),
            make=lambda: _encoded(make()),
        )

    HEAD = __call__

    def _maker(self):
        match self.steps:
            case ["catalog"] if not self.catalogue.problems:
                return lambda: self.catalogue.record
            case ["dataset", name]:
                record = self._served(name).record
                return lambda: record
            case ["distribution", name]:
                [record] = self._served(name).record["distribuce"]
                return lambda: {"@context": CONTEXT, **record}
            case ["file", filename] if filename.endswith(".jsonld"):
                name = filename.removesuffix(".jsonld")
                if name in self.catalogue.datasets:
                    return lambda: self._items(name)
        raise NotFound("/".join(self.steps))

    def _served(self, name: str):
        dataset = self.catalogue.datasets.get(name)
        if dataset is None or dataset.problems:
            raise NotFound(name)
        return dataset

    def _items(self, name: str) -> list[dict[str, Any]]:
        return [item for item, problems in self.catalogue.items(name) if not problems]


def _encoded(record: Any) -> bytes:
    return json.dumps(record, ensure_ascii=False, indent=1).encode()
