"""News by e-mail: readers who asked for it, and what is sent to them."""
