"""The texts of an album on one page, for who writes hundreds of them."""
