"""The tables of a Renstra (Permendagri 86/2017): T-C.23 to T-C.28."""
