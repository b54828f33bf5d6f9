"""Forms of content: headings that hold in languages with cases, errors said above.

Stock, Czech reads „Přidat Tisková zpráva“: the name of a type has one form only.
"""

from kancelar_policy import _
from kancelar_policy.browser.form_errors import ErrorsAbove
from plone.app.multilingual.browser.add import DefaultMultilingualAddView
from plone.app.multilingual.browser.add import MultilingualAddForm
from plone.app.multilingual.browser.edit import MultilingualEditForm
from plone.dexterity.browser.add import DefaultAddForm
from plone.dexterity.browser.add import DefaultAddView
from plone.dexterity.browser.edit import DefaultEditForm
from plone.dexterity.interfaces import IDexterityEditForm
from plone.dexterity.interfaces import IDexterityFTI
from plone.z3cform import layout
from plone.z3cform.interfaces import IDeferSecurityCheck
from zExceptions import Forbidden
from zope.component import getUtility
from zope.interface import classImplements


class Adding(ErrorsAbove):
    """A form of a new item."""

    @property
    def label(self):
        """The type in the nominative, as the menu says it."""
        fti = getUtility(IDexterityFTI, name=self.portal_type)
        return _(
            "heading_add", default="New item: ${type}", mapping={"type": fti.Title()}
        )

    def update(self) -> None:
        """The stock form fails where it refuses, so that a guess looks like a fault.

        :raises Forbidden: if nobody, or not this member, makes such items here.
        """
        if not IDeferSecurityCheck.providedBy(self.request):
            allowed = {fti.getId() for fti in self.context.allowedContentTypes()}
            if self.portal_type not in allowed:
                raise Forbidden(self.portal_type)
        super().update()


class Editing(ErrorsAbove):
    """A form of an item that exists."""

    @property
    def label(self):
        """The type in the nominative."""
        return _(
            "heading_edit", default="Edit: ${type}", mapping={"type": self.fti.Title()}
        )


class AddForm(Adding, DefaultAddForm):
    """The form of a new item."""


class TranslationAddForm(Adding, MultilingualAddForm):
    """The form of a new translation, beside its source."""


class EditForm(Editing, DefaultEditForm):
    """The form of an item."""


class TranslationEditForm(Editing, MultilingualEditForm):
    """The form of a translation, beside its source."""


class AddView(DefaultAddView):
    """The page of a new item, found by the type's definition."""

    form = AddForm


class TranslationAddView(DefaultMultilingualAddView):
    """The page of a new translation, found by the type's definition."""

    form = TranslationAddForm


EditView = layout.wrap_form(EditForm)
classImplements(EditView, IDexterityEditForm)

TranslationEditView = layout.wrap_form(TranslationEditForm)
