"""Build the lemma tables before they are needed, once for a machine (15 seconds).

python -m kancelar_content.search.prepare [language ...]
"""

from .dictionaries import dictionaries
from .dictionaries import LANGUAGES
from collections.abc import Sequence

import sys


def prepare(languages: Sequence[str] = LANGUAGES) -> None:
    for language in languages:
        dictionaries.get_dictionary(language)


if __name__ == "__main__":
    prepare(sys.argv[1:] or LANGUAGES)
