"""Pure rule of what people who do not hear or see need of a recorded video.

EN 301 549 V3.2.1: captions (9.1.2.2), audio description (9.1.2.5), and a text where
there is picture only (9.1.2.1). Captions in the languages of a page are more than that.
"""

from collections.abc import Collection
from collections.abc import Sequence


NO_CAPTIONS, NO_TRANSCRIPT, NO_DESCRIPTION = (
    "captions",
    "transcript",
    "description",
)
SILENT = "silent"


def missing(
    *,
    languages: Sequence[str],
    spoken: str | None,
    captions: Collection[str],
    transcripts: Collection[str],
    described: bool,
) -> list[tuple[str, str]]:
    """What is missing, each with its language; an audio description has none.

    :param languages: those of the pages on which the video is shown.
    :param spoken: what is heard; in a silent video there is nothing to write down, but
        its picture has to be told.
    :param described: a sound with description is there, or a reason why none is needed.
    """
    there, lack = (
        (transcripts, NO_TRANSCRIPT) if spoken == SILENT else (captions, NO_CAPTIONS)
    )
    found = [(lack, language) for language in languages if language not in there]
    if spoken != SILENT and not described:
        found.append((NO_DESCRIPTION, ""))
    return found
