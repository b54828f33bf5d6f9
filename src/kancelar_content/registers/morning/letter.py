"""The text of the morning mail."""

from collections.abc import Iterator
from email.message import EmailMessage
from kancelar_content import _
from kancelar_content.mail_sending import plain_mail
from kancelar_content.registers.interfaces import IRegister
from kancelar_content.registers.morning.rules import Ahead
from kancelar_content.registers.morning.waiting import Reader
from kancelar_content.registers.morning.waiting import Waiting
from kancelar_content.registers.selection import LATE
from kancelar_content.registers.selection import TODAY
from urllib.parse import urlencode
from zope.i18n import translate
from zope.i18nmessageid import Message


SUBJECT = _("morning_subject", default="Registers today: ${late} overdue, ${today} due")
GREETING = _("morning_greeting", default="Good morning, this waits in the registers:")
LATE_LINE = _("morning_late", default="Overdue: ${number}")
TODAY_LINE = _("morning_today", default="Due today: ${number}")
AHEAD_LINE = _("morning_ahead", default="Due in ${days} working days: ${number}")
TOMORROW_LINE = _("morning_tomorrow", default="Due on the next working day: ${number}")
WAITING_LINE = _("morning_waiting", default="Waiting in all: ${number}")
OUTRO = _(
    "morning_outro",
    default="An administrator can switch this mail off in the site setup.",
)


def write(site, reader: Reader) -> EmailMessage | None:
    """The mail to one reader: numbers and links, nothing of any entry."""
    language = reader.language

    def word(message, **mapping) -> str:
        message = Message(message, mapping=mapping)
        return translate(message, target_language=language)

    base = site[language] if language in site.objectIds() else site
    late = sum(waiting.numbers.late for waiting in reader.waiting)
    today = sum(waiting.numbers.due_today for waiting in reader.waiting)
    lines = [word(GREETING)]
    for waiting in reader.waiting:
        lines += ["", word(waiting.register.title)]
        lines += _lines(waiting, base.absolute_url(), word)
    lines += ["", word(OUTRO), ""]
    subject = word(SUBJECT, late=late, today=today)
    return plain_mail(reader.address, subject, "\n".join(lines), language)


def _lines(waiting: Waiting, base: str, word) -> Iterator[str]:
    """Numbers that are not zero, each above its link."""
    url = f"{base}/@@registers/{waiting.name}"
    states = [("state", state) for state in waiting.register.open_states]
    numbers = waiting.numbers
    lines = [
        (word(LATE_LINE, number=numbers.late), numbers.late, [("due", LATE)]),
        (
            word(TODAY_LINE, number=numbers.due_today),
            numbers.due_today,
            [("due", TODAY)],
        ),
    ]
    for ahead in numbers.ahead:
        message = TOMORROW_LINE if ahead.days == 1 else AHEAD_LINE
        text = word(message, days=ahead.days, number=ahead.number)
        lines.append((text, ahead.number, _between(waiting.register, ahead)))
    lines.append((word(WAITING_LINE, number=numbers.waiting), numbers.waiting, states))
    for text, number, query in lines:
        if number:
            yield text
            yield f"  {url}?{urlencode(query)}"


def _between(register: IRegister, ahead: Ahead) -> list[tuple[str, str]]:
    """The filter that shows these entries; their order if the day does not filter."""
    [due] = [column for column in register.columns if column.name == register.due]
    if not due.filtered:
        return [("sort", due.name)]
    return [(f"{due.name}.from", str(ahead.first)), (f"{due.name}.to", str(ahead.last))]
