"""Words of photos and videos on pages of the staff."""

from kancelar_content import _
from kancelar_content.media.lacks_rules import ALT
from kancelar_content.media.lacks_rules import CAPTIONS
from kancelar_content.media.lacks_rules import CREDIT
from kancelar_content.media.lacks_rules import LICENCE
from kancelar_content.media.lacks_rules import PEOPLE


STATES = {
    "internal": _("media_state_internal", default="Internal"),
    "published": _("media_state_published", default="Published"),
    "blocked": _("media_state_blocked", default="Blocked"),
}

#: In a list after "It lacks:".
LACKS = {
    ALT: _("lacks_alt", default="alternative text"),
    CREDIT: _("lacks_credit", default="credit"),
    LICENCE: _("lacks_licence", default="licence"),
    PEOPLE: _("lacks_people", default="people looked at"),
    CAPTIONS: _("lacks_captions", default="captions"),
}

#: At each item that is put in order. A page has hundreds of them, so these are
#: translated once and the braces filled in afterwards.
ARRANGING = {
    "stays": _("arrange_stays", default="Stays in the archive"),
    "borrowed": _("arrange_borrowed", default="From another album"),
    "lacks": _("arrange_lacks", default="Lacks: ${what}", mapping={"what": "{what}"}),
    "grab": _("arrange_grab", default="Move"),
    "up": _("arrange_up", default="Earlier: ${title}", mapping={"title": "{title}"}),
    "down": _("arrange_down", default="Later: ${title}", mapping={"title": "{title}"}),
    "cover": _("arrange_cover", default="Cover"),
    "edit": _("arrange_edit", default="Edit"),
}
