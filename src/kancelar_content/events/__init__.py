"""Events: the calendar of each language, by month and as a list."""
