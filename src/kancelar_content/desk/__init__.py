"""The work desk: what waits for the user, from every domain."""
