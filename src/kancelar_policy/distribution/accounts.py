"""Demonstration accounts, one for each kind of user; only for demo content."""

from dataclasses import dataclass
from plone import api


@dataclass(frozen=True)
class DemoAccount:
    """A login that a visitor of a demonstration may use."""

    login: str
    password: str
    fullname: str
    group: str
    description: str


DEMO_ACCOUNTS = (
    DemoAccount(
        "prispevatel",
        "Prispevatel-2026",
        "Přispěvatel odboru dopravy",
        "prispevatele",
        "department editor: hands in texts",
    ),
    DemoAccount(
        "mluvci",
        "Mluvci-kraje-2026",
        "Tiskový mluvčí",
        "tiskove-oddeleni",
        "press officer: edits, embargoes, publishes",
    ),
    DemoAccount(
        "vedouci",
        "Vedouci-2026",
        "Vedoucí odboru",
        "vedouci-odboru",
        "head of department: approves",
    ),
    DemoAccount(
        "referent106",
        "Referent-106-2026",
        "Referent pro informace",
        "referenti-106",
        "FOI officer",
    ),
    DemoAccount(
        "referentka106",
        "Referentka-106-2026",
        "Referentka pro informace",
        "referenti-106",
        "the other FOI officer",
    ),
    DemoAccount(
        "zahranici",
        "Zahranici-2026",
        "Referent zahraničních vztahů",
        "zahranicni-vztahy",
        "foreign-relations officer",
    ),
    DemoAccount(
        "protokol", "Protokol-2026", "Protokol", "protokolarni", "protocol officer"
    ),
    DemoAccount(
        "prekladatel", "Prekladatel-2026", "Překladatel", "prekladatele", "translator"
    ),
    DemoAccount(
        "radni", "Clen-rady-2026", "Člen rady", "clenove-rady", "council member: reads"
    ),
    DemoAccount("spravce", "Spravce-2026", "Správce", "spravci", "administrator"),
)


def create_accounts() -> None:
    """Make the demonstration accounts that are missing."""
    for account in DEMO_ACCOUNTS:
        if api.user.get(username=account.login) is not None:
            continue
        api.user.create(
            username=account.login,
            password=account.password,
            email=f"{account.login}@example.org",
            properties={"fullname": account.fullname},
        )
        api.group.add_user(groupname=account.group, username=account.login)
