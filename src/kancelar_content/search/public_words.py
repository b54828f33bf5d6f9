"""Words of the site's public texts: to complete what is typed, to correct it."""

from .dictionaries import dictionaries
from .folding import fold
from .setup import INDEX
from .snippets import WORD
from .spelling import alike
from .terms import base_language
from .terms import index_term
from .terms import query_terms
from BTrees.IIBTree import difference
from BTrees.IIBTree import IISet
from BTrees.IIBTree import intersection
from collections.abc import Iterator
from itertools import islice
from kancelar_content.listing.active import inactive_records


#: Terms of the lexicon that are looked at for one word.
MOST_TERMS = 400
MOST_ALIKE = 40

#: Texts whose headlines are read for the spelling of a name.
MOST_HEADLINES = 20

LAST_LETTER = "\U0010ffff"
PUBLIC = "Anonymous"


class PublicWords:
    """The words that somebody without a role may read in texts of a language.

    The lexicon has the words of drafts and embargoed texts too; none of them is told,
    whoever asks.
    """

    def __init__(self, catalog, language: str) -> None:
        self._language = language
        self._catalog = catalog._catalog
        text_index = catalog._catalog.getIndex(INDEX)
        self._wids = text_index.getLexicon()._wids
        self._documents = text_index.index._wordinfo
        self._public = _public_records(catalog, language)

    def number(self, term: str) -> int:
        """How many public texts have the term."""
        return len(self.records_with(term))

    def completions(self, beginning: str, most: int) -> list[str]:
        """Words with this beginning, those of the most texts first."""
        folded = fold(beginning)
        counted = [(-self.number(term), term) for term in self._beginning(folded)]
        written = (self._written(term) for count, term in sorted(counted) if count)
        return list(islice(dict.fromkeys(written), most))

    def correction(self, word: str) -> str | None:
        """The likeliest public word when no public text has the one written."""
        terms = query_terms(word, self._language)
        if any(map(self.number, terms)):
            return None
        folded = fold(word)
        letters = dict.fromkeys(folded[:2])
        candidates = (term for first in letters for term in self._from(first))
        near = alike(folded, (term for term in candidates if term.isalpha()))
        found = (term for term in near[:MOST_ALIKE] if self.number(term))
        term = next(found, None)
        return term and self._written(term)

    @property
    def total(self) -> int:
        """How many public texts the language has."""
        return len(self._public)

    def records_with(self, term: str):
        """Ids of the public texts that have the term, in order."""
        found = self._documents.get(self._wids.get(term, 0)) or {}
        # An index keeps few records of a word in a dictionary.
        records = IISet(sorted(found)) if isinstance(found, dict) else found
        return intersection(self._public, records)

    def _beginning(self, folded: str) -> Iterator[str]:
        return islice(self._from(folded), MOST_TERMS)

    def _from(self, start: str) -> Iterator[str]:
        return iter(self._wids.keys(start, start + LAST_LETTER))

    def _written(self, term: str) -> str:
        """The term with its diacritics, from the dictionary or a public headline."""
        language = base_language(self._language)
        if language is not None:
            lemmas = dictionaries.get_dictionary(language).folded(term)
            # A name may be spelled like a word, and the word is what is meant.
            for lemma in sorted(lemmas, key=str.istitle):
                if fold(lemma) == term:
                    return lemma
        columns = [self._catalog.schema[name] for name in ("Title", "Description")]
        for record in islice(self.records_with(term), MOST_HEADLINES):
            values = self._catalog.data[record]
            for headline in (values[column] or "" for column in columns):
                for place, word in enumerate(WORD.findall(headline)):
                    if index_term(word, self._language) == term:
                        # The first word has a capital whatever it is.
                        return word if place else word.lower()
        return term


def _public_records(catalog, language: str):
    indexes = catalog._catalog.getIndex
    public = _records(indexes("allowedRolesAndUsers")._index.get(PUBLIC))
    spoken = _records(indexes("Language")._index.get(language))
    return difference(
        intersection(public, spoken), IISet(sorted(inactive_records(catalog)))
    )


def _records(found):
    # An index keeps the only record of a value as its bare id.
    if found is None:
        return IISet()
    return IISet([found]) if isinstance(found, int) else found
