"""What was provided is published for everybody: section 5(3) of Act 106/1999."""
