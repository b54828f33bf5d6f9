"""What the catalog keeps of annual reports."""

from kancelar_content.foi.annual_report.annual_report import IAnnualReport
from kancelar_content.foi.annual_report.archived_report import IArchivedReport
from plone.indexer import indexer


@indexer(IAnnualReport)
def report_year(report) -> int:
    return report.year


@indexer(IArchivedReport)
def archived_year(report) -> int:
    return report.year
