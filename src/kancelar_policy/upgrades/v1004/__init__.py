"""Settings of measuring and consent; nothing is measured until one is set."""


def upgrade(tool) -> None:
    """:param tool: the setup tool that runs the step."""
    tool.runAllImportStepsFromProfile("kancelar_policy.upgrades.v1004:v1004")
