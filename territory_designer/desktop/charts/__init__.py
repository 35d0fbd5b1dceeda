"""Charts, drawn with QPainter."""
