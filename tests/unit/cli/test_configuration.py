from kancelar_policy.cli.configuration import Configuration
from kancelar_policy.cli.configuration import lock_holder
from kancelar_policy.cli.configuration import prepared
from kancelar_policy.cli.refusal import Refusal

import pytest
import zc.lockfile


@pytest.fixture
def configuration(tmp_path):
    return Configuration(tmp_path / "below" / "var")


def test_folder_is_kept_once_the_work_is_done(configuration):
    with prepared(configuration) as preparation:
        preparation.keep()
    assert configuration.exists
    assert configuration.blobs.is_dir()


def test_failed_work_leaves_nothing_behind(configuration, tmp_path):
    with pytest.raises(ZeroDivisionError), prepared(configuration):
        configuration.database.write_text("half")
        raise ZeroDivisionError
    assert list(tmp_path.iterdir()) == []


def test_failed_work_leaves_what_was_there(configuration):
    with prepared(configuration) as preparation:
        preparation.keep()
    with pytest.raises(ZeroDivisionError), prepared(configuration):
        raise ZeroDivisionError
    assert configuration.exists


def test_own_zope_conf_is_used_as_it_is(configuration):
    configuration.data.mkdir(parents=True)
    configuration.zope_conf.write_text("# mine")
    with prepared(configuration) as preparation:
        preparation.keep()
    assert configuration.zope_conf.read_text() == "# mine"
    assert not configuration.blobs.exists()


def test_folder_below_a_file_is_refused(tmp_path):
    (tmp_path / "file").touch()
    configuration = Configuration(tmp_path / "file" / "var")
    with pytest.raises(Refusal, match="cannot be written"), prepared(configuration):
        pass


def test_folder_of_a_running_server_is_refused(configuration):
    with prepared(configuration) as preparation:
        preparation.keep()
    lock = zc.lockfile.LockFile(str(configuration.database) + ".lock")
    try:
        assert lock_holder(configuration.database_lock)
        with pytest.raises(Refusal, match="another server"), prepared(configuration):
            pass
    finally:
        lock.close()
    assert lock_holder(configuration.database_lock) is None
