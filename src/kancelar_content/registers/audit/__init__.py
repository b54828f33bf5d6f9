"""Who did what, when and why to the entries of registers; only added to and read."""
