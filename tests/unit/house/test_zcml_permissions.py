"""Every endpoint names permission and layer; every public one has its reason."""

from pathlib import Path
from xml.etree import ElementTree


SOURCE = Path(__file__).parents[3] / "src"
BROWSER = "{http://namespaces.zope.org/browser}"
PLONE = "{http://namespaces.plone.org/plone}"
ENDPOINTS = (f"{BROWSER}page", f"{PLONE}service")
LAYERS = ("IKancelarLayer",)
OPEN = frozenset(
    {
        "zope.Public",
        "zope2.Public",
        "zope2.View",
        "kancelar_content.ReadDisclosedAnswerPage",
        "kancelar_content.ReadPressReleasePage",
    }
)

#: Endpoints that somebody without a role may call, each with the reason.
PUBLIC = {
    "kancelar_content/events: event_calendar": "the list of what is published",
    "kancelar_content/events: month": "the same by month",
    "kancelar_content/events: event": "asks for View of the event",
    "kancelar_content/events: event.ics": "the same as a file",
    "kancelar_content/events: ics_view": "what is published, as a file",
    "kancelar_content/events: GET @events": "what is published",
    "kancelar_content/events: HEAD @events": "the same without the body",
    "kancelar_content/accessibility: accessibility_statement": (
        "a page of the site; its workflow says from when"
    ),
    "kancelar_content/accessibility: report-barrier": (
        "takes a report and tells nothing of any other"
    ),
    "kancelar_content/accessibility: barrier-reported": (
        "the address is signed for who has sent the report; it says what it says"
    ),
    "kancelar_content/foi/annual_report: annual-report-guards": (
        "asked by the workflow; yes or no, of a report the user may see"
    ),
    "kancelar_content/foi/annual_report: annual_report": "asks for View of the report",
    "kancelar_content/foi/annual_report: report.pdf": "what is published, as a file",
    "kancelar_content/foi/annual_report: report.docx": "what is published, as a file",
    "kancelar_content/foi/annual_report: report.csv": "what is published, as a file",
    "kancelar_content/foi/annual_report: report.json": "what is published, as a file",
    "kancelar_content/foi/annual_report: annual_reports": (
        "the list of what is published"
    ),
    "kancelar_content/foi/annual_report: archived_report": "asks for View of it",
    "kancelar_content/foi/annual_report: GET @annual-report": (
        "what is published; the numbers of today for the staff alone"
    ),
    "kancelar_content/foi/statistics: information_act": (
        "a page that the reader may see, with numbers of requests"
    ),
    "kancelar_content/foi/answers: disclosed-answer-guards": (
        "asked by the workflow; yes or no, of an object the user may see"
    ),
    "kancelar_content/foi/answers: answer_list": "the list of what is published",
    "kancelar_content/foi/answers: export": "the same as a file",
    "kancelar_content/foi/answers: GET @answers": "the same for machines",
    "kancelar_content/foi/answers: GET": (
        "published text, or the notice of a depublication"
    ),
    "kancelar_content/foi/answers: HEAD": "the same without the body",
    "kancelar_content/foi/answers: disclosed_answer": (
        "published text, or the notice of a depublication"
    ),
    "kancelar_content/feeds: feed.atom": "only what a feed source calls published",
    "kancelar_content/feeds: feed.json": "only what a feed source calls published",
    "kancelar_content/foi/routing: records-request-guards": (
        "asked by the workflow; yes or no, of a part the user may see"
    ),
    "kancelar_content/foi/routing: records_request": (
        "asks for View of the part, which its people have in it alone"
    ),
    "kancelar_content/foi/routing: records-file": "a file of a part the user may see",
    "kancelar_content/foi/routing: GET @contextnavigation": "says that there is none",
    "kancelar_content/foi/routing: breadcrumbs_view": (
        "names only the parents that the user may see"
    ),
    "kancelar_content/foi/intake_form: request-information": (
        "takes a request and tells nothing of any other"
    ),
    "kancelar_content/foi/intake_form: request-received": (
        "the address is signed for who has sent the request; it says what it says"
    ),
    "kancelar_content/foi/intake_form: request-answered": (
        "says that no request was made, to whoever asks"
    ),
    "kancelar_content/media/gallery: media_gallery": "the list of what is published",
    "kancelar_content/media/gallery: media_album": "asks for View of the album",
    "kancelar_content/media/gallery: photo": (
        "asks for View of the photo, or says that one is no longer shown"
    ),
    "kancelar_content/media/gallery: GET @albums": "the same for machines",
    "kancelar_content/media/gallery: HEAD @albums": "the same without the body",
    "kancelar_content/media/press_zip: press-zip": (
        "public photos of an album the reader may see, as one file"
    ),
    "kancelar_content/media/press_zip: press-zip-ready": (
        "the random name in the address was told to who has asked"
    ),
    "kancelar_content/media/rights: download": (
        "asks for View of the photo or video; of a blocked one says that it is gone"
    ),
    "kancelar_content/media/rights: display-file": "the same, shown by the browser",
    "kancelar_content/behaviors: images": "Plone's own, which asks for View",
    "kancelar_content/media/videos: images": "the same",
    "kancelar_content/media/videos: video": (
        "asks for View of the video; of a blocked one says that it is gone"
    ),
    "kancelar_content/media/videos: video-file": "the same for its files",
    "kancelar_content/media/videos: track": "the same for its captions",
    "kancelar_content/media/videos: rendition": "the same for its pictures",
    "kancelar_content/multilingual: language-switcher": "leads to a language",
    "kancelar_content/multilingual: plone_redirector_view": (
        "the page for an unknown address; leads only to what the reader may see"
    ),
    "kancelar_content/multilingual: existing-translation": (
        "stock redirect, which asks for View before it tells an address"
    ),
    "kancelar_content/notices: site-notice-guards": (
        "asked by the workflow; yes or no, of a notice the user may see"
    ),
    "kancelar_content/notices: notice_board": "its state lets only the staff in",
    "kancelar_content/notices: site_notice": "what the strip shows to everybody",
    "kancelar_content/media/renditions: rendition": (
        "asks for View of the photo; in the place of a blocked one stands a placeholder"
    ),
    "kancelar_content/media/renditions: media-picture": "a macro, it knows no photo",
    "kancelar_content/media/renditions: images": (
        "our copies of a photo; each asks for View as rendition does"
    ),
    "kancelar_content/media/renditions: press-photo": (
        "says what may be done with a photo that is published, and hands it out"
    ),
    "kancelar_content/press: press-release-guards": (
        "asked by the workflow; yes or no, of an object the user may see"
    ),
    "kancelar_content/press: GET @press-releases": "what is published",
    "kancelar_content/press: HEAD @press-releases": "the same without the body",
    "kancelar_content/press: GET": "published text, or the notice of a withdrawal",
    "kancelar_content/press: HEAD": "the same without the body",
    "kancelar_content/press: POST @workflow": "each transition asks its own guard",
    "kancelar_content/press: press_room": "the list of what is published",
    "kancelar_content/press: archive": "the same by year and month",
    "kancelar_content/press: press_release": (
        "published text, or the notice of a withdrawal"
    ),
    "kancelar_content/registers/audit: audit-note": (
        "asks for the permission of the register of the entry"
    ),
    "kancelar_content/registers/audit: entry.json": "an entry the user may see",
    "kancelar_content/registers/audit: GET @audit": "of an entry the user may see",
    "kancelar_content/subscriptions: subscribe": (
        "takes an address and tells nothing; sends there what only its owner reads"
    ),
    "kancelar_content/subscriptions: subscription-confirm": (
        "the secret in the address was mailed to the reader alone"
    ),
    "kancelar_content/subscriptions: subscription": (
        "the secret in the address was mailed to the reader alone"
    ),
    "kancelar_content/subscriptions: unsubscribe": (
        "RFC 8058: mail programs post here, the secret in the address is the right"
    ),
    "kancelar_content/opendata: opendata": "what is published, as data",
    "kancelar_content/opendata: open-data": "lists the datasets",
    "kancelar_policy/discovery: sitemap": "places that anybody may visit",
    "kancelar_policy/discovery: sitemap.xml": "addresses of what anybody may read",
    "kancelar_policy/discovery: sitemap.xml.gz": "the same, packed",
    "kancelar_policy/discovery: .well-known": "whom to tell of a weakness",
    "kancelar_policy/browser: front_page": "the home page of a language",
    "kancelar_policy/home: home_page": "leads readers to the home page of the language",
    "kancelar_policy/home: home-page-guards": (
        "asked by the workflow; yes or no, of an object the user may see"
    ),
    "kancelar_policy/home: lead_story": "leads to the page that has the section",
    "kancelar_policy/home: newest_releases": "leads to the page that has the section",
    "kancelar_policy/home: coming_events": "leads to the page that has the section",
    "kancelar_policy/home: signposts": "leads to the page that has the section",
    "kancelar_policy/home: promotion": "leads to the page that has the section",
    "kancelar_policy/home: figures": "leads to the page that has the section",
    "kancelar_policy/home: free_text": "leads to the page that has the section",
    "kancelar_policy/errors: index.html": "says that there is no such page",
    "kancelar_policy/errors: insufficient-privileges": (
        "says whom to ask, and nothing of what was asked for"
    ),
    "kancelar_policy/errors: accessibility-info": "says that there is no such page",
    "kancelar_policy/errors: contact-info": "says that there is no such page",
    "kancelar_policy/errors: contact-info-email": "says that there is no such page",
    "kancelar_policy/identity: region-logo": "the sign that stands on every page",
    "kancelar_policy/browser: login": "the way in",
    "kancelar_policy/browser: plone_layout": "classes of the page's body, no content",
    "kancelar_policy/consent: cookies": "what is kept in the reader's own browser",
    "kancelar_policy/consent: cookie-choice": "keeps a cookie, changes nothing here",
    "kancelar_policy/rest: GET @search": "the catalog finds what the reader may see",
    "kancelar_policy/search: search": "the catalog finds what the reader may see",
    "kancelar_policy/search: search-suggestions": "words of public texts only",
}


def _endpoints():
    for path in sorted(SOURCE.rglob("*.zcml")):
        for element in ElementTree.parse(path).iter():
            if element.tag in ENDPOINTS:
                method = element.get("method", "")
                name = element.get("name", "")
                folder = path.parent.relative_to(SOURCE).as_posix()
                yield (
                    f"{folder}: {method + ' ' if method else ''}{name}".strip(),
                    element,
                )


def test_every_endpoint_has_a_permission():
    assert not [name for name, element in _endpoints() if not element.get("permission")]


def test_every_endpoint_is_bound_to_our_layer():
    unbound = [
        name
        for name, element in _endpoints()
        if not (element.get("layer") or "").endswith(LAYERS)
    ]
    assert unbound == []


def test_every_public_endpoint_is_named_with_its_reason():
    found = {
        name for name, element in _endpoints() if element.get("permission") in OPEN
    }
    assert found == set(PUBLIC)
    assert all(PUBLIC.values())
