"""A pictogram is chosen by its picture: radio buttons with the drawing and its name."""

from collections.abc import Iterator
from kancelar_policy import _
from kancelar_policy.home.pictograms import svg
from plone.app.z3cform.interfaces import IRadioWidget
from plone.app.z3cform.widgets.radio import RadioWidget
from typing import Any
from z3c.form.interfaces import IFieldWidget
from z3c.form.widget import FieldWidget
from zope.interface import implementer
from zope.interface import implementer_only


class IPictogramWidget(IRadioWidget):
    """Has a template of its own."""


@implementer_only(IPictogramWidget)
class PictogramWidget(RadioWidget):
    """The names of all pictures, and one that stands for none."""

    def choices(self) -> Iterator[dict[str, Any]]:
        """What can be chosen, nothing first: no radio button is ever taken back."""
        items = list(self.items)
        yield {
            "id": f"{self.id}-none",
            "name": self.name,
            "value": self.noValueToken,
            "label": _("pictogram_none", default="None"),
            "checked": not any(item["checked"] for item in items),
            "svg": "",
        }
        for item in items:
            yield {**item, "svg": svg(item["value"])}


@implementer(IFieldWidget)
def PictogramFieldWidget(field, request):  # called like z3c.form's own factories
    """Use in `directives.widget`."""
    return FieldWidget(field, PictogramWidget(request))
