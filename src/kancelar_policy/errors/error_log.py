"""What Plone's logs of errors leave out: mistakes that anybody makes at will.

They would push out of the log what the office has to see. A failure of ours stays in
it, and with its id in the log of the server.
"""

from Acquisition import aq_base
from plone import api


#: Refusals of a request, told to its client with a status of 4xx; the last two are of
#: words of a search that cannot be read. Zope's log knows classes by their bare names,
#: so a `ParseError` of another library is left out too; as an incident of ours it still
#: is in the log of the server, whatever its name.
REFUSALS = ("BadRequest", "Forbidden", "MethodNotAllowed", "ParseError", "QueryError")

#: What Zope raises at a value that is not of the kind that its name says
#: (`?page:int=x`). In the root's log that is before any code of a site.
MISTYPED = ("ValueError", "SyntaxError")


def leave_out_refusals() -> None:
    """The logs of the site and of the root note no refusals."""
    site = api.portal.get()
    _leave_out(site, REFUSALS)
    _leave_out(site.getPhysicalRoot(), (*REFUSALS, *MISTYPED))


def _leave_out(place, names: tuple[str, ...]) -> None:
    log = getattr(aq_base(place), "error_log", None)
    if log is None:
        return
    chosen = log.getProperties()
    ignored = dict.fromkeys((*chosen["ignored_exceptions"], *names))
    log.setProperties(**{**chosen, "ignored_exceptions": tuple(ignored)})
