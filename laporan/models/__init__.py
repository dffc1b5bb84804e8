from laporan.models.kerangka import KerangkaLaporan
from laporan.models.rekap import Rekap
from laporan.models.terbit import JenisVersi, KomentarLaporan, LaporanKinerja, VersiLaporan

__all__ = [
    "JenisVersi",
    "KerangkaLaporan",
    "KomentarLaporan",
    "LaporanKinerja",
    "Rekap",
    "VersiLaporan",
]
