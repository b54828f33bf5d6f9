"""The morning mail: what waits in the registers, as numbers and links."""
