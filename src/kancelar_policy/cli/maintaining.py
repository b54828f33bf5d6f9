"""The command `maintenance`."""

from kancelar_policy.cli.configuration import Configuration
from kancelar_policy.cli.refusal import Refusal
from kancelar_policy.cli.sites import no_site
from rich.console import Console


def set_maintenance(configuration: Configuration, *, wanted: bool) -> None:
    """Close the site to everybody, or open it; a running server notices at once.

    :raises Refusal: if there is no site, or its folder can't be written.
    """
    if not configuration.exists:
        raise no_site(configuration)
    try:
        if wanted:
            configuration.maintenance.touch()
        else:
            configuration.maintenance.unlink(missing_ok=True)
    except OSError as error:
        raise Refusal(
            f"the data folder {configuration.data} cannot be written"
            f" ({error.strerror})."
        ) from error
    said = (
        "Readers are asked to come later: `kancelar maintenance off` ends it."
        if wanted
        else "The site is open."
    )
    Console().print(said, highlight=False)
