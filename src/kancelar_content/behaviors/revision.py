"""Major and minor edits, and the corrections that readers are told of."""

from datetime import datetime
from datetime import UTC
from kancelar_content import _
from plone.autoform import directives
from plone.autoform.interfaces import IFormFieldProvider
from plone.dexterity.interfaces import IDexterityContent
from plone.supermodel import model
from z3c.form.interfaces import IAddForm
from zope import schema
from zope.component import adapter
from zope.interface import implementer
from zope.interface import Interface
from zope.interface import provider
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


EDIT_KINDS = SimpleVocabulary(
    [
        SimpleTerm("major", title=_("edit_major", default="Changes the meaning")),
        SimpleTerm("minor", title=_("edit_minor", default="Only form or spelling")),
    ]
)


class IRevised(Interface):
    """Content whose edits are told apart; has `content_changed` and `corrections`."""


@provider(IFormFieldProvider)
class IRevision(model.Schema):
    """What the editor says of this one edit; the next form does not show it."""

    model.fieldset(
        "publication",
        label=_("fieldset_publication", default="Publication"),
        fields=["edit_kind", "correction"],
    )

    directives.omitted(IAddForm, "edit_kind", "correction")
    edit_kind = schema.Choice(
        title=_("label_edit_kind", default="Kind of this edit"),
        description=_(
            "help_edit_kind",
            default="A change of meaning makes the translations outdated.",
        ),
        vocabulary=EDIT_KINDS,
        default="major",
        required=False,
    )
    correction = schema.Text(
        title=_("label_correction", default="Correction"),
        description=_(
            "help_correction",
            default=(
                "What was wrong and what is right now. Readers of the published text "
                "see it with today's date."
            ),
        ),
        required=False,
    )


@implementer(IRevision)
@adapter(IDexterityContent)
class Revision:
    """Keeps the editor's words on the object until the edit is recorded."""

    def __init__(self, context) -> None:
        self.context = context

    @property
    def edit_kind(self) -> str:
        return getattr(self.context, "_v_edit_kind", None) or "major"

    @edit_kind.setter
    def edit_kind(self, value: str | None) -> None:
        self.context._v_edit_kind = value

    @property
    def correction(self) -> str | None:
        return getattr(self.context, "_v_correction", None)

    @correction.setter
    def correction(self, value: str | None) -> None:
        self.context._v_correction = value


def _is_edit(event) -> bool:
    """Whether a person changed named fields.

    Added attachments, and values that plone.app.multilingual copies from another
    language, are announced without field names.
    """
    return any(getattr(change, "attributes", ()) for change in event.descriptions)


def record_edit(content, event) -> None:
    """Date a major edit and append the correction, once per edit."""
    if not _is_edit(event):
        return
    now = datetime.now(UTC)
    revision = Revision(content)
    correction = (revision.correction or "").strip()
    if correction:
        entry = {"corrected": now.isoformat(timespec="seconds"), "text": correction}
        content.corrections = (*content.corrections, entry)
    if revision.edit_kind == "major":
        content.content_changed = now
    content._v_edit_kind = content._v_correction = None
