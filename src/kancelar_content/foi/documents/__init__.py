"""Documents that are filed to a case: what came with it, and what the office wrote."""
