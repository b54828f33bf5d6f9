from io import BytesIO
from kancelar_content.search import setup
from kancelar_content.search.index import LanguageTextIndex
from plone import api

import pytest
import tarfile


CONTENT = "profile-kancelar_content"


@pytest.fixture
def catalog(portal):
    return api.portal.get_tool("portal_catalog")


@pytest.fixture
def tool(portal):
    return api.portal.get_tool("portal_setup")


@pytest.fixture
def page(create):
    return create("Document", title="Kraj podpoří kluby dotacemi", language="cs")


def found(catalog, text):
    return [brain.Title for brain in catalog(SearchableText=text)]


def import_catalog(tool, profile):
    tool.runImportStepFromProfile(
        f"{CONTENT}:{profile}", "catalog", run_dependencies=False
    )


def uninstall(tool):
    import_catalog(tool, "uninstall")
    setup.refill_index(tool)


def test_uninstalled_site_has_the_stock_index_with_all_texts(tool, catalog, page):
    uninstall(tool)
    index = catalog._catalog.getIndex("SearchableText")
    assert index.meta_type == "ZCTextIndex"
    assert index.lexicon_id == "plone_lexicon"
    assert "kancelar_lexicon" not in catalog
    assert found(catalog, "dotacemi") == [page.title]
    assert found(catalog, "dotace") == []


def test_site_with_content_is_indexed_anew_on_install(tool, catalog, page, caplog):
    uninstall(tool)
    caplog.set_level("INFO")
    setup.drop_stock_index(tool)
    import_catalog(tool, "default")
    setup.fill_index(tool)
    assert found(catalog, "dotace") == [page.title]
    assert "Indexed the text of" in caplog.text


def test_second_install_keeps_the_index(tool, catalog, page, caplog):
    before = catalog._catalog.getIndex("SearchableText").index
    caplog.set_level("INFO")
    setup.drop_stock_index(tool)
    import_catalog(tool, "default")
    setup.fill_index(tool)
    after = catalog._catalog.getIndex("SearchableText")
    assert isinstance(after, LanguageTextIndex)
    assert after.index is before
    assert found(catalog, "dotace") == [page.title]
    assert "Indexed the text of" not in caplog.text


def test_path_without_an_object_does_not_stop_reindexing(catalog, page, caplog):
    catalog.catalog_object(page, "/plone/cs/gone", idxs=["UID"], update_metadata=False)
    setup.reindex_texts(catalog)
    assert "/plone/cs/gone is in the catalog but not in the site" in caplog.text
    assert page.title in found(catalog, "dotace")


def test_progress_is_logged_while_reindexing(catalog, page, caplog, monkeypatch):
    monkeypatch.setattr(setup, "BATCH", 1)
    caplog.set_level("INFO")
    count = setup.reindex_texts(catalog)
    assert f"Indexed the text of 1 of {count} objects" in caplog.text


def test_exported_catalog_has_the_lexicon_and_the_index(tool):
    tarball = BytesIO(tool.runExportStep("catalog")["tarball"])
    with tarfile.open(fileobj=tarball) as exported:
        xml = exported.extractfile("catalog.xml").read().decode()
    assert 'name="Kancelář lemmas"' in xml
    assert '<index name="SearchableText" meta_type="LanguageTextIndex">' in xml
