"""Legal time limits: counted by Czech law, from a dated table of rules."""
