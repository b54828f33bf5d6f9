"""Records asked of departments; reminders and disposal of requests."""
