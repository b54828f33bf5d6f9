"""Every kind of page that the public may meet, with the status it answers."""

from datetime import date

import pytest


CS, EN = "/cs/tiskove-zpravy", "/en/press-releases"
DE, PL = "/de/pressemitteilungen", "/pl/komunikaty-prasowe"
LAST_YEAR = date.today().year - 1
JUNCTION = (
    "nebezpecnou-krizovatku-u-jablonce-nahradi-kruhovy-objezd-stavba-zacne-v",
    "dangerous-junction-near-jablonec-to-become-a-roundabout-construction-starts",
)

PUBLIC = {
    "home": "/cs",
    "home in English": "/en",
    "home in German": "/de",
    "home in Polish": "/pl",
    "list": CS,
    "list in English": EN,
    "list in German": DE,
    "list in Polish": PL,
    "filtered list": f"{CS}?topic=doprava",
    "list with a note on its address": f"{CS}?topic=neni",
    "empty list": f"{CS}?text=nicneniknalezeni",
    "archive": f"{CS}/archive",
    "archive of a year": f"{CS}/archive/2025",
    "archive of a month": f"{CS}/archive/2025/10",
    "archive of an empty month": f"{CS}/archive/2025/12",
    "release with attachments and corrections": f"{CS}/{JUNCTION[0]}",
    "release with parts": (
        f"{CS}/tiskova-zprava-po-zasedani-rady-libereckeho-kraje-2-6-2026"
    ),
    "outdated translation": f"{EN}/{JUNCTION[1]}",
    "missing translation": f"{CS}/{JUNCTION[0]}?language_wanted=de",
    "search": "/cs/@@search?SearchableText=dotace",
    "search in English": "/en/@@search?SearchableText=region",
    "search without results": "/cs/@@search?SearchableText=nicneni",
    "search without results in English": "/en/@@search?SearchableText=nothinghere",
    "contacts": "/cs/kontakty-pro-media",
    "contacts in English": "/en/press-contacts",
    "contacts in German": "/de/pressekontakte",
    "contacts in Polish": "/pl/kontakt-dla-mediow",
    "about": "/cs/o-kancelari-hejtmana",
    "about in English": "/en/about-the-governors-office",
    "about in German": "/de/ueber-die-kanzlei-des-regionspraesidenten",
    "about in Polish": "/pl/o-kancelarii-hetmana",
    "cookies in English": "/en/cookies",
    "cookies in Polish": "/pl/cookies",
    "calendar": "/cs/kalendar-akci",
    "calendar in German": "/de/veranstaltungen",
    "past events": "/cs/kalendar-akci?when=past",
    "month of events": "/cs/kalendar-akci/month",
    "month of events in Polish": "/pl/wydarzenia/month",
    "answers": "/cs/poskytnute-informace",
    "answers in English": "/en/provided-information",
    "answers without results": "/cs/poskytnute-informace?text=nicneni",
    "information under the act": "/cs/informace-podle-zakona-106-1999",
    "information under the act in Polish": "/pl/informacje-wedlug-ustawy-106-1999",
    "privacy in English": "/en/privacy",
    "contacts of the office": "/cs/kontakty",
    "cookies": "/cs/cookies",
    "cookies in German": "/de/cookies",
    "open data": "/cs/@@open-data",
    "open data in Polish": "/pl/@@open-data",
    "subscription": "/cs/@@subscribe",
    "subscription in English": "/en/@@subscribe",
    "search with filters": "/cs/@@search?SearchableText=kraj&topic=doprava",
    "search with a slip": "/cs/@@search?SearchableText=silnyce",
    "accessibility statement": "/cs/prohlaseni-o-pristupnosti",
    "accessibility statement in English": "/en/accessibility-statement",
    "accessibility statement in German": "/de/erklaerung-zur-barrierefreiheit",
    "accessibility statement in Polish": "/pl/deklaracja-dostepnosci",
    "report of a barrier": "/cs/@@report-barrier",
    "report of a barrier in English": "/en/@@report-barrier",
    "report of a barrier in German": "/de/@@report-barrier",
    "report of a barrier in Polish": "/pl/@@report-barrier",
    "annual reports": "/cs/vyrocni-zpravy-106",
    "annual report": f"/cs/vyrocni-zpravy-106/{LAST_YEAR}",
    "annual report of an older year": "/cs/vyrocni-zpravy-106/2012",
    "request for information": "/cs/@@request-information",
    "request for information in English": "/en/@@request-information",
    "request for information in German": "/de/@@request-information",
    "request for information in Polish": "/pl/@@request-information",
    "request that was not needed": "/cs/@@request-answered",
    "sitemap": "/cs/sitemap",
    "log-in form": "/cs/login",
}
LOST = {
    "withdrawn": (
        f"{CS}/krajsky-urad-bude-v-patek-16-kvetna-pro-verejnost-uzavren",
        410,
    ),
    "not found": (f"{CS}/neni", 404),
    "link of a mail that leads to nobody": ("/cs/@@subscription-confirm/nic", 404),
    "no month": (f"{CS}/archive/2025/13", 404),
    "no feed": (f"{CS}/feed.atom/nic", 404),
    "statement of Plone's": ("/cs/accessibility-info", 404),
    "form of Plone's": ("/en/contact-info", 404),
    "no receipt of a report": ("/cs/@@barrier-reported/neni", 404),
    "no receipt of a request": ("/cs/@@request-received/neni", 404),
    "not found in English": ("/en/nothing", 404),
    "not found in German": ("/de/nichts", 404),
    "not found in Polish": ("/pl/nic", 404),
}
PAGES = [
    *(pytest.param(path, 200, id=name) for name, path in PUBLIC.items()),
    *(pytest.param(path, status, id=name) for name, (path, status) in LOST.items()),
]
