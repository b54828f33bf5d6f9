"""What the profile and its upgrade steps do beyond XML."""

from kancelar_policy.errors.error_log import leave_out_refusals
from kancelar_policy.identity.favicon import give_own_favicon
from kancelar_policy.page_cache import bound_page_cache
from kancelar_policy.staff_names import forget_names
from kancelar_policy.text_formats import allow_no_frames
from kancelar_policy.text_formats import offer_no_textile
from plone import api


def after_default(tool) -> None:
    """:param tool: the setup tool that has imported the profile."""
    bound_page_cache()
    allow_no_frames()
    give_own_favicon()
    leave_out_refusals()


def to_1001(tool) -> None:
    """The cache of pages is cleaned every 30 seconds."""
    bound_page_cache()


def to_1002(tool) -> None:
    """One format of texts, no frames in them; a sitemap; no names in the catalog."""
    offer_no_textile()
    allow_no_frames()
    api.portal.set_registry_record("plone.enable_sitemap", True)
    forget_names()
