"""How requests of a year were handled: for officers, machines and the public."""
