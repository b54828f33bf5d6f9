"""Numbers of the form of requests to try: some months, some of them with few visits."""

from datetime import date
from kancelar_content.foi.intake_form.use_counts import count
from kancelar_content.foi.intake_form.use_counts import counted
from kancelar_content.foi.intake_form.use_counts import HELPED
from kancelar_content.foi.intake_form.use_counts import SENT
from kancelar_content.foi.intake_form.use_counts import SHOWN
from kancelar_content.publication.site_time import site_today


#: Shown, helped and sent anyway, month by month back from the last one.
NUMBERS = ((9, 3, 5), (14, 6, 7), (6, 1, 4), (11, 4, 6))


def count_use(site) -> int:
    """Count what readers of the demonstration would have done; nothing if counted."""
    if counted(site):
        return 0
    day = site_today()
    for numbers in NUMBERS:
        year, month = (day.year, day.month - 1) if day.month > 1 else (day.year - 1, 12)
        day = date(year, month, 1)
        for what, number in zip((SHOWN, HELPED, SENT), numbers, strict=True):
            for _time in range(number):
                count(site, what, day)
    return len(NUMBERS)
