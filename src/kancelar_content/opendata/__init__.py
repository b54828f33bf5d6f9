"""Open data by the open formal norms: datasets of the site and their catalogue."""
