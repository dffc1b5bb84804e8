"""Documents of SAKIP beside the LKjIP: one module for each family, all in ``daftar``."""
