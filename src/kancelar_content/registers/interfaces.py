"""The plug-in that makes a type of entries a register."""

from zope.interface import Attribute
from zope.interface import Interface


class IRegister(Interface):
    """A table of entries of one type: a utility named as it stands in addresses.

    Its values are kept in catalog metadata, which everybody who may see an entry may
    read: no value may be personal data.
    """

    title = Attribute("Name of the register, a message.")
    description = Attribute("What is kept here, a message.")
    portal_type = Attribute("Type of its entries.")
    permission = Attribute("Who may open the register.")
    add_permission = Attribute("Who may add an entry by hand; empty if nobody.")
    columns = Attribute("Columns in their order, `columns.Column`.")
    sort = Attribute("Name of the column it is sorted by, with `-` for the last first.")
    due = Attribute("Name of the column with the day of the deadline, or empty.")
    open_states = Attribute("States in which that deadline still runs.")
    reminders = Attribute(
        "Working days before the deadline on which those who handle entries are told."
    )
    handle_permission = Attribute(
        "Who handles entries; who only may open the register is told in the morning of"
        " what is due today or late. Empty if all who may open it handle them."
    )
    disposed = Attribute(
        "Name of the column with the day on which what may not be kept was taken from"
        " an entry that stays; empty if disposal deletes entries."
    )
    statistics = Attribute(
        "Names of the columns that it is counted by: choices, flags, days and moments."
    )
    pages = Attribute("Pages of its own beside its table: titles and names of views.")
    personal = Attribute(
        "Fields with personal data: the audit tells that they changed, not their"
        " values. None if no value of any field may be told."
    )

    def row(entry) -> dict:
        """Values of the columns but the state, by name; empty ones may be left out."""

    def dispose(entry):
        """Delete the entry, or take from it what may not be kept any longer."""

    def missing(values):
        """What an entry with these values of its columns lacks, as messages."""


class IRegisterEntry(Interface):
    """An entry whose values the catalog keeps for its register; a marker of types."""
