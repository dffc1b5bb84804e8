"""Pages of the profile tables of a PD and year."""
