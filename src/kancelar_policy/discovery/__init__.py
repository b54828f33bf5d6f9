"""What search engines and other programs are told of the site."""
