from kancelar_policy.browser.form_errors import ErrorsAbove
from types import SimpleNamespace


def part(*errors, label=""):
    return SimpleNamespace(label=label, widgets=SimpleNamespace(errors=errors))


def error(message, label=None):
    widget = None if label is None else SimpleNamespace(label=label)
    return SimpleNamespace(message=message, widget=widget)


def form(*errors, groups=()):
    made = ErrorsAbove()
    made.request, made.status, made.groups = None, "", groups
    made.widgets = SimpleNamespace(errors=errors)
    return made


def test_each_error_is_an_entry():
    made = form(
        error("Empty.", "Title"), groups=[part(error("Late.", "End"), label="Dates")]
    )
    assert made.formErrorsMessage.endswith(
        "<ul><li>Title: Empty.</li><li>Dates – End: Late.</li></ul>"
    )


def test_nothing_in_an_entry_is_markup():
    made = form(error("<b>1</b>", "<i>"), groups=[part(error("<b>2</b>"), label="<u>")])
    entries = made.formErrorsMessage.partition("<ul>")[2]
    assert not any(tag in entries for tag in ("<b>", "<i>", "<u>"))
    assert "&lt;b&gt;1" in entries
    assert "&lt;b&gt;2" in entries


def test_what_the_template_lists_itself_is_no_entry():
    assert "<ul>" not in form(error("The two differ.")).formErrorsMessage


def test_several_errors_in_one_are_marked_at_the_field():
    several = SimpleNamespace(widget=SimpleNamespace(label="Rows"))
    assert "<li>Rows: Correct what is marked" in form(several).formErrorsMessage


def test_form_with_a_message_leaves_the_focus_to_it():
    made = form()
    assert made.enable_autofocus
    made.status = made.formErrorsMessage
    assert not made.enable_autofocus
