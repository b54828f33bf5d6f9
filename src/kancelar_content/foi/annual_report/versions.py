"""Frozen versions of a report: its data, its hash and its files, never changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from kancelar_content.foi.annual_report.annual_report import AnnualReport
from kancelar_content.foi.annual_report.canonical import canonical
from kancelar_content.foi.annual_report.canonical import digest
from persistent.list import PersistentList
from persistent.mapping import PersistentMapping
from plone.namedfile.file import NamedBlobFile
from typing import Any

import json


@dataclass(frozen=True)
class Version:
    """What was approved."""

    number: int
    report: Mapping[str, Any]
    sha256: str
    approved: datetime
    approved_by: str
    note: str
    published: datetime | None
    #: Numbers of the cases behind each number, for the staff alone.
    cases: Mapping[str, tuple[str, ...]]
    files: Mapping[str, NamedBlobFile]


def versions_of(report: AnnualReport) -> list[Version]:
    """All that were approved, the oldest first."""
    return [
        Version(
            number=number,
            report=json.loads(kept["document"]),
            sha256=kept["sha256"],
            approved=kept["approved"],
            approved_by=kept["approved_by"],
            note=kept["note"],
            published=kept["published"],
            cases=kept["cases"],
            files=kept["files"],
        )
        for number, kept in enumerate(getattr(report, "_versions", None) or (), 1)
    ]


def published_versions(report: AnnualReport) -> list[Version]:
    """Those that everybody may read, the oldest first."""
    return [version for version in versions_of(report) if version.published]


def frozen(report: Mapping[str, Any]) -> tuple[str, str]:
    """The one text of the data, and its hash."""
    text = canonical(report)
    return text, digest(text)


def keep_version(
    report: AnnualReport,
    document: Mapping[str, Any],
    *,
    approved: datetime,
    by: str,
    cases: Mapping[str, tuple[str, ...]],
    files: Mapping[str, NamedBlobFile],
) -> None:
    """Add a version, which nobody reads before it is published."""
    text, sha256 = frozen(document)
    if getattr(report, "_versions", None) is None:
        report._versions = PersistentList()
    report._versions.append(
        PersistentMapping(
            document=text,
            sha256=sha256,
            approved=approved,
            approved_by=by,
            note=document["note"],
            published=None,
            cases=dict(cases),
            files=PersistentMapping(files),
        )
    )


def publish_version(report: AnnualReport, moment: datetime) -> None:
    """Let everybody read the last version."""
    report._versions[-1]["published"] = moment


def drop_unpublished(report: AnnualReport) -> None:
    """Forget a version that went back before anybody read it."""
    if report._versions and report._versions[-1]["published"] is None:
        report._versions.pop()
