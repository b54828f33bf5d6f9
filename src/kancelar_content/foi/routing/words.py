"""Words of parts: their states, entries, buttons and mistakes."""

from kancelar_content import _
from kancelar_content.foi.routing import exchange_rules as rules


STATES = {
    rules.OPEN: _("records_asked", default="Asked"),
    rules.DONE: _("records_answered", default="Answered"),
    rules.CLOSED: _("records_withdrawn", default="Withdrawn"),
}
LATE = _("records_late", default="Late")
NO_RECORDS = _("records_nothing", default="Has nothing")

ENTRIES = {
    rules.ASKED: _("records_entry_asked", default="Asked for records"),
    rules.REMINDED: _("records_entry_reminded", default="Reminded"),
    rules.NEW_DAY: _("records_entry_new_day", default="Set a new day"),
    rules.TIME_REFUSED: _("records_entry_time_refused", default="Kept the day"),
    rules.RETURNED: _("records_entry_returned", default="Asked to add to the answer"),
    rules.WITHDRAWN: _("records_entry_withdrawn", default="Withdrew the question"),
    rules.ANSWERED: _("records_entry_answered", default="Answered"),
    rules.NOTHING: _("records_entry_nothing", default="Has no such records"),
    rules.MORE_TIME: _("records_entry_more_time", default="Asked for more time"),
}

DONE_MESSAGES = {
    rules.ANSWERED: _("records_done_answered", default="The answer was handed over."),
    rules.NOTHING: _(
        "records_done_nothing", default="The officer was told that you have nothing."
    ),
    rules.MORE_TIME: _(
        "records_done_more_time",
        default="The officer was asked for more time. Until then the day stays.",
    ),
    rules.REMINDED: _("records_done_reminded", default="The department was reminded."),
    rules.NEW_DAY: _("records_done_new_day", default="The new day is set."),
    rules.TIME_REFUSED: _(
        "records_done_time_refused", default="The department was told: the day stays."
    ),
    rules.RETURNED: _(
        "records_done_returned", default="The department is asked again."
    ),
    rules.WITHDRAWN: _("records_done_withdrawn", default="The question is withdrawn."),
    rules.ASKED: _("records_done_asked", default="The department was asked."),
}

MESSAGE = _("records_form_text", default="Message to the department")
REASON = _("records_form_reason", default="Reason")

#: Heading, label of the text and button of each form, in the order of the page.
FORMS = {
    rules.MORE_TIME: (
        _("records_form_more_time", default="Ask for more time"),
        _("records_form_why", default="Why, and until when"),
        _("records_send_more_time", default="Ask for more time"),
    ),
    rules.TIME_REFUSED: (
        _("records_form_time_refused", default="Keep the day"),
        REASON,
        _("records_send_time_refused", default="Keep the day"),
    ),
    rules.NEW_DAY: (
        _("records_form_new_day", default="Set a new day"),
        MESSAGE,
        _("records_send_new_day", default="Set the day"),
    ),
    rules.REMINDED: (
        _("records_form_reminded", default="Remind the department"),
        MESSAGE,
        _("records_send_reminded", default="Send a reminder"),
    ),
    rules.RETURNED: (
        _("records_form_returned", default="Ask to add to the answer"),
        _("records_form_lacks", default="What is missing"),
        _("records_send_returned", default="Ask again"),
    ),
    rules.WITHDRAWN: (
        _("records_form_withdrawn", default="Withdraw the question"),
        REASON,
        _("records_send_withdrawn", default="Withdraw"),
    ),
}

#: By field and by what is wrong with it.
PROBLEMS = {
    ("title", rules.EMPTY): _(
        "error_records_title", default="Write in a few words what is needed."
    ),
    ("title", rules.TOO_LONG): _(
        "error_records_title_long", default="Use at most 200 characters."
    ),
    ("question", rules.EMPTY): _(
        "error_records_question", default="Write what you ask the department for."
    ),
    ("people", rules.EMPTY): _(
        "error_records_people", default="Choose a department or people."
    ),
    ("text", rules.EMPTY): _(
        "error_records_text", default="Write it down: the other side sees only this."
    ),
    ("due", rules.NO_DAY): _("error_records_no_day", default="Choose a day."),
    ("due", rules.PAST): _(
        "error_records_past", default="This day has passed. Choose a later one."
    ),
    ("due", rules.FREE_DAY): _(
        "error_records_free_day",
        default="Nobody works on this day. Choose a working day.",
    ),
    ("due", rules.AFTER_CASE): _(
        "error_records_after_case",
        default="The office itself has to act sooner. Choose an earlier day.",
    ),
}
TOO_LONG = _("error_records_too_long", default="Use at most 20,000 characters.")

TELLS_APPLICANT = _(
    "error_records_tells_applicant",
    default="The department must not learn who asks. Leave out: ${what}.",
)

MOST_FILES = 20
TOO_MANY_FILES = _(
    "error_records_files",
    default="At most ${number} files at once. Send the others afterwards by e-mail.",
)


def problem_message(field: str, problem: str):
    """What to do about it, a message."""
    if problem == rules.TOO_LONG and field != "title":
        return TOO_LONG
    return PROBLEMS[field, problem]
