"""The PD as its profile tables show it: duties, people, things, problems, services."""

from __future__ import annotations

from instansi.enums import JenisProfil
from laporan.build.profil import tabel_profil
from laporan.build.sections import Isi, belum, pembuat
from laporan.document import Blok
from laporan.facts import Fakta

PERENCANA = "perencana perangkat daerah"


def profil(jenis: JenisProfil) -> Isi:
    return lambda fakta: tabel_profil(fakta, jenis)


def permasalahan(fakta: Fakta) -> tuple[Blok, ...]:
    """Required by 53/2014: what is missing is said."""
    tabel = tabel_profil(fakta, JenisProfil.PERMASALAHAN)
    return tabel or (belum("uraian permasalahan utama dan isu strategis", PERENCANA),)


BAGIAN = {
    "tugas-fungsi": pembuat("Tugas dan Fungsi", profil(JenisProfil.TUGAS_FUNGSI)),
    "sdm": pembuat("Sumber Daya Manusia", profil(JenisProfil.SDM)),
    "sarana": pembuat("Sarana dan Prasarana", profil(JenisProfil.SARANA)),
    "permasalahan": pembuat("Permasalahan Utama dan Isu Strategis", permasalahan),
    "spm": pembuat("Standar Pelayanan Minimal", profil(JenisProfil.SPM)),
}
