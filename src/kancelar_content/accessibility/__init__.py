"""The accessibility statement and its re-test."""
