"""Photos and videos: types, workflows, permissions, catalog and settings."""
