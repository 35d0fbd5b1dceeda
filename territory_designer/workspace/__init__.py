"""The market file: one GeoPackage that holds units, accounts, rules, scenarios, territories and the log of a market."""
