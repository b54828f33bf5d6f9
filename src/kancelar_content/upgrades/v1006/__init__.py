"""News by e-mail: settings, permissions and control panels."""
