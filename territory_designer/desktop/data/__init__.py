"""Page Data: layers, CSV files and what a check finds."""
