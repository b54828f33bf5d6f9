"""Feeds for readers' programs; a domain joins by registering an `IFeedSource`."""
