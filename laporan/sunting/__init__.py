"""Pages on which people write the prose of a report."""
