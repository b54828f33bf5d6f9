"""An editor who works in Czech meets no English text of Plone's."""

from datetime import datetime
from datetime import UTC
from kancelar_content.accessibility.barrier_form import Told
from kancelar_content.accessibility.barrier_register import take
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
from plone.app.textfield.value import RichTextValue
from plone.testing.zope import Browser
from zope.i18n.translationdomain import TranslationDomain

import pytest
import re
import transaction


PASSWORD = "Correct-horse-1"
DOMAINS = (
    "kancelar",
    "plone",
    "widgets",
    "cmfeditions",
    "collective.z3cform.datagridfield",
    "z3c.form",
    "zope",
)
EDITORS = ("DepartmentEditor", "PressOfficer", "HeadOfDepartment")
ROOM = "/cs/tiskove-zpravy"
SECTIONS = (
    "LeadStory",
    "NewestReleases",
    "ComingEvents",
    "Signposts",
    "Promotion",
    "Figures",
    "FreeText",
)
RELEASE = f"{ROOM}/zprava"
SCREENS = (
    "/cs/@@desk",
    "/cs/@@personal-information",
    "/cs/@@personal-preferences",
    "/cs/@@change-password",
    f"{ROOM}",
    f"{ROOM}/folder_contents",
    f"{ROOM}/++add++PressRelease",
    f"{RELEASE}",
    f"{RELEASE}/edit",
    f"{RELEASE}/@@historyview",
    f"{RELEASE}/@@modify_translations",
    f"{RELEASE}/@@babel_view",
    f"{RELEASE}/folder_contents",
    f"{RELEASE}/++add++File",
    f"{RELEASE}/++add++Image",
    f"{RELEASE}/delete_confirmation",
    f"{RELEASE}/@@press-transition?workflow_action=submit",
)
PRESS_SETTINGS = "/@@press-settings"
HOME = "/cs/home-1"
#: Screens of the site beside its releases.
SITE_SCREENS = (
    "/cs/@@home-pages",
    f"{HOME}/@@compose",
    f"{HOME}/edit",
    *(f"{HOME}/++add++{kind}" for kind in SECTIONS),
    "/upozorneni",
    "/upozorneni/++add++SiteNotice",
    "/cs/kalendar-akci/++add++Event",
    "/cs/++add++AccessibilityStatement",
    "/@@style-guide",
    "/@@open-data-check",
    *(
        f"/cs/@@{page}/barrier-reports"
        for page in ("registers", "register-log", "disposal", "incomplete")
    ),
)
SITE_SETTINGS = (
    "/@@identity-settings",
    "/@@home-settings",
    "/@@consent-settings",
    "/@@discovery-settings",
    "/@@subscription-settings",
    "/@@subscription-numbers",
    "/@@numbering-settings",
    "/@@retention-settings",
    "/@@morning-mail-settings",
)

#: The history asks for a whole moment after its weekday was translated.
MOMENT = re.compile(r".*\d\d:\d\d")


class Asked:
    """What screens asked to be said in Czech."""

    def __init__(self) -> None:
        self.missing = set()
        self.answers = set()

    @property
    def untranslated(self) -> list[str]:
        """Texts in no Czech catalog. An answer that is asked for again is Czech."""
        missing = self.missing - self.answers
        return sorted(text for text in missing if not MOMENT.fullmatch(text))


@pytest.fixture
def asked(monkeypatch):
    recorded = Asked()
    stock = TranslationDomain.translate

    def translate(self, msgid, *args, **options):
        answer = stock(self, msgid, *args, **options)
        catalogs = [self._data[path] for path in self._catalogs.get("cs", ())]
        if any(catalog.queryMessage(str(msgid)) is not None for catalog in catalogs):
            recorded.answers.add(answer)
        elif self.domain in DOMAINS:
            recorded.missing.add(str(msgid))
        return answer

    monkeypatch.setattr(TranslationDomain, "translate", translate)
    return recorded


@pytest.fixture
def browse(live_portal, functional):
    """`browse("PressOfficer")` is a Czech browser of a user with that role."""

    def start(role):
        api.user.create(
            username="editor",
            email="editor@example.org",
            password=PASSWORD,
            roles=("Member", role),
        )
        transaction.commit()
        browser = Browser(functional["app"])
        browser.raiseHttpErrors = False
        browser.addHeader("Accept-Language", "cs")
        browser.addHeader("Authorization", f"Basic editor:{PASSWORD}")
        return browser

    return start


@pytest.fixture
def release(live_portal, create, publish):
    czech = publish(
        create(
            "PressRelease",
            title="Zpráva",
            text=RichTextValue("<p>Kraj opraví silnici.</p>", "text/html"),
        )
    )
    ITranslationManager(czech).add_translation("en").reindexObject()
    create("HomePage", id="home-1", title="Verze")
    transaction.commit()
    return czech


SCREENS_OF = {
    **dict.fromkeys(EDITORS, SCREENS),
    "PressOfficer": (*SCREENS, PRESS_SETTINGS, *SITE_SCREENS),
    "Site Administrator": (PRESS_SETTINGS, *SITE_SETTINGS),
}


#: Of a published release; that these are refused is said in Czech as well.
REFUSED = {
    f"{RELEASE}/edit",
    f"{RELEASE}/@@historyview",
    f"{RELEASE}/@@modify_translations",
    f"{RELEASE}/@@babel_view",
    f"{RELEASE}/++add++File",
    f"{RELEASE}/++add++Image",
    f"{RELEASE}/delete_confirmation",
}
REFUSED_TO = {
    "DepartmentEditor": REFUSED,
    "HeadOfDepartment": REFUSED,
    "PressOfficer": {f"{RELEASE}/delete_confirmation"},
}


@pytest.mark.parametrize("role", SCREENS_OF)
def test_editors_screen_has_a_czech_word_for_everything(role, release, browse, asked):
    browser = browse(role)
    refused = set()
    for screen in SCREENS_OF[role]:
        browser.open(release.portal_url() + screen)
        if browser.headers["Status"].startswith("403"):
            refused.add(screen)
        else:
            assert browser.headers["Status"].startswith("200"), screen
    assert refused == REFUSED_TO.get(role, set())
    assert asked.answers
    assert asked.untranslated == []


def test_screens_of_barrier_reports_have_a_czech_word_for_everything(
    live_portal, browse, asked
):
    report = take(
        live_portal,
        Told(what="Mapa nejde ovládat.", email="jana@example.org"),
        language="de",
        now=datetime.now(UTC),
        days=30,
    )
    browser = browse("PressOfficer")
    address = f"/evidence/{report.getId()}"
    for screen in (
        address,
        f"{address}/edit",
        "/cs/@@registers/barrier-reports",
        "/cs/@@desk",
    ):
        browser.open(live_portal.absolute_url() + screen)
        assert browser.headers["Status"].startswith("200"), screen
    assert asked.answers
    assert asked.untranslated == []
