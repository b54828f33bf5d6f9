"""Who signs a text, with the function held when it was published."""

from kancelar_content import _
from plone.app.multilingual.dx.interfaces import ILanguageIndependentField
from plone.autoform.interfaces import IFormFieldProvider
from plone.supermodel import model
from zope import schema
from zope.interface import alsoProvides
from zope.interface import provider


@provider(IFormFieldProvider)
class IByline(model.Schema):
    """Name and function as of publication; later changes do not alter them."""

    byline_name = schema.TextLine(
        title=_("label_byline_name", default="Author"),
        required=False,
    )
    byline_function = schema.TextLine(
        title=_("label_byline_function", default="Function of the author"),
        description=_("help_byline_function", default="As held at publication."),
        required=False,
    )


alsoProvides(IByline["byline_name"], ILanguageIndependentField)
