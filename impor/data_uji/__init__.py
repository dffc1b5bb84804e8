"""A pemda of invented PDs in bulk, to measure pages and reports at the size of a real region.

The same size always gives the same rows: figures come from checksums of what they are about,
years from the caller, never from chance or the clock.
"""

from impor.data_uji.pemda import create_pemda_uji, delete_pemda_uji
from impor.data_uji.ukuran import KODE_PEMDA, Ukuran

__all__ = ["KODE_PEMDA", "Ukuran", "create_pemda_uji", "delete_pemda_uji"]
