"""The form by which anybody asks for information."""
