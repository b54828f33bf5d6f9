"""The composed home page: its types, workflow, permissions and setting."""
