"""A site gets settings of open data, their control panel and its permission."""

PROFILE = "kancelar_content.upgrades.v1005:profile"


def upgrade(tool) -> None:
    """:param tool: the setup tool."""
    tool.runAllImportStepsFromProfile(f"profile-{PROFILE}", purge_old=False)
