"""The search page of the site and what it offers while somebody types."""
