"""Press releases: from a department's draft to the reader."""
