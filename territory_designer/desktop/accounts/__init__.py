"""Dock Accounts: those of the selection."""
