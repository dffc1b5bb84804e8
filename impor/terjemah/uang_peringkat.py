"""Money that sources of different rank state differently: the better one stands, which is said.

Of equal ranks the board tells (``impor.rencana.sengketa``), of what people typed ``jaga``.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from aturan.nilai import Angka
from capaian.models import JenisKlaim
from impor.istilah import TingkatPesan
from impor.rencana.entri import Tempat
from impor.rencana.fakta import write_klaim
from impor.rencana.hilang import name_fakta
from impor.rencana.konteks import Konteks
from impor.rencana.papan import Tulisan
from impor.rencana.peringkat import MANUAL
from impor.sebab import SebabPesan
from impor.tabel import Pesan

KLAIM = {"pagu": JenisKlaim.PAGU, "realisasianggaran": JenisKlaim.REALISASI_ANGGARAN}


@dataclass(frozen=True, slots=True)
class Pernyataan:
    """One amount as a source states it. ``letak`` None: it was stored before this run."""

    nilai: Decimal | None
    mentah: str
    sumber: str
    letak: Tempat | None
    peringkat: int


def find_lama(tulisan: Tulisan) -> Pernyataan | None:
    """What a file or the store stated before of the same fact; None where nothing did, or a
    person."""
    lama = tulisan.lama
    if lama is None or tulisan.lihat_lama("jenis_sumber") == MANUAL:
        return None
    return Pernyataan(
        tulisan.lihat_lama("nilai"),
        str(tulisan.lihat_lama("mentah")),
        str(tulisan.lihat_lama("sumber")),
        lama.tempat,
        lama.peringkat,
    )


def report_rank(k: Konteks, lama: Pernyataan, baru: Pernyataan, tulisan: Tulisan) -> None:
    """Say at the cell that gives way what the other one states. One of this run that is displaced
    becomes a claim; what is stored changes in plain sight."""
    kalah, menang = (lama, baru) if tulisan.menang else (baru, lama)
    if kalah.letak is None or kalah.nilai is None:
        return
    if kalah is lama:
        isian = {"tahun_klaim": tulisan.entri.lihat("baris").lihat("tahun"), "label": ""}
        isian |= {"nilai": Angka(kalah.nilai), "mentah": kalah.mentah}
        isian |= {"is_total": False, "baris": tulisan.entri.lihat("baris")}
        write_klaim(k, kalah.letak, KLAIM[tulisan.entri.jenis], isian)
    k.pesan.append(
        Pesan(
            TingkatPesan.PERINGATAN,
            *kalah.letak,
            kalah.mentah,
            menang.mentah,
            f"{name_fakta(tulisan.entri)} tertulis {kalah.mentah} di sini, tetapi {menang.mentah}"
            f" pada {menang.sumber}, yang didahulukan; yang di sini dicatat sebagai klaim.",
            SebabPesan.FAKTA_GANDA,
        )
    )
