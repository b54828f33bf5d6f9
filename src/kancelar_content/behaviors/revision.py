"""Major and minor edits, and the corrections that readers are told of."""

from Acquisition import aq_base
from datetime import datetime
from datetime import UTC
from kancelar_content import _
from plone import api
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

import transaction


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


#: Under which a transaction keeps what editors say of their edits.
_EDITS = object()


def _edits() -> dict:
    """What is said in this transaction, by object; its end forgets it, however it ends.

    A volatile attribute would outlive a refused edit and join the next one.
    """
    current = transaction.get()
    try:
        return current.data(_EDITS)
    except KeyError:
        edits: dict = {}
        current.set_data(_EDITS, edits)
        return edits


@implementer(IRevision)
@adapter(IDexterityContent)
class Revision:
    """Keeps the editor's words until the edit is recorded."""

    def __init__(self, context) -> None:
        self.context = context

    @property
    def edit_kind(self) -> str:
        return self._said("edit_kind") or "major"

    @edit_kind.setter
    def edit_kind(self, value: str | None) -> None:
        self._say("edit_kind", value)

    @property
    def correction(self) -> str | None:
        return self._said("correction")

    @correction.setter
    def correction(self, value: str | None) -> None:
        self._say("correction", value)

    def _said(self, name: str) -> str | None:
        return _edits().get(aq_base(self.context), {}).get(name)

    def _say(self, name: str, value: str | None) -> None:
        _edits().setdefault(aq_base(self.context), {})[name] = value

    def forget(self) -> None:
        """The edit is recorded; the next one starts anew."""
        _edits().pop(aq_base(self.context), None)


def _is_edit(event) -> bool:
    """Whether a person changed named fields.

    Added attachments, and values that plone.app.multilingual copies from another
    language, are announced without field names.
    """
    return any(getattr(change, "attributes", ()) for change in event.descriptions)


def record_edit(content, event) -> None:
    """Date a major edit, append the correction, name the editor; once per edit.

    Who changes the text is one of its authors. Before the first publication there are
    no readers to correct anything for.
    """
    if not _is_edit(event):
        return
    now = datetime.now(UTC)
    revision = Revision(content)
    correction = (revision.correction or "").strip()
    if correction and content.effective_date is not None:
        entry = {"corrected": now.isoformat(timespec="seconds"), "text": correction}
        content.corrections = (*content.corrections, entry)
    if revision.edit_kind == "major":
        content.content_changed = now
    _name_editor(content)
    revision.forget()


def _name_editor(content) -> None:
    """Dexterity's own `addCreator` names nobody but the first."""
    editor = api.user.get_current().getId()
    if editor and editor not in content.creators:
        content.creators = (*content.creators, editor)
