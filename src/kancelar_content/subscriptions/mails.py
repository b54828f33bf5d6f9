"""What readers are written: the letter with a link, and the news."""

from chameleon import PageTemplateFile
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from email.utils import make_msgid
from functools import cache
from kancelar_content import _
from kancelar_content.feeds.entry import Entry
from kancelar_content.multilingual.dates import long_date
from kancelar_content.search.folding import plain_spaces
from kancelar_content.subscriptions.rules import IMMEDIATE
from kancelar_content.subscriptions.settings import settings
from kancelar_content.subscriptions.smtp import Mail
from kancelar_content.subscriptions.store import CONFIRMED
from kancelar_content.subscriptions.store import Store
from kancelar_content.subscriptions.store import Subscriber
from kancelar_content.subscriptions.tokens import CHANGE
from kancelar_content.subscriptions.tokens import CONFIRM
from kancelar_content.subscriptions.tokens import UNSUBSCRIBE
from pathlib import Path
from plone import api
from textwrap import fill
from typing import Any
from urllib.parse import urlsplit
from zope.i18n import translate

import datetime


WIDTH = 72


@dataclass(frozen=True)
class Part:
    """A text with its link, as both forms of a mail show it."""

    title: str
    link: str
    day: str = ""
    summary: str = ""


@cache
def _template() -> PageTemplateFile:
    return PageTemplateFile(str(Path(__file__).parent / "templates/mail.pt"))


class MailWriter:
    """Writes to the readers of one language; the sender is that of the settings."""

    def __init__(self, store: Store, folder, language: str) -> None:
        self.store = store
        self.language = language
        self.url = folder.absolute_url()
        self.office = plain_spaces(folder.Title())
        chosen = settings()
        record = api.portal.get_registry_record
        self.address = chosen.sender_address or record("plone.email_from_address")
        name = chosen.sender_name or record("plone.email_from_name") or self.office
        self.name = one_line(name)
        self.reply_to = chosen.reply_to
        self.host = urlsplit(self.url).hostname or "localhost"

    def letter(self, subscriber: Subscriber) -> Mail:
        """The link by which a subscription is confirmed, or the one to change it."""
        if subscriber.state == CONFIRMED:
            subject = _("mail_known_subject", default="Your news by e-mail")
            intro = _(
                "mail_known_text",
                default=(
                    "Somebody asked us to send news to this address. You are "
                    "subscribed already and nothing was changed. By the link you see "
                    "what you have chosen and can change it."
                ),
            )
            link = Part(
                self.word(_("mail_change", default="Change or end the subscription")),
                self.link("subscription", CHANGE, subscriber),
            )
        else:
            subject = _("mail_confirm_subject", default="Confirm your subscription")
            intro = _(
                "mail_confirm_text",
                default=(
                    "Somebody, most likely you, asked us to send news to this address. "
                    "We send them only after you confirm it by the link."
                ),
            )
            link = Part(
                self.word(_("mail_confirm", default="Confirm the subscription")),
                self.link("subscription-confirm", CONFIRM, subscriber),
            )
        outro = _(
            "mail_not_me",
            default=(
                "If it was not you, do nothing: we send no news, and what is not "
                "confirmed we erase in a few days."
            ),
        )
        return self._mail(
            subscriber,
            self.word(subject),
            self.word(intro),
            [link],
            outro=self.word(outro),
        )

    def news(
        self, subscriber: Subscriber, frequency: str, entries: list[Entry]
    ) -> Mail:
        """The texts that are new, with the ways to change or end it."""
        parts = [
            Part(
                one_line(entry.title),
                entry.link,
                long_date(entry.published, self.language),
                entry.summary,
            )
            for entry in entries
        ]
        if frequency == IMMEDIATE and len(parts) == 1:
            subject = parts[0].title
        else:
            subject = self.word(
                _(
                    "mail_news_subject",
                    default="News of ${office} (${number})",
                    mapping={"office": self.office, "number": len(parts)},
                )
            )
        leave = self.link("unsubscribe", UNSUBSCRIBE, subscriber)
        return self._mail(
            subscriber,
            subject,
            "",
            parts,
            outro=self.word(
                _(
                    "mail_why",
                    default="You get this mail because you asked for it on our site.",
                )
            ),
            ways=[
                Part(
                    self.word(
                        _("mail_change", default="Change or end the subscription")
                    ),
                    self.link("subscription", CHANGE, subscriber),
                ),
                Part(self.word(_("mail_leave", default="Unsubscribe")), leave),
            ],
            leave=leave,
        )

    def word(self, message) -> str:
        return translate(message, target_language=self.language)

    def link(self, page: str, purpose: str, subscriber: Subscriber) -> str:
        return f"{self.url}/@@{page}/{self.store.token(purpose, subscriber)}"

    def _mail(
        self,
        subscriber: Subscriber,
        subject: str,
        intro: str,
        parts: list[Part],
        *,
        outro: str,
        ways: list[Part] | None = None,
        leave: str = "",
    ) -> Mail:
        message = EmailMessage(policy=SMTP)
        message["From"] = Address(self.name, addr_spec=self.address)
        message["To"] = Address(addr_spec=subscriber.address)
        if self.reply_to:
            message["Reply-To"] = Address(addr_spec=self.reply_to)
        message["Subject"] = subject
        message["Date"] = format_datetime(datetime.datetime.now(datetime.UTC))
        message["Message-ID"] = make_msgid(domain=self.host)
        message["Auto-Submitted"] = "auto-generated"
        message["Content-Language"] = self.language
        what: dict[str, Any] = {
            "language": self.language,
            "subject": subject,
            "office": self.office,
            "intro": intro,
            "parts": parts,
            "outro": outro,
            "ways": ways or [],
        }
        message.set_content(plain_text(what), cte="quoted-printable")
        message.add_alternative(
            _template()(**what), subtype="html", cte="quoted-printable"
        )
        text = message.as_bytes()
        if leave:
            # Written by hand: the library would fold an address longer than a line.
            text = self._list_headers(leave) + text
        return Mail(self.address, subscriber.address, text)

    def _list_headers(self, leave: str) -> bytes:
        lines = (
            f"List-Id: <news.{self.language}.{self.host}>",
            f"List-Unsubscribe: <{leave}>",
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
            "Precedence: bulk",
        )
        return "".join(f"{line}\r\n" for line in lines).encode("ascii")


def one_line(text: str) -> str:
    """The text without line breaks, which a header cannot have."""
    return " ".join(text.split())


def plain_text(what: dict[str, Any]) -> str:
    """The mail for those who read no HTML."""
    blocks = [fill(what["intro"], WIDTH)] if what["intro"] else []
    for part in what["parts"]:
        lines = [fill(part.title, WIDTH)]
        if part.day:
            lines.append(part.day)
        if part.summary:
            lines += ["", *(fill(p, WIDTH) for p in part.summary.split("\n\n"))]
        blocks.append("\n".join([*lines, part.link]))
    blocks.append("-- \n" + what["office"])
    blocks.append(fill(what["outro"], WIDTH))
    blocks += [f"{way.title}:\n{way.link}" for way in what["ways"]]
    return "\n\n".join(blocks) + "\n"
