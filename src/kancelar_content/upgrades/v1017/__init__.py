"""Documents that are filed to a case, and items with a permission of their own."""

from kancelar_content.registers.registry import FOLDER
from plone import api


def follow_the_workflow(tool) -> None:
    """Give the cases the permissions that their states have now.

    :param tool: the setup tool that runs the upgrade.
    """
    workflow = api.portal.get_tool("portal_workflow")["info_request_workflow"]
    folder = api.portal.get().get(FOLDER)
    for case in folder.objectValues() if folder is not None else ():
        if case.portal_type == "InfoRequest":
            workflow.updateRoleMappingsFor(case)
