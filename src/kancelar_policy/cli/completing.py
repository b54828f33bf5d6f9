"""What new sites begin with, for a site that was made before."""

from contextlib import ExitStack
from datetime import date
from kancelar_policy.cli.configuration import Configuration
from kancelar_policy.cli.configuration import prepared
from kancelar_policy.cli.sites import check_versions
from kancelar_policy.cli.sites import no_site
from kancelar_policy.cli.sites import open_site
from rich.console import Console


def complete(configuration: Configuration) -> None:
    """The command `pages`: drafts of what is missing; nothing that is there changes.

    :raises Refusal: if there is no site, or a server has it open.
    """
    if not configuration.exists:
        raise no_site(configuration)
    console = Console()
    with ExitStack() as stack:
        preparation = stack.enter_context(prepared(configuration))
        preparation.keep()
        with console.status("Starting Zope ..."):
            site = stack.enter_context(open_site(configuration))
        check_versions(site)
        made = _add_drafts(site)
    told = f"{made} made as drafts, in the folders of their languages."
    console.print(told if made else "Nothing is missing.", highlight=False)


def _add_drafts(site) -> int:
    from kancelar_policy.distribution.pages import create_pages
    from kancelar_policy.distribution.pages import OFFICE_PAGES
    from kancelar_policy.distribution.statements import draft_statements

    import transaction

    made = create_pages(site, OFFICE_PAGES, published=False)
    made += draft_statements(site, today=date.today())
    transaction.commit()
    return made
