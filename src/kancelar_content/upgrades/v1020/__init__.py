"""Letters of cases: their settings, and the rule of data boxes in a saved table."""

from plone import api


RECORD = "kancelar_content.foi.deadlines"

#: The rule as it was shipped with this version.
RULE = {
    "name": "isds_fiction",
    "section": "§\u00a017 odst.\u00a04 zákona č.\u00a0300/2008\u00a0Sb.",
    "count": "10",
    "unit": "days",
    "moves": "yes",
    "event": "dispatched",
    "who": "applicant",
    "status": "verified-secondary",
    "title_cs": "Přihlásit se do datové schránky",
    "title_en": "Log in to the data box",
    "effect_cs": "Nepřihlásí-li se dříve, je dokument doručen posledním dnem."
    " Posun z\u00a0volného dne neověřen.",
    "effect_en": "If nobody logs in before, the document is delivered on the last day."
    " That it moves from a free day is not verified.",
    "valid_from": None,
    "valid_to": None,
}


def give_the_rule_of_data_boxes(tool) -> None:
    """Add the rule to a table that the office saved; the shipped one has it already.

    :param tool: the setup tool that runs the upgrade.
    """
    saved = api.portal.get_registry_record(RECORD, default=None)
    if saved and all(row["name"] != RULE["name"] for row in saved):
        api.portal.set_registry_record(RECORD, [*saved, dict(RULE)])
