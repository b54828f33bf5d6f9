"""`@media-archive`: the search of the archive for programs of the staff."""

from dataclasses import fields
from kancelar_content.listing.parameters import BadParameter
from kancelar_content.listing.parameters import page
from kancelar_content.listing.parameters import PAGING
from kancelar_content.listing.parameters import single_values
from kancelar_content.listing.service import refusal
from kancelar_content.media.archive.exports import extract
from kancelar_content.media.archive.search import ArchiveSearch
from kancelar_content.media.archive.selection_rules import ArchiveSelection
from kancelar_content.media.archive.selection_rules import DAYS
from kancelar_content.media.archive.selection_rules import KNOWN
from kancelar_content.media.archive.words import FILTERS
from kancelar_content.registers.exports import item
from plone.restapi.batching import HypermediaBatch
from plone.restapi.services import Service
from typing import Any


PARAMETERS = tuple(
    field.name
    for field in fields(ArchiveSelection)
    if field.name not in ("page", "view")
)


class MediaArchiveGet(Service):
    """The parameters of the page, counted and batched as other lists."""

    def reply(self) -> dict[str, Any]:
        self.request.response.setHeader("Cache-Control", "private, no-store")
        try:
            return self._answer()
        except BadParameter as error:
            return refusal(self.request, error)

    def _answer(self) -> dict[str, Any]:
        """:raises BadParameter: for the first parameter that is not understood."""
        values = single_values(self.request.form, (*PARAMETERS, *PAGING[:2]))
        size, start = page(values)
        search = ArchiveSearch(self.request, values)
        if search.ignored:
            name = search.ignored[0]
            allowed = list(KNOWN.get(name, ()))
            raise BadParameter(
                name, "value", ["YYYY-MM-DD"] if name in DAYS else allowed
            )
        self.request.form |= {"b_size": size, "b_start": start}
        batch = HypermediaBatch(self.request, search.found.records)
        url = f"{self.context.absolute_url()}/@media-archive"
        found = extract(search, url, batch)
        answer = {
            "@id": batch.canonical_url,
            "items": [item(found, row) for row in found.rows],
            "items_total": batch.items_total,
            "facets": [self._facet(search, *pair) for pair in search.facets()],
        }
        if batch.links:
            answer["batching"] = batch.links
        return answer

    def _facet(self, search: ArchiveSearch, name: str, counts: dict[str, int]) -> dict:
        titles = search.words.titles(name, counts)
        return {
            "name": name,
            "title": search.words.word(FILTERS[name]),
            "terms": [
                {"token": token, "title": titles[token], "count": counts[token]}
                for token in sorted(counts, key=lambda t: (-counts[t], str(titles[t])))
            ],
        }
