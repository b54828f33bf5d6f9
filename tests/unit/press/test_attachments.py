from kancelar_content.press.attachments import file_kind

import pytest


@pytest.mark.parametrize(
    ("content_type", "name", "kind"),
    [
        ("application/pdf", "usneseni", "PDF"),
        ("application/octet-stream", "mapa.gpkg", "GPKG"),
        ("application/octet-stream", "bez-pripony", ""),
        ("application/octet-stream", "veta. Dalsi veta", ""),
    ],
)
def test_a_reader_is_told_the_kind_of_file(content_type, name, kind):
    assert file_kind(content_type, name) == kind
