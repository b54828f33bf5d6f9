"""Charts drawn by the server, each with the table that says the same."""
