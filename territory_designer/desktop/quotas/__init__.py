"""Dock Quotas: a total split over the territories."""
