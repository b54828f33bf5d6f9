"""Who may add requests where, and who lists the folder of registers."""

from kancelar_content.registers.registry import FOLDER
from plone import api


ADD = "kancelar_content: Add InfoRequest"
OFFICERS = ("Manager", "FOIOfficer")
#: Stock lists of a folder name it to whoever may list, even if they may not see it.
LISTERS = ("Manager", "Site Administrator")


def let_officers_add(site) -> None:
    """Open the folder of registers to those who handle requests, if there is one."""
    folder = site.get(FOLDER)
    if folder is None:
        return
    folder.manage_permission(ADD, OFFICERS, acquire=False)
    folder.manage_permission("Add portal content", OFFICERS, acquire=True)
    folder.manage_permission("List folder contents", LISTERS, acquire=False)


def open_folder(tool) -> None:
    """:param tool: the setup tool that runs the upgrade."""
    let_officers_add(api.portal.get())
