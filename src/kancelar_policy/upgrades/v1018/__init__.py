"""The page on Act 106/1999 shows how requests are handled."""

from kancelar_policy.distribution.pages import INFORMATION_ACT
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager


def upgrade(tool) -> None:
    """:param tool: the setup tool; a page with a view of its own choice keeps it."""
    page = api.portal.get().unrestrictedTraverse(INFORMATION_ACT, None)
    if page is None or page.portal_type != "Document":
        return
    for version in ITranslationManager(page).get_translations().values():
        if version.getLayout() == "document_view":
            version.setLayout("information_act")
