"""Pure: references to sections of the law, as English writes them."""

import re


#: In this order: each Czech way of writing and the English one.
ENGLISH = (
    (r"§[ \N{NO-BREAK SPACE}](\w+)", r"Section \1"),
    (r"[ \N{NO-BREAK SPACE}]?odst\.[ \N{NO-BREAK SPACE}](\d+)", r"(\1)"),
    (r"[ \N{NO-BREAK SPACE}]?písm\.[ \N{NO-BREAK SPACE}](\w)\)", r"(\1)"),
    (r"[ \N{NO-BREAK SPACE}]a[ \N{NO-BREAK SPACE}](\w)\)", r" and (\1)"),
    (r",(?=\()", ", "),
    (
        r"zákona č\.[ \N{NO-BREAK SPACE}](\S+)[ \N{NO-BREAK SPACE}]Sb\.",
        r"of Act No. \1 Coll.",
    ),
    ("obdobně", "by analogy with"),
    ("podle rozsudku", "as the judgment says"),
    ("správního řádu", "of the Code of Administrative Procedure"),
)

WORDS = re.compile(r"(§|odst\.|písm\.|č\.) ")


def written_section(section: str, language: str) -> str:
    """The reference with no-break spaces, in English letters in English."""
    if language != "en":
        return WORDS.sub("\\1\N{NO-BREAK SPACE}", section)
    for czech, english in ENGLISH:
        section = re.sub(czech, english, section)
    return section.replace("Section ", "Section\N{NO-BREAK SPACE}")
