"""Requests for information: types, workflow, permissions and settings."""
