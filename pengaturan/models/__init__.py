from .indikator import AturanIndikator, Padanan
from .periode import Periode
from .skala import SkalaPredikat
from .tahun import PengaturanTahun
from .tenggat import PengecualianTenggat, Tenggat

__all__ = [
    "AturanIndikator",
    "Padanan",
    "PengaturanTahun",
    "PengecualianTenggat",
    "Periode",
    "SkalaPredikat",
    "Tenggat",
]
