"""Requests for information under Act 106/1999: register, clock, answers, report."""
