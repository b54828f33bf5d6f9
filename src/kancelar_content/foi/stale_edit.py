"""Two officers edit one case: who saves second is told what the first one changed.

The form carries marks of what it was opened with. Locking warns who opens it second;
this holds without a lock as well.
"""

from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from kancelar_content import _
from kancelar_content.desk.moments import written_day
from kancelar_content.foi.info_request import APPLICANT
from kancelar_content.foi.info_request import IInfoRequest
from kancelar_content.foi.info_request import InfoRequest
from kancelar_content.interfaces import IKancelarLayer
from plone import api
from plone.z3cform.fieldsets.extensible import FormExtender
from typing import Any
from z3c.form.field import Fields
from z3c.form.interfaces import HIDDEN_MODE
from z3c.form.interfaces import IEditForm
from z3c.form.validator import SimpleFieldValidator
from z3c.form.validator import WidgetValidatorDiscriminators
from zope import schema
from zope.component import adapter
from zope.i18n import translate
from zope.interface import implementer
from zope.interface import Interface
from zope.interface import Invalid
from zope.schema import getFieldsInOrder
from zope.schema.interfaces import IChoice
from zope.schema.interfaces import IField


#: So much of a changed text is told.
LONGEST = 200


class ISeenCase(Interface):
    """What a form of a case was opened with."""

    seen_case = schema.ASCIILine(
        title=_("label_changed_meanwhile", default="Changed by somebody else"),
        required=False,
    )


@implementer(ISeenCase)
@adapter(IInfoRequest)
class SeenCase:
    """Marks of all fields of the case; nothing of a value can be read from them."""

    def __init__(self, case: InfoRequest) -> None:
        self.case = case

    @property
    def seen_case(self) -> str:
        return " ".join(f"{name}={mark}" for name, mark in _marks(self.case).items())

    @seen_case.setter
    def seen_case(self, value: str) -> None:
        """The form stores whatever it has; marks follow from what is stored."""


@adapter(IInfoRequest, IKancelarLayer, IEditForm)
class SeenCaseField(FormExtender):
    """The edit form carries the marks, unseen."""

    def update(self) -> None:
        self.add(Fields(ISeenCase, mode=HIDDEN_MODE))


class UnchangedMeanwhile(SimpleFieldValidator):
    """Refuses a form that is older than the case, and makes it as new."""

    def validate(self, value, force=False) -> None:
        super().validate(value, force)
        marks = SeenCase(self.context).seen_case
        changed = list(_changed(self.context, str(value or "")))
        if changed:
            # What is saved after this message is saved on purpose.
            self.widget.value = marks
            raise Invalid(self._message(changed))

    def _message(self, names: list[str]):
        told = "; ".join(self._told(name) for name in names)
        return _(
            "error_changed_meanwhile",
            default="Since you opened this form somebody else changed: ${fields}."
            " What you wrote is still here. Check it, and save again to replace what"
            " the other one wrote.",
            mapping={"fields": told},
        )

    def _told(self, name: str) -> str:
        """The field with the value that it has now."""
        field = IInfoRequest[name]
        label = translate(field.title, context=self.request)
        return f"{label} – {_written(field, self.context, self.request)}"


WidgetValidatorDiscriminators(
    UnchangedMeanwhile,
    context=IInfoRequest,
    request=IKancelarLayer,
    view=IEditForm,
    field=ISeenCase["seen_case"],
)


def _changed(case: InfoRequest, seen: str) -> Iterator[str]:
    """Names of fields that differ from the marks; without marks none does."""
    marks = _marks(case)
    for entry in seen.split():
        name, _equals, mark = entry.partition("=")
        if name in marks and marks[name] != mark:
            yield name


def _marks(case: InfoRequest) -> dict[str, str]:
    """Of who may not see the applicant, no mark of the applicant either."""
    hidden: tuple[str, ...] = ()
    if not api.user.has_permission("kancelar_content: View applicant", obj=case):
        hidden = (*APPLICANT, "text")
    return {
        name: _mark(getattr(case, name))
        for name, field in getFieldsInOrder(IInfoRequest)
        if not field.readonly and name not in hidden
    }


def _mark(value: Any) -> str:
    plain = sorted(value) if isinstance(value, set | frozenset) else value
    return sha256(repr(plain).encode()).hexdigest()[:16]


def _written(field: IField, case: InfoRequest, request) -> str:
    value = getattr(case, field.__name__)
    if not value:
        return translate(_("value_empty", default="empty"), context=request)
    if isinstance(value, date):
        return written_day(value)
    field = field.bind(case)
    if IChoice.providedBy(field):
        title = field.vocabulary.getTerm(value).title
        return translate(title, context=request)
    text = ", ".join(sorted(value)) if isinstance(value, set) else str(value)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
