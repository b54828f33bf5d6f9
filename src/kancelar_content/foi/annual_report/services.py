"""REST: the report as data, and for the staff what the register says now."""

from kancelar_content.foi.annual_report.current import current
from kancelar_content.foi.annual_report.document_rules import differences
from kancelar_content.foi.annual_report.report_view import PREPARE
from kancelar_content.foi.annual_report.versions import published_versions
from kancelar_content.foi.annual_report.versions import Version
from kancelar_content.foi.annual_report.versions import versions_of
from plone import api
from plone.restapi.serializer.converters import json_compatible
from plone.restapi.services import Service
from typing import Any


class AnnualReportGet(Service):
    """Versions with their data; for the staff the numbers of today with their cases."""

    def reply(self) -> dict[str, Any]:
        staff = api.user.has_permission(PREPARE, obj=self.context)
        report = self.context
        versions = versions_of(report) if staff else published_versions(report)
        answer = {
            "@id": f"{report.absolute_url()}/@annual-report",
            "year": report.year,
            "versions": [_version(version) for version in versions],
        }
        if staff:
            made = current(report, len(versions) + 1)
            answer["current"] = {
                "report": made.report,
                "cases": {
                    name: list(number.cases) for name, number in made.numbers.items()
                },
                "differences": [
                    {"name": name, "frozen": old, "now": new}
                    for name, old, new in (
                        differences(versions[-1].report, made.report)
                        if versions
                        else ()
                    )
                ],
            }
        return json_compatible(answer)


def _version(version: Version) -> dict[str, Any]:
    return {
        "number": version.number,
        "sha256": version.sha256,
        "note": version.note,
        "approved": version.approved,
        "published": version.published,
        "report": dict(version.report),
    }
