"""Settings of open data."""
