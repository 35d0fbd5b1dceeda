"""Hand editing: toolbar, map tools, suggestions."""
