from .bukti import Bukti, BuktiIndikator, JenisBukti
from .klaim import JenisKlaim, Klaim
from .pelaporan import Analisis, Keputusan, Komentar, Notulen, Pelaporan, PermintaanData
from .realisasi import Pembanding, Realisasi, StatusRealisasi

__all__ = [
    "Analisis",
    "Bukti",
    "BuktiIndikator",
    "JenisBukti",
    "JenisKlaim",
    "Keputusan",
    "Klaim",
    "Komentar",
    "Notulen",
    "Pelaporan",
    "Pembanding",
    "PermintaanData",
    "Realisasi",
    "StatusRealisasi",
]
