from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.publication.sharing import mail_link
from kancelar_content.publication.sharing import network_links
from urllib.parse import parse_qs
from urllib.parse import urlsplit


URL = "https://example.org/cs/zprava?a=1&b=2"

titles = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(
    str.strip
)


@given(titles)
def test_a_title_cannot_add_anything_to_the_message(title):
    fields = parse_qs(urlsplit(mail_link(title, URL)).query)
    assert fields == {"subject": [title], "body": [URL]}


@given(titles)
def test_networks_get_the_address_and_nothing_that_loads_by_itself(title):
    for link in network_links(title, URL).values():
        parts = urlsplit(link)
        assert parts.scheme == "https"
        assert [URL] in parse_qs(parts.query).values()
