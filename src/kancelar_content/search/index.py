"""The text index that asks a document, and a searcher, for the language."""

from .languages import document_language
from .languages import other_languages
from .languages import reader_language
from .languages import reading
from .query import LanguageQueryParser
from AccessControl.class_init import InitializeClass
from Products.ZCatalog.query import IndexQuery
from Products.ZCTextIndex.ZCTextIndex import ZCTextIndex


class LanguageTextIndex(ZCTextIndex):
    """Finds a word in any form: `{"query": "dotace", "language": "cs"}`.

    The language may be `all`. Without one it is the reader's, and a word that this
    language does not have is looked up in the others.
    """

    meta_type = "LanguageTextIndex"
    query_options = ("query", "language")

    def index_object(self, documentId, obj, threshold=None) -> int:
        with reading(document_language(obj)):
            return super().index_object(documentId, obj, threshold)

    def query_index(self, record: IndexQuery, resultset=None):
        query = " ".join(record.keys)
        if not query.strip():
            return None
        tree = self._parser(record.get("language")).parseQuery(query)
        return tree.executeQuery(self.index)

    def _parser(self, language: str | None) -> LanguageQueryParser:
        if language and isinstance(language, str):
            return LanguageQueryParser(self.getLexicon(), language)
        language = reader_language()
        others = other_languages(language)
        return LanguageQueryParser(self.getLexicon(), language, *others)


InitializeClass(LanguageTextIndex)
