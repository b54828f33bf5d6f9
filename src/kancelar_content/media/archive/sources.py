"""Which indexes of the catalog the archive reads; a change of any of them is noted."""

from collections.abc import Mapping

import numpy as np


TYPES = ("Photo", "Video")

#: Filters by a value of an index.
INDEXES = {
    "kind": "portal_type",
    "state": "review_state",
    "lacks": "media_lacks",
    "topic": "media_topics",
    "album": "media_album",
    "photographer": "media_photographer",
    "place": "media_place",
    "person": "media_people",
    "licence": "media_licence",
    "orientation": "media_orientation",
    "colour": "media_colours",
}

#: Indexes that keep a number, or a day as one, with the type of their arrays.
NUMBERS: Mapping[str, type] = {
    "created": np.int64,
    "media_bytes": np.int64,
    "media_phash": np.uint64,
    "media_rights_until": np.int64,
    "media_taken": np.int64,
}

NAMES = "sortable_title"
ROLES = "allowedRolesAndUsers"

WATCHED = (*INDEXES.values(), *NUMBERS, NAMES, ROLES)
