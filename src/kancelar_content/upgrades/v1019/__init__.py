"""Published answers: types, workflow, permissions, catalog and settings."""
