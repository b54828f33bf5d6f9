"""Text search that knows the language of a document and needs no diacritics."""
