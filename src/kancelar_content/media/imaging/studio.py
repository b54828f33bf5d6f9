"""The one door to files of photos and videos: they are examined, and pictures made.

The files are opened in a process of its own with bounds, which is used for many files
and replaced when it ends or hangs, so the next file goes on whatever this one was.
"""

from .examined import Examined
from .examined import Written
from .limits import Limits
from .unreadable import Unreadable
from .wanted import Made
from .wanted import Wanted
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from select import select
from signal import SIGKILL
from signal import SIGXCPU
from threading import Lock
from time import monotonic
from types import TracebackType
from typing import Any

import json
import os
import subprocess
import sys


DEFAULT_LIMITS = Limits()

#: The clock may go on so many times faster than the processor works for us.
PATIENCE = 4

#: What the end of the process tells: its time was over, or the machine's memory.
BY_SIGNAL = {SIGXCPU: "too_long", SIGKILL: "too_large"}

#: One thread of numbers and one heap: each more would count as a part of its memory.
ALONE = {
    "MALLOC_ARENA_MAX": "1",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
}

READ_AT_ONCE = 65_536


class Studio:
    """A process for files of photos and videos; threads take turns at it."""

    def __init__(
        self, limits: Limits = DEFAULT_LIMITS, zone: str = "Europe/Prague"
    ) -> None:
        """`zone` is that of the site, for clocks that go by UTC."""
        self._limits = limits
        self._zone = zone
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._jobs = 0

    def __enter__(self) -> "Studio":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the process; the next file starts another one."""
        with self._lock:
            self._end()

    def examine(self, path: str | Path, name: str) -> Examined:
        """The facts of the file; `name` is the one it came with.

        :raises Unreadable: with a sentence for the person who brought it.
        """
        job = {"task": "examine", "path": str(path), "name": name, "zone": self._zone}
        return Examined.from_record(self._asked(job, path))

    def render(
        self,
        path: str | Path,
        wanted: Sequence[Wanted],
        into: str | Path,
        focal: tuple[float, float] | None = None,
        metadata: Written | None = None,
        at: float | None = None,
    ) -> list[Made]:
        """The pictures, written into the directory, in the order of `wanted`.

        Those of a video are of the frame at that second, or of one in which something
        is to be seen.
        A focal point that is not given is found. Nothing of the file's own metadata
        is in them. :raises Unreadable: as `examine` does.
        """
        job = {
            "task": "render",
            "path": str(path),
            "wanted": [asdict(each) for each in wanted],
            "into": str(into),
            "focal": focal,
            "metadata": metadata and metadata.as_record(),
            "at": at,
        }
        return [_made(each) for each in self._asked(job, path)]

    def remux(self, path: str | Path, into: str | Path) -> Made:
        """The video for readers, written into the directory.

        Its picture and sound are copied as they are; place, device and every other
        thing it tells of itself stay behind. :raises Unreadable: as `examine` does.
        """
        job = {"task": "remux", "path": str(path), "into": str(into)}
        return _made(self._asked(job, path))

    def _asked(self, job: dict[str, Any], path: str | Path) -> Any:
        size = Path(path).stat().st_size
        seconds = self._limits.seconds + size // self._limits.bytes_per_second
        line = json.dumps(job | {"seconds": seconds}).encode() + b"\n"
        with self._lock:
            answer = self._answer(line, seconds * PATIENCE)
        if "reason" in answer:
            raise Unreadable(answer["reason"], answer["mapping"])
        return answer["answer"]

    def _answer(self, line: bytes, seconds: float) -> dict[str, Any]:
        """The answer of the process, whatever happens to it."""
        process = self._running()
        until = monotonic() + seconds
        try:
            process.stdin.write(line)
            process.stdin.flush()
            answer = _line_of(process.stdout.fileno(), until)
        except BrokenPipeError:
            answer = b""
        except TimeoutError:
            # The machine is slow; for what the file takes there is a signal.
            self._end()
            return _refusal("busy")
        if not answer.endswith(b"\n"):
            code = process.wait()
            self._end()
            return _refusal(BY_SIGNAL.get(-code, "broken"))
        found = json.loads(answer)
        self._jobs += 1
        # What is left in its memory after such a file might be in the way of the next.
        if self._jobs >= self._limits.jobs or found.get("reason") == "too_large":
            self._end()
        return found

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self._end()
            self._process = subprocess.Popen(  # noqa: S603 our own program, no argument
                [sys.executable, "-P", "-m", f"{__package__}.worker"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={"PYTHONPATH": os.pathsep.join(filter(None, sys.path))} | ALONE,
            )
            self._process.stdin.write(json.dumps(asdict(self._limits)).encode() + b"\n")
            self._jobs = 0
        return self._process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.stdout.close()
            with suppress(BrokenPipeError):
                process.stdin.close()
            process.wait()


def _line_of(descriptor: int, until: float) -> bytes:
    """One line, or less at the end of the process.

    :raises TimeoutError: if it does not come in time.
    """
    found = b""
    while not found.endswith(b"\n"):
        ready, _, _ = select([descriptor], [], [], max(0.0, until - monotonic()))
        if not ready:
            raise TimeoutError
        part = os.read(descriptor, READ_AT_ONCE)
        if not part:
            break
        found += part
    return found


def _made(record: dict[str, Any]) -> Made:
    return Made(**record | {"path": Path(record["path"])})


def _refusal(reason: str) -> dict[str, Any]:
    return {"reason": reason, "mapping": {}}
