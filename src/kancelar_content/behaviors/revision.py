"""Major and minor edits, and the corrections that readers are told of."""

from Acquisition import aq_base
from collections.abc import Iterable
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


#: Fields that no reader sees, and what is said of one edit only.
UNSEEN = frozenset(
    {"changeNote", "edit_kind", "internal_note", "is_template", "versioning_enabled"}
)

CORRECTION_MISSING = _(
    "error_correction_missing",
    default=(
        "Readers know this text. Tell them what you correct, or say that only its "
        "form changes."
    ),
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
            default=(
                "A change of meaning makes the translations outdated, and readers of "
                "a published text are told of it in a correction."
            ),
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
                "see it with today's date. Needed when the meaning changes."
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


def correction_missing(content, kind: str | None, correction: str | None) -> bool:
    """Whether readers of a published text would not be told that its meaning changed.

    Without a kind the edit is a major one.
    """
    return (
        kind != "minor"
        and not (correction or "").strip()
        and api.content.get_state(content, default=None) == "published"
    )


def is_seen(fields: Iterable[str]) -> bool:
    """Whether readers see any of the fields; a form may name them `IBasic.title`."""
    return any(name.rpartition(".")[2] not in UNSEEN for name in fields)


def _edited_fields(event) -> list[str]:
    """The fields that a person changed.

    Added attachments, and values that plone.app.multilingual copies from another
    language, are announced without field names.
    """
    return [
        name
        for change in event.descriptions
        for name in getattr(change, "attributes", ())
    ]


def record_edit(content, event) -> None:
    """Date a major edit, append the correction, name the editor; once per edit.

    Who changes the text is one of its authors; a note for editors is no part of it.
    Before the first publication there are no readers to correct anything for.
    """
    if not is_seen(_edited_fields(event)):
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
