"""Page Measures: where workload, potential and segments come from, with live totals."""
