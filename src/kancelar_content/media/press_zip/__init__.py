"""Photos for journalists in one file, with captions, credits and licences."""
