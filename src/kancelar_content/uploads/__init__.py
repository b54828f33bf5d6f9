"""Files that come from outside are what their names say."""
