"""All annual reports, the newest above, from catalog metadata."""

from kancelar_content.page_head import PageHead
from kancelar_content.publication.dates import written_size
from plone import api
from Products.Five import BrowserView
from typing import Any


class AnnualReportsView(BrowserView):
    """A line for each year with the files that its report has."""

    @property
    def page_head(self) -> PageHead:
        return PageHead(title=self.context.title, url=self.context.absolute_url())

    def reports(self) -> list[dict[str, Any]]:
        """Reports that this reader may see."""
        found = api.portal.get_tool("portal_catalog")(
            portal_type=["AnnualReport", "ArchivedReport"],
            path="/".join(self.context.getPhysicalPath()),
            show_inactive=True,
        )
        ordered = sorted(found, key=lambda brain: -(brain.report_year or 0))
        return [
            {
                "title": brain.Title,
                "year": brain.report_year,
                "url": brain.getURL(),
                "is_public": brain.review_state in ("published", "correction"),
                "files": [
                    {"kind": kind.upper(), "url": f"{brain.getURL()}/report.{kind}"}
                    for kind in FILES[brain.portal_type]
                ],
            }
            for brain in ordered
        ]

    def may_add(self) -> bool:
        return api.user.has_permission(ADD, obj=self.context)


ADD = "kancelar_content: Add AnnualReport"
FILES = {"AnnualReport": ("pdf", "docx", "csv", "json"), "ArchivedReport": ()}


class ArchivedReportView(BrowserView):
    """An older report: what it is, and its file."""

    @property
    def page_head(self) -> PageHead:
        return PageHead(title=self.context.title, url=self.context.absolute_url())

    def file(self) -> dict[str, str]:
        kept = self.context.file
        kind = kept.filename.rpartition(".")[2].upper()
        return {
            "url": f"{self.context.absolute_url()}/@@download/file",
            "kind": kind,
            "size": written_size(kept.getSize(), api.portal.get_current_language()),
        }
