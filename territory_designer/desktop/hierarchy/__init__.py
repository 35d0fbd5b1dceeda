"""Dock Hierarchy: territories in districts, regions, areas."""
