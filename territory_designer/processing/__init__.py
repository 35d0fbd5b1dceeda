"""The headless face: one Processing provider, one file per algorithm. Never imports the desktop."""
