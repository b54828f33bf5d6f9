"""The process that opens foreign files: it has bounds, and nobody else's memory.

It reads a request and the file from its input and writes the answer to its output.
PDFium is not made for threads, and a library that hangs or crashes ends this process
only.
"""

from .finding import Finding
from .finding import place
from .formats import copy_of_file
from .formats import examine_file
from .limits import Limits
from .opening import check_opens
from .request import Answer
from .request import Request
from .shown_page import shown_page
from .unreadable import Unreadable
from contextlib import suppress

import resource
import sys


#: Pictures and libraries need files, but few.
OPEN_FILES = 64

#: After the signal that the time is over, until the end that tells nothing.
SECONDS_TO_END = 5


def set_bounds(limits: Limits) -> None:
    for what, most, end in (
        (resource.RLIMIT_AS, limits.memory, limits.memory),
        (resource.RLIMIT_CPU, limits.seconds, limits.seconds + SECONDS_TO_END),
        (resource.RLIMIT_CORE, 0, 0),
        (resource.RLIMIT_FSIZE, 0, 0),
        (resource.RLIMIT_NOFILE, OPEN_FILES, OPEN_FILES),
    ):
        with suppress(ValueError):  # a lower bound of the whole service stays
            resource.setrlimit(what, (most, end))


def answered(request: Request, data: bytes) -> Answer:
    """The answer; a copy is given only if nothing is found in it."""
    rest = (request.wanted, request.limits)
    if request.task == "open":
        return _opening(data, request)
    if request.task == "examine":
        return Answer(examine_file(data, request.filename, *rest))
    try:
        if request.task == "show":
            page = request.page, request.limits
            return Answer((), shown_page(data, request.filename, *page))
        copy = copy_of_file(data, request.filename, request.limits)
    except Unreadable as refusal:
        return Answer((Finding(refusal.reason, place("file")),))
    found = examine_file(copy, request.filename, *rest)
    left = tuple(each for each in found if each not in request.accepted)
    return Answer(left, b"" if left else copy)


def _opening(data: bytes, request: Request) -> Answer:
    try:
        check_opens(data, request.filename, request.limits)
    except Unreadable as refusal:
        return Answer((Finding(refusal.reason, place("file")),))
    return Answer(())


def main() -> None:
    request = Request.from_line(sys.stdin.buffer.readline())
    set_bounds(request.limits)
    data = sys.stdin.buffer.read()
    try:
        answer = answered(request, data)
    except MemoryError:
        answer = Answer((Finding("too_large", place("file")),))
    sys.stdout.buffer.write(answer.as_bytes())


if __name__ == "__main__":
    main()
