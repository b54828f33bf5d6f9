from collections import Counter
from kancelar_policy.demo.drawings import MOTIFS
from kancelar_policy.demo.texts import DATA
from kancelar_policy.demo.texts import read
from kancelar_policy.demo.texts import read_all
from pathlib import Path

import json
import pytest
import re


RELEASES = read_all(DATA / "releases")
PAGES = read_all(DATA / "pages")
TEXTS = [
    pytest.param(text, id=f"{text.name}.{text.language}")
    for versions in (*RELEASES.values(), *PAGES.values())
    for text in versions.values()
]
CZECH = [param for param in TEXTS if param.values[0].language == "cs"]
SOURCES = [pytest.param(versions["cs"], id=name) for name, versions in RELEASES.items()]
VOCABULARIES = json.loads(
    (Path(DATA).parents[1] / "distribution/kancelar/vocabularies.json").read_text()
)
GENRES = {
    "news", "council_digest", "assembly_announcement", "decision", "statement", "reply",
    "appeal", "invitation", "governors_day", "award", "organisation",
}  # fmt: skip
TELEPHONE = re.compile(
    r"(?<![\d\s])\d{3}[\s\xa0]?\d{3}[\s\xa0]?\d{3}(?![\s\xa0]?(\d|Kč|;|\n|$))"
)


def whole(text) -> str:
    parts = [f"{p.headline} {p.member} {p.amount} {p.text}" for p in text.parts]
    return "\n".join([*text.fields.values(), text.body, *parts])


def test_line_has_links_strong_words_and_addresses(tmp_path):
    path = tmp_path / "kontakty.cs.txt"
    lines = "Píše se <sem>: a@kraj.cz, *c5kbvkw*.", "• Podle [Sb. → informace-106]."
    path.write_text("title: Kontakty\n\n" + "\n\n".join(lines), encoding="utf-8")
    assert read(path).body == (
        '<p>Píše se &lt;sem&gt;: <a href="mailto:a@kraj.cz">a@kraj.cz</a>, '
        "<strong>c5kbvkw</strong>.</p>\n"
        '<ul><li>Podle <a href="informace-106">Sb.</a>.</li></ul>'
    )


def test_there_is_enough_of_every_language():
    counts = Counter(
        language for versions in RELEASES.values() for language in versions
    )
    assert counts["cs"] >= 44
    assert counts["en"] >= 14
    assert counts["de"] >= 7
    assert counts["pl"] >= 7


def test_every_genre_source_topic_and_state_occurs():
    sources = [versions["cs"] for versions in RELEASES.values()]
    assert {text.fields["genre"] for text in sources} == GENRES
    assert {text.fields["source"] for text in sources} == {
        "council", "assembly", "governor", "office", "other",
    }  # fmt: skip
    assert {topic for text in sources for topic in text.values("topics")} == {
        row["token"] for row in VOCABULARIES["topics"]
    }
    assert {text.state for text in sources} == {
        "draft", "in_review", "returned", "approved", "embargoed", "published",
        "withdrawn",
    }  # fmt: skip
    assert {text.published.year for text in sources if text.published} == set(
        range(2022, 2027)
    )


@pytest.mark.parametrize("text", TEXTS)
def test_text_is_complete(text):
    assert text.title
    assert text.body or text.parts
    assert text.fields["description"]


@pytest.mark.parametrize("text", SOURCES)
def test_release_knows_its_vocabularies(text):
    portfolios = {row["token"] for row in VOCABULARIES["portfolios"]}
    parts = {part.portfolio for part in text.parts if part.portfolio}
    assert {*text.values("portfolios"), *parts} <= portfolios
    assert text.values("topics")
    assert (text.state in {"published", "withdrawn"}) == bool(text.published)


@pytest.mark.parametrize("text", SOURCES)
def test_portfolio_was_valid_when_the_release_came_out(text):
    day = text.published.date().isoformat() if text.published else "2026-12-01"
    for row in VOCABULARIES["portfolios"]:
        if row["token"] in text.values("portfolios"):
            assert row["since"] <= day <= (row["until"] or "9999")


@pytest.mark.parametrize("text", SOURCES)
def test_image_has_its_alternative_text_in_every_language(text):
    if "image" not in text.fields:
        return
    assert text.fields["image"].split()[0] in MOTIFS
    assert all(v.fields.get("image_alt") for v in RELEASES[text.name].values())


@pytest.mark.parametrize("text", SOURCES)
def test_related_releases_exist(text):
    assert set(text.values("related")) <= RELEASES.keys()


def test_versions_belong_to_a_czech_text():
    assert all("cs" in versions for versions in (*RELEASES.values(), *PAGES.values()))
    assert all(len(versions) == 4 for versions in PAGES.values())


def test_two_releases_have_the_same_title():
    titles = Counter(versions["cs"].title for versions in RELEASES.values())
    assert titles.most_common(1)[0][1] == 2


def test_names_that_are_hard_to_fold_and_sort_occur():
    everything = "".join(whole(param.values[0]) for param in TEXTS)
    for hard in ("Møre og Romsdal", "Valle d´Aosta", "Gołębiewski", "budovy „E“"):
        assert hard in everything


@pytest.mark.parametrize("text", TEXTS)
def test_nobody_can_be_called_or_written_to(text):
    assert not TELEPHONE.search(
        whole(text).replace("485 226 xxx", "").replace("485\xa0226\xa0xxx", "")
    )
    assert set(re.findall(r"@([\w.]+\w)", whole(text))) <= {"example.org"}


@pytest.mark.parametrize("text", CZECH)
def test_czech_typography(text):
    words = re.sub(r'<a href="[^"]*">', "", whole(text))
    assert '"' not in words
    assert words.count("„") == words.count("“")
    assert not re.search(r"(?<!\w)[KkSsVvZzOoUu] (?=\w)", words)
    assert not re.search(r"\d \d{3}\b", words)
    assert not re.search(r"\d\. (\d|\bledna|února|března|dubna|května)", words)


@pytest.mark.parametrize("text", SOURCES)
def test_attachments_are_stored_or_drawn(text):
    for attachment in text.values("attachments", ";"):
        filename, title = attachment.split("|")
        assert title.strip()
        stored = DATA / "attachments" / filename.strip()
        assert stored.exists() or stored.suffix == ".pdf"


def test_link_alone_is_a_link(tmp_path):
    path = tmp_path / "zprava.cs.txt"
    path.write_text("title: Zpráva\n\nVideo & mapa → https://example.org/?a=1&b\n")
    assert read(path).body == (
        '<p><a href="https://example.org/?a=1&amp;b">Video &amp; mapa</a></p>'
    )


def test_file_is_read_into_paragraphs_lists_and_parts(tmp_path):
    path = tmp_path / "zprava.cs.txt"
    path.write_text(
        "title: Zpráva\nmeeting: 3 | 2026-02-24\n\n"
        "První & druhý\nřádek.\n\n• jedna\n• dvě\n\n"
        "§ Část | doprava-2024 | radní | |\nText části.\n"
    )
    text = read(path)
    assert text.body == (
        "<p>První &amp; druhý<br />řádek.</p>\n<ul><li>jedna</li><li>dvě</li></ul>"
    )
    assert text.meeting[0] == 3
    (part,) = text.parts
    assert (part.headline, part.member, part.amount) == ("Část", "radní", None)
    assert part.text == "Text části."
