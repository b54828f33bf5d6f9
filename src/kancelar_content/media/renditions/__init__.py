"""Pictures that are made of a photo once, and every way out for them."""
