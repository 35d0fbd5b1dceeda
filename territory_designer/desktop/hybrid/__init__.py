"""Dialog Territories by segment: groups of segments with an alignment of their own each."""
