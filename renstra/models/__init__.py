from .dokumen import Dokumen, PaguIndikatif, Target
from .indikator import Indikator
from .simpul import (
    ArahKebijakan,
    Kegiatan,
    Misi,
    Program,
    ProgramSasaran,
    Sasaran,
    Simpul,
    Strategi,
    SubKegiatan,
    Tujuan,
)

__all__ = [
    "ArahKebijakan",
    "Dokumen",
    "Indikator",
    "Kegiatan",
    "Misi",
    "PaguIndikatif",
    "Program",
    "ProgramSasaran",
    "Sasaran",
    "Simpul",
    "Strategi",
    "SubKegiatan",
    "Target",
    "Tujuan",
]
