"""Records asked of departments; reminders and disposal of requests."""

from kancelar_content.registers.registry import FOLDER
from plone import api


#: Cases in memory at once.
AT_ONCE = 500


def fill_columns(tool) -> None:
    """Reckon the columns that the register of requests has got.

    :param tool: the setup tool that runs the upgrade.
    """
    folder = api.portal.get().get(FOLDER)
    names = list(folder.objectIds()) if folder is not None else []
    for number, name in enumerate(names, 1):
        case = folder[name]
        if case.portal_type == "InfoRequest":
            # The state is unchanged; metadata are written with any index.
            case.reindexObject(idxs=["portal_type"])
        if number % AT_ONCE == 0:
            folder._p_jar.cacheMinimize()
