"""How pages reach their readers: caching rules."""
