"""The plug-in that does its work at given times."""

from zope.interface import Interface


class IPeriodicTask(Interface):
    """A named utility that is asked every minute whether something is due."""

    def run(site, now):
        """Do what is due and nothing else; running it twice does nothing more.

        :param now: an aware datetime; the task asks no other clock.
        :returns: the number of things done, or an `Outcome` when some failed.
        """
