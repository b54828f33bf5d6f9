"""How the command says that it can't do what it was asked."""

import click


class Refusal(click.ClickException):
    """One clear sentence on stderr, exit code 2, and nothing half done."""

    exit_code = 2

    def show(self, file=None) -> None:
        click.echo(f"kancelar: {self.format_message()}", file=file, err=True)
