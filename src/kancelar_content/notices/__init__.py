"""Everyday notices above every page: a closed cash desk, another entrance."""
