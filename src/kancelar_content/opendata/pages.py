"""Pages on the open data: for readers, and for editors."""

from collections.abc import Iterator
from functools import cached_property
from itertools import islice
from kancelar_content import _
from kancelar_content.opendata.datasets import Catalogue
from kancelar_content.opendata.datasets import Checked
from kancelar_content.opendata.problems import PROBLEMS
from kancelar_content.page_head import PageHead
from plone import api
from plone.base.interfaces import ILanguage
from Products.Five import BrowserView
from typing import Any
from zope.i18n import translate


#: More would be read by nobody at once.
SHOWN = 50


class OpenDataPage(BrowserView):
    """The datasets with their files, terms and how to use them."""

    title = _("open_data_title", default="Open data")

    @cached_property
    def catalogue(self) -> Catalogue:
        return Catalogue(self.request)

    @cached_property
    def site_url(self) -> str:
        return api.portal.get().absolute_url()

    def datasets(self) -> list[dict[str, Any]]:
        """What the page shows of each dataset."""
        return [self._shown(dataset) for dataset in self.catalogue.datasets.values()]

    def _shown(self, dataset: Checked) -> dict[str, Any]:
        source = dataset.source
        return {
            "title": source.title,
            "description": source.description,
            "norm": f"{source.norm}/{source.norm_version}/",
            "file": f"{self.site_url}/opendata/file/{dataset.name}.jsonld",
            "record": ""
            if dataset.problems
            else f"{self.site_url}/opendata/dataset/{dataset.name}",
        }

    def may_check(self) -> bool:
        """Whether to lead to the page for editors."""
        return api.user.has_permission("kancelar_content: View desk", obj=self.context)

    def catalogue_url(self) -> str:
        """Address of the local catalogue; empty while it is not served."""
        return "" if self.catalogue.problems else f"{self.site_url}/opendata/catalog"

    @property
    def page_head(self) -> PageHead:
        language = ILanguage(self.context).get_language()
        return PageHead(
            title=translate(self.title, target_language=language),
            url=f"{self.context.absolute_url()}/@@open-data",
            description=translate(
                _(
                    "open_data_lead",
                    default=(
                        "Data that anybody may use without asking, for any purpose and "
                        "free of charge."
                    ),
                ),
                target_language=language,
            ),
        )


class OpenDataCheck(BrowserView):
    """What is not served, and what an editor can do about it."""

    @cached_property
    def catalogue(self) -> Catalogue:
        return Catalogue(self.request)

    def general(self) -> list:
        """What stands against the catalogue or its datasets, in words."""
        codes = list(self.catalogue.problems)
        for dataset in self.catalogue.datasets.values():
            codes += dataset.problems
        return [PROBLEMS[code] for code in dict.fromkeys(codes)]

    def settings_url(self) -> str:
        """Address of the settings for who may change them; else empty."""
        site = api.portal.get()
        may = api.user.has_permission("kancelar_content: Manage open data", obj=site)
        return f"{site.absolute_url()}/@@open-data-settings" if may else ""

    def datasets(self) -> Iterator[dict[str, Any]]:
        """For each dataset how many items are served, and what the others lack."""
        for name, dataset in self.catalogue.datasets.items():
            checked = list(self.catalogue.items(name))
            wanting = [(item, codes) for item, codes in checked if codes]
            yield {
                "title": dataset.source.title,
                "served": len(checked) - len(wanting),
                "count": len(wanting),
                "wanting": [
                    self._row(item, codes) for item, codes in islice(wanting, SHOWN)
                ],
            }

    def _row(self, item: dict[str, Any], codes: list[str]) -> dict[str, Any]:
        titles = item.get("název") or {}
        site = api.portal.get().absolute_url()
        return {
            "title": next(iter(titles.values()), item["iri"]),
            "url": site + item["iri"].removeprefix(self.catalogue.base),
            "problems": [PROBLEMS[code] for code in codes],
        }
