"""Dock Performance: rates with their intervals, effects, prospects."""
