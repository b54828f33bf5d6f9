"""What is in a photo or a video, and pictures made of it; no Plone in it."""
