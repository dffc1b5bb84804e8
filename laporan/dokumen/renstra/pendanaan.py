"""T-C.24: what was planned and spent in the years before, its ratio and its growth.

As people entered or imported it as a table, else out of the budgets.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from anggaran.tahun import load_tahun
from aturan.anggaran import compute_serapan
from aturan.nilai import Angka, Nilai, Persen
from aturan.pertumbuhan import Pertumbuhan, compute_pertumbuhan
from instansi.enums import JenisProfil
from instansi.models import Instansi
from laporan.build.cells import persen, rupiah, teks
from laporan.build.hitung import named
from laporan.document import Baris, Catatan, JenisSel, Kolom, Sel, Tabel
from laporan.document.hitung import Acu
from laporan.dokumen.renstra.profil import LIMA, Letak, find_tabel
from laporan.dokumen.uang import use_bulat
from laporan.facts.profil import TabelProfilFakta
from pengaturan.metode import BAWAAN
from pengaturan.models import PengaturanTahun


@dataclass(frozen=True, slots=True)
class BarisDana:
    """``kedalaman`` is not known (0) of a table that people kept."""

    uraian: str
    kedalaman: int
    pagu: tuple[Decimal | None, ...]
    realisasi: tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class Pendanaan:
    tahun: tuple[str, ...]
    baris: tuple[BarisDana, ...]
    cara: Pertumbuhan
    is_bawaan: bool


def load_pendanaan(instansi: Instansi, tahun: int) -> Pendanaan:
    pengaturan = PengaturanTahun.objects.filter(instansi=instansi, tahun=tahun).first()
    dipilih = pengaturan.pertumbuhan if pengaturan else None
    tabel = find_tabel(instansi, tahun, JenisProfil.PENDANAAN)
    judul, baris = from_anggaran(instansi, tahun) if tabel is None else from_dana(tabel)
    return Pendanaan(
        tahun=judul,
        baris=baris,
        cara=Pertumbuhan(dipilih or Pertumbuhan.RATA_RATA),
        is_bawaan=not dipilih,
    )


def from_dana(tabel: TabelProfilFakta) -> tuple[tuple[str, ...], tuple[BarisDana, ...]]:
    letak = Letak(tabel.kolom)
    pagu, realisasi = letak.find_tahun("anggaran"), letak.find_tahun("realisasi")
    uraian = letak.find_uraian()
    baris = tuple(
        BarisDana(
            satu.sel[uraian].mentah,
            0,
            tuple(amount(satu.sel[i].nilai) for i in pagu),
            tuple(amount(satu.sel[i].nilai) for i in realisasi),
        )
        for satu in tabel.baris
    )
    return tuple(tabel.kolom[i].nama for i in pagu), baris


def amount(nilai: Nilai) -> Decimal | None:
    """None for a dash and for what is no number: nobody stated an amount."""
    return nilai.nilai if isinstance(nilai, Angka | Persen) else None


def from_anggaran(instansi: Instansi, tahun: int) -> tuple[tuple[str, ...], tuple[BarisDana, ...]]:
    """The budgets of five years line by line: lines of one name below the same are one."""
    tahun_list = tuple(range(tahun - LIMA + 1, tahun + 1))
    nama: dict[str, tuple[str, int]] = {}
    uang: dict[str, dict[int, tuple[Decimal | None, Decimal | None]]] = {}
    for satu in tahun_list:
        semua = load_tahun(instansi, satu)
        pohon = semua.roll_up(lambda g: g.pagu_berlaku(), lambda g: g.realisasi_sampai(4).nilai)
        jalur: dict[int, str] = {}
        for pk, garis in semua.garis.items():
            atas = jalur.get(garis.induk_id or 0, "")
            jalur[pk] = f"{atas}/{garis.baris.kunci}#{garis.baris.ordinal}"
            nama.setdefault(jalur[pk], (garis.baris.uraian, garis.kedalaman))
            rekap = pohon.rekap[str(pk)]
            uang.setdefault(jalur[pk], {})[satu] = (rekap.pagu.nilai, rekap.realisasi.nilai)
    kosong = (None, None)
    baris = tuple(
        BarisDana(
            uraian,
            kedalaman,
            tuple(uang[kunci].get(satu, kosong)[0] for satu in tahun_list),
            tuple(uang[kunci].get(satu, kosong)[1] for satu in tahun_list),
        )
        for kunci, (uraian, kedalaman) in sort_pohon(nama)
    )
    return tuple(map(str, tahun_list)), baris


def sort_pohon(nama: Mapping[str, tuple[str, int]]) -> list[tuple[str, tuple[str, int]]]:
    """Every line behind the one above it, in the order in which lines first came."""
    urut = {kunci: nomor for nomor, kunci in enumerate(nama)}

    def letak(kunci: str) -> list[int]:
        bagian = kunci.split("/")[1:]
        jalur = ["/" + "/".join(bagian[: i + 1]) for i in range(len(bagian))]
        return [urut.get(satu, 0) for satu in jalur]

    return sorted(nama.items(), key=lambda satu: letak(satu[0]))


# --- the table ----------------------------------------------------------------------------------


def tabel_tc24(fakta: Pendanaan) -> Tabel:
    uang = ("Anggaran pada Tahun", "Realisasi Anggaran pada Tahun")
    kolom = (
        Kolom("Uraian", 24, bertingkat=True),
        *(Kolom(t, 12, JenisSel.ANGKA, (satu,)) for satu in uang for t in fakta.tahun),
        *(
            Kolom(t, 7, JenisSel.PERSEN, ("Rasio antara Realisasi dan Anggaran pada Tahun",))
            for t in fakta.tahun
        ),
        *(
            Kolom(satu, 8, JenisSel.PERSEN, ("Rata-rata Pertumbuhan",))
            for satu in ("Anggaran", "Realisasi")
        ),
    )
    baris = (
        Baris((teks(satu.uraian), *cells(satu, f"tc24:{urut}", fakta)), tingkat=satu.kedalaman)
        for urut, satu in enumerate(fakta.baris, 1)
    )
    bawaan = f" ({BAWAAN})" if fakta.is_bawaan else ""
    catatan = Catatan(f"Pertumbuhan: {fakta.cara.label}{bawaan}, {fakta.cara.teks}.")
    return Tabel(
        "tc24",
        "",
        kolom,
        use_bulat(baris),
        nomor_kolom=True,
        bernomor=False,
        lanskap=True,
        catatan=(Catatan("Anggaran dan realisasi dalam rupiah."), catatan) if fakta.baris else (),
        teks_kosong="Belum ada anggaran dan realisasi pendanaan.",
    )


def cells(satu: BarisDana, nama: str, fakta: Pendanaan) -> Iterator[Sel]:
    for jenis, uang in (("p", satu.pagu), ("r", satu.realisasi)):
        for urut, isi in enumerate(uang):
            yield named(rupiah(isi, "–"), f"{nama}:{jenis}{urut}")
    for urut, (pagu, realisasi) in enumerate(zip(satu.pagu, satu.realisasi, strict=True)):
        hitung = Acu(f"{nama}:r{urut}") / Acu(f"{nama}:p{urut}") * 100
        rasio = compute_serapan(pagu, realisasi)
        yield named(persen(rasio.nilai), f"{nama}:%{urut}", hitung)
    for uang in (satu.pagu, satu.realisasi):
        yield persen(compute_pertumbuhan(uang, fakta.cara).nilai)
