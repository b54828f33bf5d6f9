"""The style guide: every part of the look, as editors and developers use it."""
