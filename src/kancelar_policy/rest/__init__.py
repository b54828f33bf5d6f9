"""What the whole site tells clients of REST."""
