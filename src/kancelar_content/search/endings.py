"""Regular endings of words that simplemma's dictionary does not list.

Its Czech dictionary lists some forms of a word only (`dotacemi`, not `dotacím`).
"""

import re


#: An ending, and the ending of another form of the word that may be listed.
LISTED_BY = {
    "cs": (
        ("ými", "ý"),
        ("ách", "a"),
        ("ích", "í"),
        ("ých", "ý"),
        ("ého", "ý"),
        ("ému", "ý"),
        ("ám", "a"),
        ("ám", ""),
        ("ém", "ý"),
        ("ím", "í"),
        ("ým", "ý"),
        ("ou", "ý"),
        ("ou", "a"),
        ("ům", ""),
        ("ům", "a"),
        ("em", ""),
        ("ů", ""),
        ("á", "ý"),
        ("é", "ý"),
        ("i", ""),
        ("y", ""),
        ("u", ""),
    )
}

#: Endings that tell the base form of a word of which no form is listed:
#: adjectives used as nouns (`radním`), and districts (`na Turnovsku`).
UNLISTED = {
    "cs": (
        (re.compile(r"(?<=\w{3})(?:ího|ímu|ích|ím)$"), "í"),
        (re.compile(r"(?<=^)([A-ZČŘŠŽ]\w{2,}[sc]k)(?:a|u|em)$"), r"\1o"),
    )
}
