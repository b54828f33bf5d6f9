"""Settings of measuring and consent; nothing is measured until one is set."""
