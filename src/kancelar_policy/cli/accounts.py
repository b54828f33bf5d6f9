"""What the terminal shows of accounts and passwords."""

from kancelar_policy.cli.refusal import Refusal
from kancelar_policy.cli.server import is_loopback
from rich.console import Console
from rich.table import Table


def refuse_public_demo(host: str) -> None:
    """:raises Refusal: if others than this machine would reach the demo accounts."""
    if not is_loopback(host):
        raise Refusal(
            "the demo site has known passwords and listens on this machine only:"
            f" leave out --host {host}, or make a site with --empty."
        )


def print_demo_accounts(console: Console) -> None:
    from kancelar_policy.distribution.accounts import DEMO_ACCOUNTS

    table = Table(title="Accounts to try")
    for heading in ("Login", "Password"):
        table.add_column(heading, no_wrap=True)
    table.add_column("Who it is")
    for account in DEMO_ACCOUNTS:
        table.add_row(account.login, account.password, account.description)
    console.print(table)


def print_administrator(console: Console, login: str, password: str) -> None:
    console.print(
        f"Administrator: [bold]{login}[/bold]  password: [bold]{password}[/bold]"
        "  (shown this once)",
        highlight=False,
    )
