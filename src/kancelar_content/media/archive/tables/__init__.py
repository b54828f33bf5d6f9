"""Light tables: photos that somebody laid out, kept by name and shown to colleagues."""
