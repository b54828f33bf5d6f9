"""Words of consents: what they rest on, where they stand."""

from kancelar_content import _
from kancelar_content.media.rights.fields import terms


#: Civil Code, Act No. 89/2012 Coll., sections 84 to 90; their wording is not
#: verified, and the form says so.
WRITTEN, ORAL, NEWS, PUBLIC, OFFICIAL = "written", "oral", "news", "public", "official"

KINDS = terms(
    (WRITTEN, _("consent_written", default="Written consent (sections 84 and 85)")),
    (ORAL, _("consent_oral", default="Oral consent (sections 84 and 85)")),
    (NEWS, _("consent_news", default="News licence (section 89)")),
    (
        PUBLIC,
        _(
            "consent_public",
            default="Speaks in public on a matter of public interest (section 88(2))",
        ),
    ),
    (
        OFFICIAL,
        _("consent_official", default="Official purpose by a law (section 88(2))"),
    ),
)

VALID, WITHDRAWN = "valid", "withdrawn"

STATES = {
    VALID: _("consent_valid", default="Given"),
    WITHDRAWN: _("consent_withdrawn", default="Withdrawn"),
}
