"""A site tells robots what to leave out, and gets settings of security.txt."""

PROFILE = "kancelar_policy.upgrades.v1007:profile"


def upgrade(tool) -> None:
    """:param tool: the setup tool."""
    tool.runAllImportStepsFromProfile(f"profile-{PROFILE}", purge_old=False)
