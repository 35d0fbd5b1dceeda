"""Map tools: ZIPs change territory by click, box, lasso and brush, with a preview before the drop."""
