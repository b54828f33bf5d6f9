"""What allows a photo or video to be shown, and what happens when that ends."""
