from .organisasi import Instansi, Pejabat, Pemda, UnitKerja
from .pengguna import Pengguna, Penugasan
from .profil import BarisProfil, TabelProfil

__all__ = [
    "BarisProfil",
    "Instansi",
    "Pejabat",
    "Pemda",
    "Pengguna",
    "Penugasan",
    "TabelProfil",
    "UnitKerja",
]
