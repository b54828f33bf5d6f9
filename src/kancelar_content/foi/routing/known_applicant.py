"""What the office's own words to a department must not tell."""

from dataclasses import replace
from kancelar_content.foi.answers.person import known_person
from kancelar_content.foi.info_request import InfoRequest
from kancelar_content.hidden_data.examination import examine_text
from kancelar_content.hidden_data.finding import Finding


#: Kinds of findings that are this applicant's data; others may belong to a matter.
KNOWN = "known_"


def told_of_applicant(case: InfoRequest, text: str) -> list[Finding]:
    """What the text tells of the applicant; the number of the case they know anyway."""
    person = known_person(case)
    phrases = tuple(phrase for phrase in person.phrases if phrase != case.number)
    found = examine_text(text, replace(person, phrases=phrases))
    return [finding for finding in found if finding.kind.startswith(KNOWN)]
