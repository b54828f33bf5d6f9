"""Fields that all language versions share are changed only in what one may edit."""

from kancelar_content.behaviors.revision import IRevised
from plone import api
from plone.app.multilingual.dx.cloner import LanguageIndependentFieldsManager
from zope.component import adapter


@adapter(IRevised)
class SharedFieldsManager(LanguageIndependentFieldsManager):
    """Leaves alone the versions that the user may not modify.

    Stock, a draft in one language is a way into the embargoed or published text in
    another. A site that turns on plone.app.multilingual's bypass of permissions has an
    unrestricted user here, and with it the stock behaviour.
    """

    def copy_fields(self, translation) -> bool:
        """Copy to this version; False also if it is not the user's to change."""
        if not api.user.has_permission("Modify portal content", obj=translation):
            return False
        return super().copy_fields(translation)
