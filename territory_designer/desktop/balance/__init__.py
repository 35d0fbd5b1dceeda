"""Dock Balance: one row per territory."""
