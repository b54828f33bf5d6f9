"""What the office's own words to a department must not tell."""

from kancelar_content.foi.info_request import InfoRequest
from kancelar_content.hidden_data.examination import examine_text
from kancelar_content.hidden_data.finding import Finding
from kancelar_content.hidden_data.known_person import KnownPerson


#: Kinds of findings that are this applicant's data; others may belong to a matter.
KNOWN = "known_"


def applicant_of(case: InfoRequest) -> KnownPerson:
    """The applicant as the finders of personal data look for one."""
    is_natural = case.applicant_kind == "natural"
    name = case.applicant_name or ""
    phrases = [] if is_natural else [name]
    addresses = [case.applicant_address, case.applicant_delivery]
    phrases += [case.applicant_ico or "", case.applicant_delivery or ""]
    return KnownPerson(
        name=name if is_natural else "",
        address=next(filter(None, addresses), ""),
        birth_date=case.applicant_born,
        emails=tuple(filter(None, [case.applicant_email])),
        phones=tuple(filter(None, [case.applicant_phone])),
        data_boxes=tuple(filter(None, [case.applicant_data_box])),
        phrases=tuple(filter(None, phrases)),
    )


def told_of_applicant(case: InfoRequest, text: str) -> list[Finding]:
    """What the text tells of the applicant."""
    found = examine_text(text, applicant_of(case))
    return [finding for finding in found if finding.kind.startswith(KNOWN)]
