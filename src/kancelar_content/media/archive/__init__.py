"""The archive of photos and videos for the staff: search, light tables, batches."""
