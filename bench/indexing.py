"""What text search by lemmas costs when a release is indexed, beside stock Plone.

python bench/indexing.py [--documents 100] [--text-only]

The same texts go through both pipelines, and the same releases of one site through
its whole catalog, once with Plone's text index and once with ours.
"""

from argparse import ArgumentParser
from collections.abc import Callable
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import accumulate
from kancelar_content.search.dictionaries import dictionaries
from kancelar_content.search.dictionaries import forms
from kancelar_content.search.dictionaries import LANGUAGES
from kancelar_content.search.languages import reading
from kancelar_content.search.pipeline import Lemmas
from kancelar_content.search.pipeline import Words
from kancelar_content.search.terms import index_term
from pathlib import Path
from Products.CMFPlone.UnicodeSplitter import I18NNormalizer
from Products.CMFPlone.UnicodeSplitter import Splitter
from Products.ZCTextIndex.Lexicon import Lexicon
from Products.ZCTextIndex.OkapiIndex import OkapiIndex
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from types import SimpleNamespace

import gc
import re
import sys


SENTENCES = (
    "Rada kraje na {order}. zasedání schválila {noun} ve výši {sum} korun.",
    "„{Noun} je pro obyvatele {place} důležitá,“ uvedl náměstek pro {area}.",
    "Opravy silnice mezi {place} a {place} začnou v polovině {month}.",
    "O podporu se mohou ucházet obce, organizace i spolky z {place}.",
    "Krajská nemocnice pořídí z dotací {noun} a {noun} za {sum} korun.",
    "Žadatelé podávají žádosti prostřednictvím portálu do konce {month}.",
    "Zastupitelé projednali {noun}, {noun} i návrh rozpočtu na rok {year}.",
    "Na jednání s partnery ze Saska a Dolního Slezska zazněla {noun}.",
)
PLACES = ("Liberce", "Jablonce", "Turnova", "Semil", "Frýdlantu", "Doks", "Jilemnice")
AREAS = ("dopravu", "zdravotnictví", "školství", "kulturu", "rozvoj venkova")
MONTHS = ("ledna", "února", "března", "dubna", "května", "června", "září", "října")
ROUNDS = 3
CZECH_WORD = re.compile("[a-záčďéěíňóřšťúůýž]{4,14}")


def texts(count: int, seed: int = 2026) -> Iterator[str]:
    """Releases of 1,500 to 3,000 characters; words repeat as those of a language do."""
    random = Random(seed)  # noqa: S311
    words = [form.decode() for form, _ in forms("cs")]
    words = [word for word in words if CZECH_WORD.fullmatch(word)]
    random.shuffle(words)
    weights = list(accumulate(1 / (rank + 10) for rank in range(len(words))))

    def word() -> str:
        return random.choices(words, cum_weights=weights)[0]

    def sentence() -> str:
        nouns = (" ".join(word() for _ in range(random.randint(2, 7))) for _ in "..")
        noun = next(nouns)
        return random.choice(SENTENCES).format(
            order=random.randint(1, 24),
            noun=noun,
            Noun=noun.capitalize(),
            sum=f"{random.randint(1, 99)}\u00a0{random.randint(100, 999)}\u00a0000",
            place=random.choice(PLACES),
            area=random.choice(AREAS),
            month=random.choice(MONTHS),
            year=random.randint(2020, 2030),
        )

    for _ in range(count):
        length = random.randint(1500, 3000)
        text = sentence()
        while len(text) < length:
            text = f"{text} {sentence()}"
        yield text


@contextmanager
def measured() -> Iterator[SimpleNamespace]:
    spent = SimpleNamespace(ms=0.0)
    gc.collect()
    began = perf_counter()
    yield spent
    spent.ms = (perf_counter() - began) * 1000


def index_texts(pipeline: tuple, documents: list[str]) -> float:
    index = OkapiIndex(Lexicon(*pipeline))
    with reading("cs"), measured() as spent:
        for number, text in enumerate(documents):
            index.index_doc(number, [text])
    return spent.ms / len(documents)


def compare_pipelines(documents: list[str]) -> None:
    dictionaries.get_dictionary("cs")
    index_term.cache_clear()
    stock, ours = (Splitter(), I18NNormalizer()), (Words(), Lemmas())
    first = index_texts(ours, documents)
    stock_ms = median(index_texts(stock, documents) for _ in range(ROUNDS))
    ours_ms = median(index_texts(ours, documents) for _ in range(ROUNDS))
    print(f"text index alone, {len(documents)} texts, ms per text")
    report("stock", stock_ms, stock_ms)
    report("lemmas, words seen for the first time", first, stock_ms)
    report("lemmas, words seen before", ours_ms, stock_ms)


