"""What hides in texts and files, and copies of them without it; no Plone in it."""
