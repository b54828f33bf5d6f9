"""What keeps a text out of open data, told to its editor where the text is."""

from dataclasses import dataclass
from functools import cached_property
from kancelar_content.opendata.addresses import address_of
from kancelar_content.opendata.datasets import Catalogue
from kancelar_content.opendata.interfaces import IOpenDataset
from kancelar_content.opendata.problems import NO_VERSION
from kancelar_content.opendata.problems import PROBLEMS
from kancelar_content.opendata.translations import Row
from plone import api
from plone.app.layout.viewlets import ViewletBase
from zope.i18nmessageid import Message


#: One of these must say what the norm asks for.
LANGUAGES = ("cs", "en")


@dataclass(frozen=True)
class Wanting:
    """What is missing, with the address where it can be filled in."""

    message: Message
    url: str


class OpenDataNote(ViewletBase):
    """Lists what the editor can fill in; it stands in nobody's way.

    What only an administrator can set is on the check of open data.
    """

    @cached_property
    def dataset(self) -> IOpenDataset | None:
        """The dataset that the text belongs to or may come into."""
        sources = (dataset.source for dataset in self.catalogue.datasets.values())
        return next(
            (
                source
                for source in sources
                if source.portal_type == self.context.portal_type
                and source.awaits(self.context)
            ),
            None,
        )

    @cached_property
    def catalogue(self) -> Catalogue:
        return Catalogue(self.request)

    @cached_property
    def wanting(self) -> list[Wanting]:
        dataset = self.dataset
        if dataset is None:
            return []
        versions = dataset.versions_of(self.context)
        spoken = [row for row in versions if row["Language"] in LANGUAGES]
        if not spoken:
            create = f"{self.context.absolute_url()}/@@create_translation?language=cs"
            return [Wanting(NO_VERSION, create)]
        office = self.catalogue.office.as_person()
        item = dataset.item_of(versions, self.catalogue.base, office)
        form = self._form(spoken)
        return [
            Wanting(PROBLEMS[code], f"{form}#formfield-form-widgets-{field}")
            for code in dataset.problems(item)
            if (field := dataset.form_fields.get(code))
        ]

    def _form(self, spoken: list[Row]) -> str:
        """The form of this text, or of the version that speaks for it."""
        own = "/".join(self.context.getPhysicalPath())
        path = next((row["path"] for row in spoken if row["path"] == own), None)
        site = api.portal.get().absolute_url()
        return f"{address_of(path or spoken[0]['path'], site)}/edit"
