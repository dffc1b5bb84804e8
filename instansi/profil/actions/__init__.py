"""Writing profile tables, each edit with its history."""
