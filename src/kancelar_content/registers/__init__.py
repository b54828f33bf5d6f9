"""Registers: tables of entries from catalog metadata, one plug-in for each type."""
