"""The open market: opening, session, undo, writing."""
