"""The public site around the content: home page and what every page shows."""
