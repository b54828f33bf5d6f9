"""A site tells robots what to leave out, and gets settings of security.txt."""
