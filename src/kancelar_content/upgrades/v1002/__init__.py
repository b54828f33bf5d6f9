"""Notices above every page."""
