"""How REST reads a value that must be one of several."""

from itertools import islice
from kancelar_content import _
from kancelar_content.interfaces import IKancelarLayer
from plone.dexterity.interfaces import IDexterityContent
from plone.restapi.deserializer.dxfields import ChoiceFieldDeserializer
from plone.restapi.interfaces import IFieldDeserializer
from zope.component import adapter
from zope.i18n import translate
from zope.interface import implementer
from zope.schema.interfaces import ConstraintNotSatisfied
from zope.schema.interfaces import IChoice
from zope.schema.interfaces import IIterableVocabulary


#: A client can read so many; those of a longer list it knows from `@vocabularies`.
NAMED_VALUES = 40


@implementer(IFieldDeserializer)
@adapter(IChoice, IDexterityContent, IKancelarLayer)
class ChoiceDeserializer(ChoiceFieldDeserializer):
    """Names the values that are allowed; the stock one does not say what is wrong."""

    def __call__(self, value):
        try:
            return super().__call__(value)
        except ConstraintNotSatisfied:
            message = _(
                "error_unknown_choice",
                default="“${value}” is none of the values allowed: ${allowed}.",
                mapping={"value": str(value), "allowed": self._allowed()},
            )
            raise ValueError(translate(message, context=self.request)) from None

    def _allowed(self) -> str:
        vocabulary = self.field.vocabulary
        if not IIterableVocabulary.providedBy(vocabulary):
            return "…"
        tokens = [term.token for term in islice(vocabulary, NAMED_VALUES + 1)]
        return ", ".join(tokens[:NAMED_VALUES] + ["…"] * (len(tokens) > NAMED_VALUES))
