"""The sales rules on tables: what data must be like, accounts in units, workload, columns. Knows nothing of QGIS."""
