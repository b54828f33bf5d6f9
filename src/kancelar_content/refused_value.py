"""A value of a field that is refused with a sentence, in forms and over REST alike."""

from collections.abc import Callable
from typing import Any
from zope.schema import ValidationError


class RefusedValue(ValidationError):
    """Forms and plone.restapi ask it for its `doc`; of others REST makes a 500."""

    def doc(self):
        """The sentence that it was raised with."""
        return self.args[0]


def refusing(problem: Callable[[Any], object | None]) -> Callable[[Any], bool]:
    """A constraint from what tells a problem, a message, or None."""

    def constraint(value) -> bool:
        """:raises RefusedValue: with the message."""
        found = problem(value)
        if found is not None:
            raise RefusedValue(found)
        return True

    return constraint
