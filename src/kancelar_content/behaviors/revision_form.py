"""What the edit form asks about an edit of a published text."""

from kancelar_content.behaviors.revision import CORRECTION_MISSING
from kancelar_content.behaviors.revision import correction_missing
from kancelar_content.behaviors.revision import IRevised
from kancelar_content.behaviors.revision import IRevision
from kancelar_content.interfaces import IKancelarLayer
from z3c.form.interfaces import NO_VALUE
from z3c.form.validator import SimpleFieldValidator
from z3c.form.validator import WidgetValidatorDiscriminators
from zope.interface import Interface
from zope.interface import Invalid


class CorrectionValidator(SimpleFieldValidator):
    """Asks for the correction at its own field, beside the kind of the edit."""

    def validate(self, value, force=False):
        super().validate(value, force)
        if correction_missing(self.context, self._kind(), value):
            raise Invalid(CORRECTION_MISSING)

    def _kind(self) -> str | None:
        chosen = self.view.widgets["IRevision.edit_kind"].extract()
        return None if chosen is NO_VALUE else chosen[0]


WidgetValidatorDiscriminators(
    CorrectionValidator,
    context=IRevised,
    request=IKancelarLayer,
    view=Interface,
    field=IRevision["correction"],
)
