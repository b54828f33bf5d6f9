"""A mail server that kills the process which sends to it."""

from aiosmtpd.controller import Controller
from collections.abc import Iterator
from contextlib import contextmanager
from kancelar_command import free_port

import os
import signal


class Killer:
    """Takes mails; at one of them it kills the sender before it answers."""

    def __init__(self, at):
        self.at = at
        self.recipients = []
        self.process = None

    async def handle_DATA(self, server, session, envelope):
        self.recipients += envelope.rcpt_tos
        if self.process and len(self.recipients) == self.at:
            os.kill(self.process.pid, signal.SIGKILL)
        return "250 OK"


@contextmanager
def killing_server(at: int) -> Iterator[Killer]:
    """Listens until the block ends; its `process` dies at so many recipients."""
    handler = Killer(at)
    controller = Controller(handler, hostname="127.0.0.1", port=free_port())
    controller.start()
    handler.port = controller.port
    try:
        yield handler
    finally:
        controller.stop()
