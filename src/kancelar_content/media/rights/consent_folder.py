"""Where consents are added: in the folder of registers and nowhere else."""

from kancelar_content.registers.registry import FOLDER
from plone import api


ADD = "kancelar_content: Add MediaConsent"
OFFICERS = ("Manager", "PressOfficer")


def let_officers_add_consents(site) -> None:
    """Open the folder of registers, if there is one, to those who keep consents."""
    folder = site.get(FOLDER)
    if folder is None:
        return
    folder.manage_permission(ADD, OFFICERS, acquire=False)
    roles = {
        row["name"]
        for row in folder.rolesOfPermission("Add portal content")
        if row["selected"]
    }
    folder.manage_permission(
        "Add portal content", tuple(sorted({*roles, *OFFICERS})), acquire=True
    )


def open_folder(tool) -> None:
    """:param tool: the setup tool that runs the upgrade."""
    let_officers_add_consents(api.portal.get())
