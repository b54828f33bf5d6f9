"""Version 1003: the site's own theme, its identity, light pages for readers."""

from kancelar_policy.identity.favicon import give_own_favicon


def show_own_sign(tool) -> None:
    """:param tool: the setup tool that runs the upgrade."""
    give_own_favicon()
