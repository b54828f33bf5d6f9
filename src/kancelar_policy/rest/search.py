"""The words that REST searches for."""

from kancelar_policy.rest.catalog_query import not_understood
from plone.restapi.search.utils import unflatten_dotted_dict
from plone.restapi.services.search.get import SearchGet
from typing import Any


class Search(SearchGet):
    """Takes words as one text; the stock service fails at anything else."""

    def reply(self) -> dict[str, Any]:
        """:raises BadRequest: at words that are no text, as those with options."""
        asked = unflatten_dotted_dict(self.request.form)
        if not isinstance(asked.get("SearchableText", ""), str):
            raise not_understood("SearchableText", self.request)
        return super().reply()
