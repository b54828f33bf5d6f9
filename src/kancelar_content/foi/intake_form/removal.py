"""Nothing that an applicant sent outlives the add-on that it was given to."""

from kancelar_content.foi.intake_form import held_files
from kancelar_content.foi.intake_form import letters
from kancelar_content.foi.intake_form import use_counts
from kancelar_content.public_forms import remembered
from plone import api


UNINSTALL = "profile-kancelar_content:uninstall"


def erase_on_uninstall(event) -> None:
    """Erase what waits and what was counted when the uninstall profile has run."""
    if event.profile_id == UNINSTALL:
        for store in (held_files, letters, use_counts, remembered):
            store.forget_all(api.portal.get())
