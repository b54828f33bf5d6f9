"""A report as its readers see it, and its files."""

from datetime import datetime
from functools import cached_property
from kancelar_content.charts.drawing import drawn
from kancelar_content.desk.moments import localized
from kancelar_content.foi.annual_report.csv_twin import csv_twin
from kancelar_content.foi.annual_report.current import chart
from kancelar_content.foi.annual_report.current import current
from kancelar_content.foi.annual_report.current import files_of
from kancelar_content.foi.annual_report.current import LANGUAGE
from kancelar_content.foi.annual_report.versions import frozen
from kancelar_content.foi.annual_report.versions import published_versions
from kancelar_content.foi.annual_report.versions import Version
from kancelar_content.foi.annual_report.versions import versions_of
from kancelar_content.foi.annual_report.workflow import TYPES
from kancelar_content.page_head import PageHead
from kancelar_content.publication.dates import NBSP
from kancelar_content.publication.dates import written_date
from kancelar_content.publication.dates import written_size
from kancelar_content.publication.numbers import written_number
from kancelar_content.publication.site_time import site_zone
from plone import api
from Products.Five import BrowserView
from typing import Any
from zExceptions import NotFound


PREPARE = "kancelar_content: Prepare AnnualReport"


class ReportVersion(BrowserView):
    """The version that is asked for: the last one that its reader may see."""

    @cached_property
    def may_prepare(self) -> bool:
        return api.user.has_permission(PREPARE, obj=self.context)

    @cached_property
    def versions(self) -> list[Version]:
        """Those that this reader may see, the oldest first."""
        if self.may_prepare:
            return versions_of(self.context)
        return published_versions(self.context)

    @cached_property
    def version(self) -> Version | None:
        """None of a draft, of which nothing is frozen.

        :raises NotFound: for a number of no version.
        """
        wanted = self.request.form.get("version")
        if wanted is None:
            return self.versions[-1] if self.versions else None
        found = [one for one in self.versions if str(one.number) == wanted]
        if not found:
            raise NotFound(wanted)
        return found[0]

    @cached_property
    def report(self) -> dict[str, Any]:
        """The data of the version; of a draft what they would be now."""
        if self.version is not None:
            return dict(self.version.report)
        if not self.may_prepare:
            raise NotFound(self.context.getId())
        return current(self.context, 1).report

    @property
    def sha256(self) -> str:
        return self.version.sha256 if self.version else ""


class AnnualReportView(ReportVersion):
    """The page."""

    @property
    def page_head(self) -> PageHead:
        return PageHead(title=self.report["title"], url=self.context.absolute_url())

    @property
    def language(self) -> str:
        return api.portal.get_current_language()

    def written(self, number: dict[str, Any]) -> str:
        text = written_number(number["value"], LANGUAGE, decimals=0)
        return f"{text}{NBSP}Kč" if number["unit"] == "CZK" else text

    def day(self, moment: datetime | None) -> str:
        if moment is None:
            return ""
        return written_date(moment.astimezone(site_zone()).date(), self.language)

    def moment(self, moment: datetime) -> str:
        return localized(moment)

    def chart(self, name: str) -> str:
        return drawn(self.context, self.request, chart(self.report, name), LANGUAGE)

    def files(self) -> list[dict[str, str]]:
        """The files of the version with their sizes."""
        url = self.context.absolute_url()
        number = f"?version={self.version.number}" if self.version else ""
        sizes = {
            kind: written_size(file.getSize(), self.language)
            for kind, file in (self.version.files if self.version else {}).items()
        }
        return [
            {
                "kind": kind.upper(),
                "url": f"{url}/report.{kind}{number}",
                "size": sizes.get(kind, ""),
            }
            for kind in ("pdf", "docx", "csv", "json")
        ]

    def other_versions(self) -> list[Version]:
        """Published ones beside that which is shown, the newest first."""
        shown = self.version.number if self.version else 0
        return [
            one
            for one in reversed(published_versions(self.context))
            if one.number != shown
        ]


class ReportFile(ReportVersion):
    """The report as the file that its name asks for: `report.pdf`."""

    def __call__(self) -> bytes:
        kind = self.__name__.rpartition(".")[2]
        data = self._data(kind)
        response = self.request.response
        response.setHeader("Content-Type", CONTENT_TYPES[kind])
        if self.version is None or not self.version.published:
            response.setHeader("Cache-Control", "private, no-store")
        name = f"vyrocni-zprava-106-{self.context.year}"
        if self.version is not None and self.version.number > 1:
            name += f"-verze-{self.version.number}"
        response.setHeader(
            "Content-Disposition", f'attachment; filename="{name}.{kind}"'
        )
        response.setHeader("X-Content-Type-Options", "nosniff")
        return data

    def _data(self, kind: str) -> bytes:
        if kind == "json":
            return frozen(self.report)[0].encode("utf-8")
        if kind == "csv":
            return csv_twin(self.report, self.sha256)
        if self.version is not None:
            return self.version.files[kind].data
        return files_of(self.report, "", None)[kind]


CONTENT_TYPES = {
    **TYPES,
    "csv": "text/csv; charset=utf-8",
    "json": "application/json; charset=utf-8",
}
