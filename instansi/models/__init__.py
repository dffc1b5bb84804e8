from .alur import Beralur
from .masuk import CaraMasuk, CatatanMasuk, WajibMfa
from .organisasi import Instansi, Pejabat, Pemda, UnitKerja
from .pemberitahuan import Pemberitahuan
from .pengguna import Pengguna, Penugasan
from .profil import BarisProfil, TabelProfil

__all__ = [
    "BarisProfil",
    "Beralur",
    "CaraMasuk",
    "CatatanMasuk",
    "Instansi",
    "Pejabat",
    "Pemberitahuan",
    "Pemda",
    "Pengguna",
    "Penugasan",
    "TabelProfil",
    "UnitKerja",
    "WajibMfa",
]
