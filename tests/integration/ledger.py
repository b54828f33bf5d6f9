"""A register of no domain, to test what all registers have."""

from datetime import date
from kancelar_content.registers.columns import CHOICE
from kancelar_content.registers.columns import Column
from kancelar_content.registers.columns import DAY
from kancelar_content.registers.columns import STATE
from kancelar_content.registers.interfaces import IRegisterEntry
from kancelar_content.registers.register import Register
from plone.dexterity.content import Item
from plone.namedfile.field import NamedBlobFile
from plone.supermodel import model
from zope import schema
from zope.interface import implementer
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


WAYS = SimpleVocabulary(
    [SimpleTerm("letter", "letter", "By letter"), SimpleTerm("mail", "mail", "By mail")]
)


class ILedgerEntry(model.Schema):
    matter = schema.TextLine(title="Matter", required=False)
    text = schema.Text(title="Text", required=False)
    way = schema.Choice(title="Way", vocabulary=WAYS, required=False)
    due = schema.Date(title="Due", required=False)
    closed = schema.Date(title="Closed", required=False)
    applicant = schema.TextLine(title="Applicant", required=False)
    attachment = NamedBlobFile(title="Attachment", required=False)


@implementer(ILedgerEntry, IRegisterEntry)
class LedgerEntry(Item):
    """An entry whose applicant is nobody's business."""


class Ledger(Register):
    title = "Ledger"
    description = "What is written down."
    portal_type = "LedgerEntry"
    permission = "kancelar_content: View desk"
    sort = "matter"
    due = "due"
    open_states = ("private", "pending")
    personal = frozenset({"applicant"})
    columns = (
        Column("matter", "Matter"),
        Column(STATE, "State", CHOICE, filtered=True),
        Column("due", "Due", DAY),
        Column("closed", "Closed", DAY, filtered=True),
    )

    def row(self, entry) -> dict[str, str | date | None]:
        return {name: getattr(entry, name) for name in ("matter", "due", "closed")}

    def missing(self, values) -> tuple:
        return () if values.get("due") else ("No deadline",)
