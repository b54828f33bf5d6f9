"""How photos and videos come in: in pieces, by a form, from a folder, instead of another."""
