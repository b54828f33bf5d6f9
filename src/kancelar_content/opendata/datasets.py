"""The datasets of the site, checked before they are served."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from kancelar_content import _
from kancelar_content.opendata.interfaces import IOpenDataset
from kancelar_content.opendata.records import catalog_record
from kancelar_content.opendata.records import dataset_record
from kancelar_content.opendata.records import Described
from kancelar_content.opendata.records import Office
from kancelar_content.opendata.records import Record
from kancelar_content.opendata.rules import catalog_problems
from kancelar_content.opendata.rules import dataset_problems
from kancelar_content.opendata.settings import base_address
from kancelar_content.opendata.settings import office
from plone import api
from zope.component import getAdapters
from zope.i18n import translate


TITLE = _("open_data_catalog_title", default="Open data of the Liberec Region’s office")
DESCRIPTION = _(
    "open_data_catalog_description",
    default="Local catalogue of open data that the Governor’s Office publishes.",
)


@dataclass(frozen=True)
class Checked:
    """A dataset with what stands against serving it."""

    name: str
    source: IOpenDataset
    record: Record
    problems: list[str]


class Catalogue:
    """All that is published here as open data."""

    def __init__(self, request) -> None:
        self.request = request
        self.site = api.portal.get()

    @cached_property
    def office(self) -> Office:
        return office()

    @cached_property
    def base(self) -> str:
        return base_address()

    @cached_property
    def datasets(self) -> dict[str, Checked]:
        """Datasets by name."""
        found = getAdapters((self.site, self.request), IOpenDataset)
        return {name: self._checked(name, source) for name, source in sorted(found)}

    def served(self) -> list[Checked]:
        """Datasets that nothing stands against."""
        return [dataset for dataset in self.datasets.values() if not dataset.problems]

    @cached_property
    def record(self) -> Record:
        """The catalogue's own record."""
        names = [dataset.name for dataset in self.served()]
        return catalog_record(
            self.base, self.office, self._text(TITLE), self._text(DESCRIPTION), names
        )

    @cached_property
    def problems(self) -> list[str]:
        """What stands against serving the catalogue."""
        return catalog_problems(self.record)

    def items(self, name: str) -> Iterator[tuple[Record, list[str]]]:
        """Records of a dataset, each with what stands against serving it."""
        source = self.datasets[name].source
        for item in source.items(self.base, self.office.as_person()):
            yield item, source.problems(item)

    def _checked(self, name: str, source) -> Checked:
        keywords = [self._text(word) for word in source.keywords]
        described = Described(
            name=name,
            title=self._text(source.title),
            description=self._text(source.description),
            keywords={
                language: [word[language] for word in keywords]
                for language in ("cs", "en")
            },
            theme=source.theme,
            norm=source.norm,
            norm_version=source.norm_version,
        )
        record = dataset_record(self.base, self.office, described)
        return Checked(name, source, record, dataset_problems(record))

    @staticmethod
    def _text(message) -> dict[str, str]:
        return {
            language: translate(message, target_language=language)
            for language in ("cs", "en")
        }
