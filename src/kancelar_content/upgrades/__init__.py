"""What a site that was made before is given: a folder for each version."""
