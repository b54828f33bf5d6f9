"""The name and the sign of the site, and what its log of errors leaves out."""
