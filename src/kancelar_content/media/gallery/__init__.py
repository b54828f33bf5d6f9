"""What the public sees: galleries, albums, photos."""
