"""Who may add requests where: in the folder of registers, and nowhere else."""

from kancelar_content.registers.registry import FOLDER
from plone import api


ADD = "kancelar_content: Add InfoRequest"
OFFICERS = ("Manager", "FOIOfficer")


def let_officers_add(site) -> None:
    """Open the folder of registers to those who handle requests, if there is one."""
    folder = site.get(FOLDER)
    if folder is None:
        return
    folder.manage_permission(ADD, OFFICERS, acquire=False)
    folder.manage_permission("Add portal content", OFFICERS, acquire=True)


def open_folder(tool) -> None:
    """:param tool: the setup tool that runs the upgrade."""
    let_officers_add(api.portal.get())
