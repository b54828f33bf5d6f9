from kancelar_command import kancelar
from kancelar_command import started

import pytest
import shutil


@pytest.fixture(autouse=True, scope="session")
def _keep_functional_session():
    """These tests start Plone in processes of their own, not here."""


_keep_integration_session = _keep_functional_session


@pytest.fixture(scope="session")
def empty_site(tmp_path_factory):
    """The data folder of an empty site and what its making printed; copy, don't use."""
    data = tmp_path_factory.mktemp("site") / "var"
    made = kancelar("create-site", "--empty", "--data", data)
    assert made.returncode == 0, made.stderr
    return data, made.stdout


@pytest.fixture
def data(empty_site, tmp_path):
    return shutil.copytree(empty_site[0], tmp_path / "var")


@pytest.fixture(scope="module")
def server(empty_site, tmp_path_factory):
    data = shutil.copytree(empty_site[0], tmp_path_factory.mktemp("served") / "var")
    with started(data) as running:
        yield running
