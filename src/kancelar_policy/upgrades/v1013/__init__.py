"""The name and the sign of the site, and what its log of errors leaves out."""

from kancelar_policy.errors.error_log import leave_out_refusals


def note_failures_only(tool) -> None:
    """:param tool: the setup tool that runs the upgrade."""
    leave_out_refusals()
