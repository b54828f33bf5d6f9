"""The process that opens foreign photos and videos: it has bounds, and no database.

It reads jobs from its input, one a line, and writes one line for each to its output.
Libraries that hang or crash end this process only.
"""

from . import work
from .examined import Written
from .limits import Limits
from .unreadable import Unreadable
from .wanted import Wanted
from contextlib import suppress
from dataclasses import asdict
from errno import EDQUOT
from errno import EFBIG
from errno import ENOSPC
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import json
import os
import resource
import sys


OPEN_FILES = 64

#: After the signal that the time is over, until the end that tells nothing.
SECONDS_TO_END = 5


def set_bounds(limits: Limits) -> None:
    for what, most in (
        (resource.RLIMIT_DATA, limits.memory),
        (resource.RLIMIT_AS, limits.memory + limits.mapped),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, OPEN_FILES),
    ):
        with suppress(ValueError):  # a lower bound of the whole service stays
            resource.setrlimit(what, (most, most))


def bound_time(seconds: int) -> None:
    """End the process when the job has taken so many seconds of the processor."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    end = int(used.ru_utime + used.ru_stime) + seconds + 1
    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    with suppress(ValueError):
        resource.setrlimit(resource.RLIMIT_CPU, (end, most))


def answered(job: dict[str, Any], limits: Limits) -> dict[str, Any]:
    """What was asked, or the reason why not."""
    try:
        return {"answer": _done(job, limits)}
    except Unreadable as refusal:
        return {"reason": refusal.reason, "mapping": refusal.mapping}
    except MemoryError:
        return {"reason": "too_large", "mapping": {}}
    except OSError as problem:
        if problem.errno in {ENOSPC, EDQUOT}:
            return {"reason": "no_space", "mapping": {}}
        if problem.errno == EFBIG:
            return {"reason": "too_large", "mapping": {}}
        raise


def _done(job: dict[str, Any], limits: Limits) -> Any:
    path = Path(job["path"])
    if job["task"] == "examine":
        zone = ZoneInfo(job["zone"])
        return work.examine(path, job["name"], zone, limits).as_record()
    into = Path(job["into"])
    if job["task"] == "remux":
        made = work.remux(path, into, limits)
        return asdict(made) | {"path": str(made.path)}
    metadata = job["metadata"] and Written.from_record(job["metadata"])
    wanted = [Wanted(**each) for each in job["wanted"]]
    focal = tuple(job["focal"]) if job["focal"] else None
    made = work.render(path, wanted, into, focal, metadata, limits, job.get("at"))
    return [asdict(each) | {"path": str(each.path)} for each in made]


def main() -> None:
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())  # libraries of C write there
    limits = Limits(**json.loads(sys.stdin.buffer.readline()))
    set_bounds(limits)
    for line in sys.stdin.buffer:
        job = json.loads(line)
        bound_time(job["seconds"])
        answers.write(json.dumps(answered(job, limits)).encode() + b"\n")
        answers.flush()


if __name__ == "__main__":
    main()
