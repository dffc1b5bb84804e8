from .alur import Beralur
from .organisasi import Instansi, Pejabat, Pemda, UnitKerja
from .pemberitahuan import Pemberitahuan
from .pengguna import Pengguna, Penugasan
from .profil import BarisProfil, TabelProfil

__all__ = [
    "BarisProfil",
    "Beralur",
    "Instansi",
    "Pejabat",
    "Pemberitahuan",
    "Pemda",
    "Pengguna",
    "Penugasan",
    "TabelProfil",
    "UnitKerja",
]
