"""Name, sign, colours and footer of the region: what an administrator sets."""