def compare_sites(documents: list[str]) -> None:
    """Index releases of a new site by all of its indexes, with either text index."""
    from kancelar_policy.cli.configuration import Configuration
    from kancelar_policy.cli.configuration import prepared
    from kancelar_policy.cli.sites import create_site
    from kancelar_policy.cli.sites import open_site
    from kancelar_policy.cli.sites import running_zope

    with TemporaryDirectory(prefix="kancelar-bench-") as data:
        configuration = Configuration(Path(data))
        with prepared(configuration), running_zope(configuration):
            create_site(configuration, demo=False)
            with open_site(configuration) as site:
                measure_site(site, documents)


def measure_site(site, documents: list[str]) -> None:
    from plone import api
    from plone.app.textfield.value import RichTextValue
    from Products.CMFCore.indexing import processQueue as process_queue

    catalog = site.portal_catalog
    room = next(item for item in site["cs"].values() if is_room(item))
    made: list = []

    def create(number: int) -> None:
        text = documents[number]
        body = RichTextValue(f"<p>{text}</p>", "text/html", "text/x-html-safe")
        release = api.content.create(
            room, "PressRelease", f"r{len(made)}", title=text[:90], text=body
        )
        process_queue()
        made.append(release)

    def index(number: int) -> None:
        release = made[number]
        catalog.catalog_object(release, "/".join(release.getPhysicalPath()))

    def drop(number: int) -> None:
        catalog.uncatalog_object("/".join(made[number].getPhysicalPath()))

    indexes = {"stock": use_stock_index, "ours": use_our_index}
    creating: dict[str, list[float]] = {name: [] for name in indexes}
    indexing: dict[str, list[float]] = {name: [] for name in indexes}
    for _ in range(ROUNDS):
        for name, use in indexes.items():
            api.content.delete(objects=made)
            made.clear()
            use(catalog)
            creating[name].append(each(create, len(documents)))
            each(drop, len(documents))
            indexing[name].append(each(index, len(documents)))
    for what, figures in (
        ("whole catalog of a site", indexing),
        ("making and indexing a release", creating),
    ):
        print(f"{what}, {len(documents)} releases, ms per release")
        stock = median(figures["stock"])
        report("stock text index", stock, stock)
        report("lemmas", median(figures["ours"]), stock)


def is_room(item) -> bool:
    return item.portal_type == "PressRoom"


def each(action: Callable[[int], None], count: int) -> float:
    with measured() as spent:
        for number in range(count):
            action(number)
    return spent.ms / count


def use_stock_index(catalog) -> None:
    replace_index(catalog, "ZCTextIndex", "plone_lexicon")


def use_our_index(catalog) -> None:
    replace_index(catalog, "LanguageTextIndex", "kancelar_lexicon")


def replace_index(catalog, meta_type: str, lexicon: str) -> None:
    catalog.delIndex("SearchableText")
    catalog[lexicon].clear()
    extra = SimpleNamespace(
        index_type="Okapi BM25 Rank", lexicon_id=lexicon, doc_attr="SearchableText"
    )
    catalog.addIndex("SearchableText", meta_type, extra)


def report(name: str, ms: float, stock: float) -> None:
    print(f"    {name:40} {ms:8.2f}   {ms / stock * 100 - 100:+6.1f} %")


def memory() -> dict[str, int]:
    status = Path("/proc/self/status").read_text()
    found = re.findall(r"Rss(Anon|File):\s+(\d+) kB", status)
    return {kind: int(size) // 1024 for kind, size in found}


def measure_memory() -> None:
    """Look up every tenth form of each language, so that the tables are in memory."""
    before = memory()
    print("memory of the lemmas in MB: of this process alone, shared by all processes")
    for language in LANGUAGES:
        table = dictionaries.get_dictionary(language)
        for number, (form, _) in enumerate(forms(language)):
            if number % 10 == 0:
                table.get(form.decode())
        now = memory()
        own, shared = now["Anon"] - before["Anon"], now["File"] - before["File"]
        print(f"    up to {language:34} {own:8}   {shared:8}")


def main() -> None:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=100)
    parser.add_argument("--text-only", action="store_true")
    options = parser.parse_args()
    if Path("/proc/self/status").exists():
        measure_memory()
    documents = list(texts(options.documents))
    average = sum(map(len, documents)) // len(documents)
    distinct = len({word for text in documents for word in text.split()})
    print(f"{len(documents)} texts of {average} characters, {distinct} distinct words")
    compare_pipelines(documents)
    if not options.text_only:
        compare_sites(documents)


if __name__ == "__main__":
    sys.exit(main())
