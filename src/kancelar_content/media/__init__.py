"""Photos and videos: the archive of the department and its public albums."""
