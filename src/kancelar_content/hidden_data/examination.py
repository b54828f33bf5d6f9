"""The one door: what stands against publishing a text or a file, and clean copies."""

from .finding import Finding
from .finding import place
from .known_person import KnownPerson
from .known_person import NOBODY
from .limits import Limits
from .request import Answer
from .request import Request
from .texts import find
from .texts import Wanted
from collections.abc import Collection
from signal import SIGKILL
from signal import SIGXCPU

import os
import subprocess
import sys


DEFAULT_LIMITS = Limits()

#: What starting a process may take beside the examination itself.
SECONDS_TO_START = 10


#: What the end of a process tells: its time was over, or the machine's memory.
BY_SIGNAL = {SIGXCPU: "too_long", SIGKILL: "too_large"}


class NotClean(Exception):
    """There is no clean copy: these findings stand in its way."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(f"{len(findings)} findings")
        self.findings = findings


def examine_text(
    text: str, known: KnownPerson = NOBODY, own: Collection[str] = ()
) -> tuple[Finding, ...]:
    """The personal data in a text that somebody wrote into a field."""
    return tuple(find(text, place("text"), Wanted(known, frozenset(own))))


def examine(
    data: bytes,
    filename: str,
    known: KnownPerson = NOBODY,
    own: Collection[str] = (),
    limits: Limits = DEFAULT_LIMITS,
) -> tuple[Finding, ...]:
    """Everything in the file that is hidden or personal.

    `own` are contacts of the office that anybody may read: whole values, or the end
    of e-mail addresses from their `@`. A file that cannot be examined has one finding,
    which says why and what to do.
    """
    wanted = Wanted(known, frozenset(own))
    return _ask(Request("examine", filename, wanted, limits), data).findings


def clean(
    data: bytes,
    filename: str,
    known: KnownPerson = NOBODY,
    own: Collection[str] = (),
    limits: Limits = DEFAULT_LIMITS,
    accepted: Collection[Finding] = (),
) -> bytes:
    """A copy that shows the same, with nothing hidden in it.

    The copy itself is examined before it is given: what is still found in it must be
    among the findings that a person has `accepted`.

    :raises NotClean: if it is not, or if the file cannot be copied.
    """
    wanted = Wanted(known, frozenset(own))
    request = Request("clean", filename, wanted, limits, tuple(accepted))
    answer = _ask(request, data)
    if answer.findings or not answer.copy:
        raise NotClean(answer.findings)
    return answer.copy


def opening_problem(
    data: bytes, filename: str, limits: Limits = DEFAULT_LIMITS
) -> str | None:
    """Why the file cannot be opened, a kind of `messages.UNREADABLE`; None if it can.

    Nothing in it is looked for, so it takes a part of a second.
    """
    findings = _ask(Request("open", filename, Wanted(NOBODY), limits), data).findings
    return findings[0].kind if findings else None


def show(
    data: bytes, filename: str, page: int = 1, limits: Limits = DEFAULT_LIMITS
) -> tuple[bytes, int]:
    """The picture of a page (JPEG) of a PDF or of a picture, and how many there are.

    A page behind the last one is the last one.

    :raises NotClean: if the file has no pages to be seen, or cannot be read.
    """
    request = Request("show", filename, Wanted(), limits, page=page)
    answer = _ask(request, data)
    if answer.findings or not answer.copy:
        raise NotClean(answer.findings)
    number, _, picture = answer.copy.partition(b"\n")
    return picture, int(number)


def _ask(request: Request, data: bytes) -> Answer:
    """The answer of a process of its own, whatever happens to it.

    The person's data go through its input only: anybody may list arguments.
    """
    if len(data) > request.limits.file_bytes:
        return _refusal("too_large")
    worker = subprocess.Popen(  # noqa: S603 our own program, with no argument of anybody
        [sys.executable, "-P", "-m", f"{__package__}.worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )
    with worker:
        try:
            answer, _ = worker.communicate(
                request.as_line() + data, request.limits.seconds + SECONDS_TO_START
            )
        except subprocess.TimeoutExpired:
            worker.kill()
            return _refusal("too_long")
    if worker.returncode:
        return _refusal(BY_SIGNAL.get(-worker.returncode, "broken"))
    return Answer.from_bytes(answer)


def _refusal(reason: str) -> Answer:
    return Answer((Finding(reason, place("file")),))
