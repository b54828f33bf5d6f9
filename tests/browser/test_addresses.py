"""What our rule of addresses lets through, Chromium reads as the rule does."""

from hypothesis import given
from hypothesis import HealthCheck
from hypothesis import settings
from hypothesis import strategies as st
from kancelar_content.publication.addresses import is_own_path
from kancelar_content.publication.addresses import leads_somewhere

import pytest


TRICKY = st.text("htps:/\\@.[]?#%\t\n\xa0\u202e\u3002aeč109-_<>^|", max_size=25)
ADDRESSES = st.one_of(
    *(TRICKY.map(form.format) for form in ("{}", "/{}", "https://{}", "http:{}")),
    st.text(max_size=10).map("https://a{}.example/".format),
)
READ = """addresses => addresses.map(address => {
  try {
    const { protocol, host, username, password } = new URL(address, "https://own.test/");
    return [protocol, host, username + password];
  } catch {
    return null;
  }
})"""


@pytest.fixture(scope="module")
def blank_page(chromium):
    page = chromium.new_page()
    yield page
    page.close()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(ADDRESSES, min_size=30, max_size=60))
def test_browser_follows_no_address_elsewhere_than_we_think(blank_page, addresses):
    taken = [address for address in addresses if leads_somewhere(address)]
    for address, read in zip(taken, blank_page.evaluate(READ, taken), strict=True):
        assert read is not None, address
        protocol, host, secret = read
        assert protocol in {"https:", "http:", "mailto:", "tel:"}, address
        assert not secret, address
        assert (host == "own.test") == is_own_path(address), address
