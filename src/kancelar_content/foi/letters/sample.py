"""A made-up case, which templates are tried and shown with."""

from datetime import date
from decimal import Decimal
from kancelar_content.foi.letters.fee_rules import written_crowns
from kancelar_content.foi.letters.fee_rules import written_number
from kancelar_content.foi.letters.office import letterhead
from kancelar_content.foi.letters.template_fields import FIELDS
from kancelar_content.foi.letters.template_fields import LISTS
from kancelar_content.foi.section_words import written_section
from kancelar_content.publication.dates import written_date
from typing import Any


#: Nobody of this name lives in this place.
WORDS = {
    "cs": {
        "addressee": "Jana Vzorová\nSmyšlená 12\n460 00 Vzorov",
        "participant": "Jana Vzorová, datum narození 1. 2. 1980, Smyšlená 12, Vzorov",
        "subject": "Oprava mostu ve Vzorově",
        "text": "Zde stojí to, co do dopisu napíše referent.",
        "extension_words": "vyhledání informací v jiných úřadovnách",
        "shelving_words": "informace se nevztahují k působnosti povinného subjektu",
        "superior": "Ministerstvo vnitra",
        "signer": "Petra Ukázková",
        "signer_function": "referentka",
        "title": "Smlouva o dílo na opravu mostu",
        "words": "Obchodní tajemství",
        "what": "Kopie dokumentů",
        "unit": "strana",
    },
    "en": {
        "addressee": "Jana Vzorová\nSmyšlená 12\n460 00 Vzorov",
        "participant": "Jana Vzorová, date of birth 1 February 1980, Vzorov",
        "subject": "Repair of a bridge in Vzorov",
        "text": "Here stands what the officer writes into the letter.",
        "extension_words": "the search for information in other offices",
        "shelving_words": "the information does not concern the obliged body",
        "superior": "Ministry of the Interior",
        "signer": "Petra Ukázková",
        "signer_function": "officer",
        "title": "Contract for the repair of the bridge",
        "words": "Trade secret",
        "what": "Copies of documents",
        "unit": "page",
    },
}


def sample_values(language: str) -> dict[str, Any]:
    """Each field with a value, each list with two rows."""
    words, head = WORDS[language], letterhead(language)
    section = written_section("§ 14 odst. 5 písm. d)", language)
    values = {
        **dict.fromkeys(FIELDS, "…"),
        **words,
        "office_name": head.name,
        "office_address": head.address,
        "office_data_box": head.data_box,
        "office_email": head.email,
        "letter_number": "KH-106/D/2026/0001",
        "case_number": "KH-106/2026/0001",
        "day": written_date(date(2026, 3, 9), language),
        "received": written_date(date(2026, 3, 2), language),
        "original_due": written_date(date(2026, 3, 17), language),
        "new_due": written_date(date(2026, 3, 27), language),
        "reason_ends": written_date(date(2026, 12, 31), language),
        "section": section,
        "answer_section": section,
        "remedy_section": written_section("§ 16 odst. 1", language),
        "publish_section": written_section("§ 5 odst. 3", language),
        "answer_days": "30",
        "remedy_days": "15",
        "extension_letter": "a",
        "fee_total": written_crowns(Decimal("1234.50"), language),
    }
    rows = {
        **words,
        "section": written_section("§ 9", language),
        "amount": written_number(Decimal(40), language),
        "price": written_crowns(Decimal(2), language),
        "total": written_crowns(Decimal("617.25"), language),
    }
    lists = {
        name: [{part: rows[part] for part in parts}] * 2
        for name, parts in LISTS.items()
    }
    return {**{name: values[name] for name in FIELDS}, **lists}


def empty_values() -> dict[str, Any]:
    """A case of which nothing is known: conditions of a template are false."""
    return {**dict.fromkeys(FIELDS, ""), **{name: [] for name in LISTS}}
