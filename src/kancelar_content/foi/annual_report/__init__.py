"""The annual report of section 18 of Act 106/1999."""
