"""How photos and videos come in: in pieces, by a form, or instead of another."""
