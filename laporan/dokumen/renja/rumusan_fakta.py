"""What T-C.33 states: the plan of the year, where its money comes from, and what people noted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from anggaran.models import BarisAnggaran
from instansi.enums import JenisProfil
from instansi.models import Instansi
from laporan.document import Kolom
from laporan.dokumen.evaluasi.uang import Simpul, find_simpul
from laporan.dokumen.renja.cocok import Calon, Pencocok
from laporan.dokumen.renja.isian import KolomForm, load_isian
from laporan.dokumen.renja.muat import load_rencana
from laporan.dokumen.renstra.fakta import RenstraFakta, SimpulRenstra

FORM = (
    KolomForm(Kolom("Kode"), r"^kode"),
    KolomForm(Kolom("Program/Kegiatan/Sub Kegiatan"), r"program|kegiatan|uraian"),
    KolomForm(Kolom("Catatan Penting"), r"catatan|keterangan"),
)


@dataclass(frozen=True, slots=True)
class RumusanFakta:
    """``sumber`` are the sources of the money of each node by itself. ``lepas`` are names in the
    table of notes that are no node of the plan, or that several nodes have. ``is_renja``: a Renja
    of the year states the plan, not the Renstra."""

    tahun: int
    renstra: RenstraFakta
    sumber: Mapping[Simpul, tuple[str, ...]] = field(default_factory=dict)
    catatan: Mapping[Simpul, str] = field(default_factory=dict)
    lepas: tuple[str, ...] = ()
    is_renja: bool = False

    def list_sumber(self, simpul: SimpulRenstra) -> tuple[str, ...]:
        """As its own lines state, else all that stand below it."""
        bawah = (satu for anak in simpul.anak for satu in self.list_sumber(anak))
        return self.sumber.get(simpul.kunci) or tuple(dict.fromkeys(bawah))


def load_rumusan(instansi: Instansi, tahun: int) -> RumusanFakta:
    """What the Renja says of a node goes before what other tables say of it."""
    rencana = load_rencana(instansi, tahun)
    catatan, lepas = load_catatan(instansi, tahun, rencana.fakta)
    sumber = {letak: (satu,) for letak, satu in rencana.sumber.items() if satu}
    return RumusanFakta(
        tahun,
        rencana.fakta,
        load_sumber(instansi, tahun) | sumber,
        catatan | {letak: satu for letak, satu in rencana.catatan.items() if satu},
        lepas,
        rencana.is_renja,
    )


def load_sumber(instansi: Instansi, tahun: int) -> dict[Simpul, tuple[str, ...]]:
    """As the lines of the year's budget state them. One query."""
    semua = BarisAnggaran.objects.of(instansi).filter(tahun=tahun).exclude(sumber_dana="")
    hasil: dict[Simpul, tuple[str, ...]] = {}
    for satu in semua.order_by("urutan", "pk"):
        if simpul := find_simpul(satu):
            ada = hasil.get(simpul, ())
            hasil[simpul] = ada if satu.sumber_dana in ada else (*ada, satu.sumber_dana)
    return hasil


def load_catatan(
    instansi: Instansi, tahun: int, renstra: RenstraFakta
) -> tuple[dict[Simpul, str], tuple[str, ...]]:
    """The notes by node, and what they name that the plan does not know. Two queries."""
    pencocok = Pencocok(
        Calon(satu.kunci, satu.nama, satu.kode)
        for akar in renstra.program
        for satu, _ in akar.walk()
    )
    catatan: dict[Simpul, str] = {}
    lepas: list[str] = []
    for tabel in load_isian(instansi, tahun, JenisProfil.CATATAN_RENJA, FORM):
        for baris in tabel.baris:
            kode, nama, isi = baris.teks
            simpul = pencocok.find(nama, kode)
            if simpul is None:
                lepas.append(nama or kode)
            elif isi:
                catatan[simpul] = "\n".join(filter(None, (catatan.get(simpul), isi)))
    return catatan, tuple(satu for satu in lepas if satu)
