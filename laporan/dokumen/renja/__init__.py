"""The tables of a Renja (Permendagri 86/2017): T-C.29 to T-C.33."""
