"""The money of two years side by side, program by program."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from anggaran.enums import Tingkat
from aturan.hitung import subtract
from aturan.rekap_anggaran import Rekap
from aturan.teks import normalkan_nama
from laporan.build.anggaran import sel_uang
from laporan.build.cells import KOLOM_NO, kolom_persen, kolom_rupiah, nomor, teks, total
from laporan.build.hitung import named
from laporan.document import Baris, JenisSel, Kolom, Sel, Tabel
from laporan.document.hitung import Acu
from laporan.facts import Fakta
from laporan.facts.anggaran import BarisUang

KUNCI = "anggaran-dua-tahun"
TANPA = (Sel(None, JenisSel.ANGKA), Sel(None, JenisSel.ANGKA), Sel(None, JenisSel.PERSEN))
BarisSel = tuple[Sel, ...]
Pasangan = tuple[BarisUang | None, BarisUang | None]  # the year before, this year


def tabel_dua_tahun(fakta: Fakta) -> tuple[Tabel, ...]:
    """Nothing unless both years have programs of their own lines."""
    lalu, kini = fakta.anggaran_lalu, fakta.anggaran
    if not (list_program(lalu.baris) and list_program(kini.baris)):
        return ()
    pasangan = pair(list_program(lalu.baris), list_program(kini.baris))
    baris = [Baris(make_sel(urut, satu)) for urut, satu in enumerate(pasangan, 1)]
    akhir = (*uang(lalu.total, "jumlah:lalu"), *uang(kini.total, "jumlah:kini"))
    selisih = beda(lalu.total.serapan.nilai, kini.total.serapan.nilai, "jumlah")
    judul = f"Anggaran dan Realisasi per Program Tahun {lalu.tahun} dan {kini.tahun}"
    kolom = (
        KOLOM_NO,
        Kolom("Program", 26),
        *columns_of(lalu.tahun),
        *columns_of(kini.tahun),
        Kolom("Perubahan Serapan (poin persen)", 10, JenisSel.ANGKA),
    )
    jumlah = total((Sel("Jumlah seluruh anggaran", colspan=2), *akhir, selisih))
    return (Tabel(KUNCI, judul, kolom, (*baris, jumlah)),)


def columns_of(tahun: int) -> tuple[Kolom, ...]:
    kelompok = f"Tahun {tahun}"
    return (
        kolom_rupiah("Anggaran", kelompok),
        kolom_rupiah("Realisasi", kelompok),
        kolom_persen("Realisasi (%)", kelompok),
    )


def list_program(baris: Sequence[BarisUang]) -> list[BarisUang]:
    return [satu for satu in baris if satu.tingkat == Tingkat.PROGRAM]


def pair(lalu: Sequence[BarisUang], kini: Sequence[BarisUang]) -> Iterator[Pasangan]:
    """Programs of one name, in this year's order; then those that this year has no more."""
    sisa = list(lalu)
    for satu in kini:
        sama = next((lama for lama in sisa if is_sama(lama, satu)), None)
        if sama is not None:
            sisa.remove(sama)
        yield sama, satu
    yield from ((satu, None) for satu in sisa)


def is_sama(lalu: BarisUang, kini: BarisUang) -> bool:
    """The same node of the plan, or the same name: nomenclature changes between years."""
    if lalu.program_id and lalu.program_id == kini.program_id:
        return True
    return normalkan_nama(lalu.uraian) == normalkan_nama(kini.uraian)


def make_sel(urut: int, pasangan: Pasangan) -> BarisSel:
    lalu, kini = pasangan
    satu = kini or lalu
    return (
        nomor(urut),
        teks(satu.uraian if satu else ""),
        *(uang(lalu.rekap, f"{urut}:lalu") if lalu else TANPA),
        *(uang(kini.rekap, f"{urut}:kini") if kini else TANPA),
        beda(serapan(lalu), serapan(kini), str(urut)),
    )


def uang(rekap: Rekap, nama: str) -> BarisSel:
    """Pagu, realisasi and percent."""
    return sel_uang(rekap, f"{KUNCI}:{nama}")[:3]


def serapan(satu: BarisUang | None) -> Decimal | None:
    return satu.rekap.serapan.nilai if satu else None


def beda(lalu: Decimal | None, kini: Decimal | None, nama: str) -> Sel:
    """How many points the serapan rose or fell."""
    if lalu is None or kini is None:
        return Sel(None, JenisSel.ANGKA)
    acuan = [Acu(f"{KUNCI}:{nama}:{tahun}:%") for tahun in ("kini", "lalu")]
    return named(
        Sel(subtract(kini, lalu), JenisSel.ANGKA), f"{KUNCI}:{nama}:beda", acuan[0] - acuan[1]
    )
