from laporan.models.kerangka import KerangkaLaporan
from laporan.models.lambang import LambangLaporan
from laporan.models.narasi import FotoNarasi, Narasi
from laporan.models.rekap import Rekap
from laporan.models.terbit import JenisVersi, KomentarLaporan, LaporanKinerja, VersiLaporan

__all__ = [
    "FotoNarasi",
    "JenisVersi",
    "KerangkaLaporan",
    "KomentarLaporan",
    "LambangLaporan",
    "LaporanKinerja",
    "Narasi",
    "Rekap",
    "VersiLaporan",
]
