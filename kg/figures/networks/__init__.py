"""Networks as pages to walk through: which part is shown, where it stands, boxes or points."""
