from laporan.models.kerangka import KerangkaLaporan
from laporan.models.rekap import Rekap

__all__ = ["KerangkaLaporan", "Rekap"]
