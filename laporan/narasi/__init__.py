"""What people write into a report: made clean, read into blocks, its figures kept current."""
