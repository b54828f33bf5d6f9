"""What a reader is told when a page cannot be shown."""
