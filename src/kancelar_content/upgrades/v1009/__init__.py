"""Reports of barriers: type, workflow, settings and permissions."""
