"""A stock Plone with the texts of our releases as News Items, to measure ourselves by.

`.venv/bin/python bench/stock_site.py DATA SIZE` makes it; `kancelar start --data DATA`
serves it with the same server settings as ours.
"""

from collections.abc import Callable
from DateTime import DateTime
from datetime import datetime
from datetime import UTC
from kancelar_policy.cli.configuration import Configuration
from kancelar_policy.cli.configuration import prepared
from kancelar_policy.cli.configuration import SITE_ID
from kancelar_policy.cli.sites import open_root
from kancelar_policy.cli.sites import running_zope
from kancelar_policy.demo.drawings import draw
from kancelar_policy.demo.drawings import MOTIFS
from kancelar_policy.demo.load import BATCH
from kancelar_policy.demo.load import IMAGES
from kancelar_policy.demo.load import SHARE_WITH_IMAGE
from kancelar_policy.demo.sentences import Writer
from pathlib import Path
from plone import api
from plone.app.textfield.value import RichTextValue
from plone.namedfile.file import NamedBlobImage

import argparse
import transaction


FOLDER = "news"


def create_site(root) -> object:
    """The classic distribution as Plone's own form makes it, without its examples."""
    from plone.distribution.api import site as site_api

    site = site_api.create(
        root,
        "classic",
        {
            "site_id": SITE_ID,
            "title": "Stock Plone",
            "description": "",
            "default_language": "cs",
            "portal_timezone": "Europe/Prague",
            "setup_content": False,
        },
    )
    # Without it an anonymous client of the classic distribution is refused.
    site.portal_setup.runAllImportStepsFromProfile("profile-plone.restapi:default")
    # An integrator's first step: else every page lists all items in its navigation.
    shown = api.portal.get_registry_record("plone.displayed_types")
    api.portal.set_registry_record(
        "plone.displayed_types", tuple(name for name in shown if name != "News Item")
    )
    return site


def create_news_items(
    site, size: int, progress: Callable[[int], None] | None = None
) -> int:
    """Publish News Items with the texts and images that `kancelar demo` gives."""
    if FOLDER not in site:
        api.content.transition(
            api.content.create(site, "Folder", id=FOLDER, title="Aktuality"), "publish"
        )
    folder = site[FOLDER]
    writer = Writer(len(folder))
    images = [
        NamedBlobImage(draw(motif, number), "image/jpeg", f"{motif}.jpg")
        for number, motif in enumerate(sorted(MOTIFS)[:IMAGES])
    ]
    for made, moment in enumerate(writer.moments(size, until=datetime.now(UTC)), 1):
        has_image = writer.random.random() < SHARE_WITH_IMAGE
        item = api.content.create(
            folder,
            "News Item",
            id=f"aktualita-{len(folder) + 1}",
            title=writer.title(),
            description=writer.description(),
            text=RichTextValue(writer.html(), "text/html", "text/x-html-safe"),
            image=writer.random.choice(images) if has_image else None,
            effective_date=DateTime(moment),
        )
        api.content.transition(item, "publish")
        if made % BATCH == 0 or made == size:
            transaction.commit()
            site._p_jar.cacheMinimize()
            if progress is not None:
                progress(made)
    return size


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("size", type=int)
    arguments = parser.parse_args()
    configuration = Configuration(arguments.data.resolve())
    with prepared(configuration) as preparation, running_zope(configuration):
        with open_root(configuration) as root:
            site = create_site(root)
            transaction.commit()
            create_news_items(
                site, arguments.size, lambda made: print(made, flush=True)
            )
        preparation.keep()


if __name__ == "__main__":
    main()
