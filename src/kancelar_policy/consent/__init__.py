"""Readers are asked before anything but what the site needs is kept or loaded."""
