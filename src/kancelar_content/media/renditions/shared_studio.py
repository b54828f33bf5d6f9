"""The studio of this process for what comes in by ordinary forms and by REST.

Starting its process takes about as long as drawing a photo. It ends with this one.
"""

from functools import cache
from kancelar_content.media.imaging.studio import Studio
from kancelar_content.publication.site_time import site_zone


@cache
def shared_studio() -> Studio:
    """One studio; `close` ends its process until somebody asks again."""
    return Studio(zone=str(site_zone()))
