"""Where photos of the archive are used, and how they leave these places."""
