"""The accessibility statement with its re-test, and reports of barriers."""
