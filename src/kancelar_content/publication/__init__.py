"""What stands between a draft and its readers, for every public type."""
