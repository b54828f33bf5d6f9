"""Languages as their speakers call them."""

NATIVE_NAMES = {
    "cs": "Čeština",
    "en": "English",
    "de": "Deutsch",
    "pl": "Polski",
}


def native_name(language: str) -> str:
    """The language's own name; its code if it is not one of the site's."""
    return NATIVE_NAMES.get(language, language)
