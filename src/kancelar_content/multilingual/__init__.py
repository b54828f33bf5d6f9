"""Language versions: which is the source, which are up to date, and the way to each."""
