"""Page Scenarios: the tree of scenarios and what can be done with one."""
