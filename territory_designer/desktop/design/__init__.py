"""Page Design: rules, number of territories, targets and robustness."""
