from .indikator import AturanIndikator, Padanan
from .periode import Periode
from .skala import SkalaPredikat
from .tahun import PengaturanTahun

__all__ = ["AturanIndikator", "Padanan", "PengaturanTahun", "Periode", "SkalaPredikat"]
