"""Many photos and videos changed together: shown before, done in parts, taken back."""
