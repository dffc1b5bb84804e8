"""Measuring indicators: which target counts, what the realisasi is, and the capaian of both."""
