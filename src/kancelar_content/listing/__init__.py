"""Lists from catalog metadata: pages, feeds and REST share order and state."""
