"""A notice to try: the cash desk is closed for some days."""

from datetime import datetime
from datetime import timedelta
from kancelar_content.publication.site_time import site_moment
from kancelar_content.publication.site_time import site_zone
from plone import api


LINK = "/cs/kontakty-pro-media"


def create_notices(site, officer: str) -> int:
    """Make one notice that is out and one that waits; the number made."""
    board = site["upozorneni"]
    if board.objectIds():
        return 0
    today = datetime.now(site_zone()).replace(
        hour=7, minute=0, second=0, microsecond=0, tzinfo=None
    )
    with api.env.adopt_user(username=officer):
        _notice(
            board,
            "show",
            today - timedelta(days=1),
            today + timedelta(days=20),
            title="Pokladna krajského úřadu je do konce příštího týdne zavřená.",
            text_en="The cash desk of the office is closed until the end of next week.",
            text_de="Die Kasse des Amtes ist bis Ende nächster Woche geschlossen.",
            text_pl="Kasa urzędu jest nieczynna do końca przyszłego tygodnia.",
            link=LINK,
        )
        _notice(
            board,
            "schedule",
            today + timedelta(days=30),
            today + timedelta(days=31),
            title="Hlavní vchod bude celý den zavřený, vstupte prosím ze dvora.",
        )
    return 2


def _notice(board, step: str, since: datetime, until: datetime, **fields) -> None:
    notice = api.content.create(
        board,
        "SiteNotice",
        since=site_moment(since),
        until=site_moment(until),
        **fields,
    )
    api.content.transition(notice, step)
