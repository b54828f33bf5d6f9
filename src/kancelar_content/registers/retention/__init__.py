"""What is kept how long, and how it is disposed of: two persons and a protocol."""
