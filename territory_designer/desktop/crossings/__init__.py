"""Links and barriers of the market: the dialog, and what follows from it."""
