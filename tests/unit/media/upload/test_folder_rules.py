from datetime import date
from datetime import datetime
from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.media.upload.folder_rules import day_of_photos
from kancelar_content.media.upload.folder_rules import FolderName
from kancelar_content.media.upload.folder_rules import is_litter
from kancelar_content.media.upload.folder_rules import read_folder

import pytest


JUNE = date(2025, 6, 5)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("2025-06-05 Otevření mostu", FolderName("Otevření mostu", JUNE)),
        ("2025_06_05_Otevření_mostu", FolderName("Otevření mostu", JUNE)),
        ("20250605 Otevření mostu", FolderName("Otevření mostu", JUNE)),
        ("5. 6. 2025 Otevření mostu", FolderName("Otevření mostu", JUNE)),
        ("Otevření mostu 05.06.2025", FolderName("Otevření mostu", JUNE)),
        ("2025-06-05-07 Sjezd", FolderName("Sjezd", JUNE, date(2025, 6, 7))),
        ("2025-06-05", FolderName("2025-06-05", JUNE)),
        ("2025-06-31 Sjezd", FolderName("2025-06-31 Sjezd")),
        ("Sjezd_hejtmanů", FolderName("Sjezd hejtmanů")),
        ("IMG_2025", FolderName("IMG 2025")),
    ],
)
def test_folder_tells_day_and_title(name, said):
    assert read_folder(name) == said


@given(st.text(min_size=1))
def test_any_folder_has_a_title(name):
    assert read_folder(name).title


def test_day_is_that_of_most_photos():
    moments = [datetime(2025, 6, 5, 9), datetime(2025, 6, 6, 9), datetime(2025, 6, 6)]
    assert day_of_photos([None, *moments]) == date(2025, 6, 6)
    assert day_of_photos([None]) is None


def test_what_systems_leave_beside_photos_is_no_photo():
    litter = ("Thumbs.db", ".DS_Store", "most.XMP", ".git")
    assert all(map(is_litter, litter))
    assert not is_litter("most.jpg")
