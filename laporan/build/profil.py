"""Profile tables as their people keep them."""

from __future__ import annotations

from collections.abc import Iterable

from aturan.nilai import Angka, Kosong, Persen, Sebab
from instansi.enums import JenisProfil
from laporan.build.cells import nilai
from laporan.document import Baris, Catatan, GayaBaris, JenisSel, Kolom, Sel, Tabel
from laporan.facts import Fakta
from laporan.facts.profil import BarisProfilFakta, KolomProfil, SelProfil, TabelProfilFakta

KOLOM_SEMPIT = ("no", "no.", "kode", "gol.", "satuan")
KOLOM_KODE = ("kode", "rekening")  # 1.10 is not 1.1: such cells are printed as written
LEBAR_SEMPIT, LEBAR_BIASA = 4, 12


def tabel_profil(fakta: Fakta, *jenis: JenisProfil) -> tuple[Tabel, ...]:
    """The tables of these kinds, in print order. Their keys count within the first kind."""
    pilihan = [satu for satu in fakta.profil if satu.jenis in jenis]
    tahun = fakta.identitas.tahun
    return tuple(make_tabel(satu, f"{satu.jenis}-{i}", tahun) for i, satu in enumerate(pilihan, 1))


def make_tabel(fakta: TabelProfilFakta, kunci: str, tahun: int) -> Tabel:
    lama = (Catatan(f"Data tahun {fakta.tahun}."),) if fakta.tahun != tahun else ()
    return Tabel(
        kunci=f"profil-{kunci}",
        judul=" ".join(fakta.judul.split()),
        kolom=tuple(make_kolom(satu) for satu in fakta.kolom),
        baris=tuple(make_baris(satu, fakta.kolom) for satu in fakta.baris),
        sumber=fakta.sumber,
        catatan=lama,
    )


def make_kolom(kolom: KolomProfil) -> Kolom:
    nama = " ".join(kolom.nama.split())
    sempit = nama.casefold() in KOLOM_SEMPIT
    kelompok = (kolom.kelompok,) if kolom.kelompok else ()
    return Kolom(nama, LEBAR_SEMPIT if sempit else LEBAR_BIASA, kelompok=kelompok)


def make_baris(baris: BarisProfilFakta, kolom: Iterable[KolomProfil]) -> Baris:
    sel = tuple(make_sel(isi, satu) for isi, satu in zip(baris.sel, kolom, strict=True))
    return Baris(sel, GayaBaris.TOTAL if baris.is_total else GayaBaris.BIASA)


def make_sel(sel: SelProfil, kolom: KolomProfil) -> Sel:
    """A number in the document's one style; words, codes and blanks as they were written."""
    berkode = any(kata in kolom.nama.casefold() for kata in KOLOM_KODE)
    if isinstance(sel.nilai, Angka | Persen) and not berkode:
        return nilai(sel.nilai)
    if isinstance(sel.nilai, Kosong) and sel.nilai.sebab is not Sebab.BELUM_DIISI:
        return Sel(None, JenisSel.NILAI)
    return Sel(sel.mentah)
