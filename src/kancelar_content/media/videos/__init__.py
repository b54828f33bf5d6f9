"""Videos: how they are played, what is read and heard beside them."""
