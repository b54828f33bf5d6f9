"""The form by which anybody asks for information, and what stands behind it."""
