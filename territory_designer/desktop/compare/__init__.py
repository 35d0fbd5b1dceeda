"""Docks Compare and Trade-off: scenarios side by side, and families of plans."""
