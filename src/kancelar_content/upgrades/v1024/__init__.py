"""Requests: time limits of second decisions in a table that the office has saved."""

from plone import api


RECORD = "kancelar_content.foi.deadlines"

#: What the three rows have in common: nobody has verified them.
ROW = {
    "count": "15",
    "unit": "days",
    "moves": "yes",
    "who": "office",
    "status": "unverified",
    "valid_from": None,
    "valid_to": None,
}
ROWS = (
    {
        "name": "decide_insisted",
        "section": "§ 15 odst. 3",
        "event": "insisted",
        "title_cs": "Rozhodnout o vynechaných údajích",
        "title_en": "Decide on what was left out",
        "effect_cs": "Délka lhůty je rozhodnutím úřadu, zákon ji neříká výslovně.",
        "effect_en": "The length is a decision of the office: the Act does not say it"
        " in words.",
    },
    {
        "name": "decide_again",
        "section": "obdobně § 14 odst. 5 písm. d)",
        "event": "remitted",
        "title_cs": "Rozhodnout znovu po zrušení rozhodnutí",
        "title_en": "Decide again after the decision was cancelled",
        "effect_cs": "Počítá se ode dne, kdy bylo zrušující rozhodnutí doručeno úřadu.",
        "effect_en": "Counted from the day on which the cancelling decision was"
        " delivered to the office.",
    },
    {
        "name": "court_order",
        "section": "podle rozsudku",
        "event": "court_ordered",
        "title_cs": "Poskytnout, co nařídil soud",
        "title_en": "Provide what the court ordered",
        "effect_cs": "Lhůtu určuje soud; jinak platí délka z této tabulky.",
        "effect_en": "The court sets it; otherwise the length of this table holds.",
    },
)


def upgrade(tool) -> None:
    """:param tool: the setup tool; a limit without a row stops the clock of a case."""
    saved = api.portal.get_registry_record(RECORD, default=None)
    if not saved:
        return
    known = {row["name"] for row in saved}
    missing = [ROW | row for row in ROWS if row["name"] not in known]
    api.portal.set_registry_record(RECORD, [*saved, *missing])
