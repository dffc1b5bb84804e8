"""The interim report of a quarter (Perpres 29/2014, article 18)."""
