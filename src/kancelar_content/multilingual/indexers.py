"""The state of a translation, so that lists and the desk wake no object."""

from kancelar_content.behaviors.revision import IRevised
from kancelar_content.multilingual.origin import state_of
from plone.indexer.decorator import indexer


@indexer(IRevised)
def translation_state(version) -> str:
    """`current` or `outdated`.

    :raises AttributeError: for a source, of which the catalog keeps nothing.
    """
    state = state_of(version)
    if not state:
        raise AttributeError
    return state
