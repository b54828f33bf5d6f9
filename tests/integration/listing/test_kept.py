from kancelar_content.listing.kept import Kept
from kancelar_content.listing.kept import query_key
from plone import api

import pytest
import transaction


@pytest.fixture
def ask(live_portal):
    catalog = api.portal.get_tool("portal_catalog")
    kept, made = Kept(8), []

    def ask(**query):
        def make():
            made.append(query)
            return len(made)

        kept.get(catalog, query_key(catalog, query), make)
        return len(made)

    transaction.commit()
    return ask


def test_thing_is_made_once_until_a_commit_changes_the_catalog(ask, create):
    assert [ask(Language="cs"), ask(Language="cs")] == [1, 1]
    create("PressRelease")
    transaction.commit()
    assert [ask(Language="cs"), ask(Language="cs")] == [2, 2]


def test_nothing_is_kept_of_a_change_that_may_be_undone(ask, create):
    create("PressRelease")
    transaction.savepoint()
    assert [ask(Language="cs"), ask(Language="cs")] == [1, 2]
    transaction.abort()
    assert [ask(Language="cs"), ask(Language="cs")] == [3, 3]


def test_queries_and_users_do_not_share(ask, as_user):
    assert [ask(Language="cs"), ask(Language="en")] == [1, 2]
    with as_user("Editor"):
        transaction.commit()
        assert [ask(Language="cs"), ask(Language="cs")] == [3, 3]
