"""Profile tables as their people keep them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from aturan.nilai import Angka, Kosong, Persen, Sebab
from instansi.enums import JenisProfil
from instansi.profil.bentuk import is_nomor, is_tertulis
from laporan.build.cells import nilai
from laporan.build.judul import rapikan_judul
from laporan.document import Baris, Catatan, GayaBaris, JenisSel, Kolom, Perataan, Sel, Tabel
from laporan.facts import Fakta
from laporan.facts.profil import KolomProfil, SelProfil, TabelProfilFakta

KOLOM_SEMPIT = ("no", "no.", "kode", "gol.", "satuan")
LEBAR_SEMPIT, LEBAR_BIASA = 4, 12
BESAR = 1_000_000  # from here on a column holds amounts
# Kinds whose rows leave the cells of their parents empty.
MENURUN = frozenset(
    {
        *(JenisProfil.TUGAS_FUNGSI, JenisProfil.PERMASALAHAN, JenisProfil.SPM),
        *(JenisProfil.PELAYANAN, JenisProfil.PENDANAAN),
    }
)
# Which part shows the profile tables of a kind; the other kinds stand in an appendix.
TEMPAT_PROFIL = {
    JenisProfil.DASAR_HUKUM: "dasar-hukum",
    JenisProfil.TUGAS_FUNGSI: "tugas-fungsi",
    JenisProfil.SDM: "sdm",
    JenisProfil.SARANA: "sarana",
    JenisProfil.PERMASALAHAN: "permasalahan",
    JenisProfil.SPM: "spm",
    JenisProfil.PENGHARGAAN: "penghargaan",
    JenisProfil.INOVASI: "inovasi",
    JenisProfil.LHE: "lhe",
}
BarisSel = tuple[Sel, ...]


def tabel_profil(fakta: Fakta, *jenis: JenisProfil) -> tuple[Tabel, ...]:
    """The tables of these kinds, in print order. Their keys count within the first kind."""
    pilihan = [satu for satu in fakta.profil if satu.jenis in jenis]
    tahun = fakta.identitas.tahun
    return tuple(make_tabel(satu, f"{satu.jenis}-{i}", tahun) for i, satu in enumerate(pilihan, 1))


def make_tabel(fakta: TabelProfilFakta, kunci: str, tahun: int) -> Tabel:
    lama = (Catatan(f"Data tahun {fakta.tahun}."),) if fakta.tahun != tahun else ()
    baris = [tuple(map(make_sel, satu.sel, fakta.kolom)) for satu in fakta.baris]
    if fakta.jenis in MENURUN:
        baris = fill_down(baris)
    return Tabel(
        kunci=f"profil-{kunci}",
        judul=rapikan_judul(fakta.judul),
        kolom=tuple(make_kolom(satu, isi_kolom(fakta, i)) for i, satu in enumerate(fakta.kolom)),
        baris=tuple(map(make_baris, baris, (satu.is_total for satu in fakta.baris))),
        sumber=fakta.sumber,
        catatan=lama,
    )


def make_kolom(kolom: KolomProfil, isi: Sequence[SelProfil]) -> Kolom:
    nama = rapikan_judul(kolom.nama)
    sempit = nama.casefold() in KOLOM_SEMPIT
    kelompok = (rapikan_judul(kolom.kelompok),) if kolom.kelompok else ()
    lebar = LEBAR_SEMPIT if sempit else LEBAR_BIASA
    return Kolom(nama, lebar, kelompok=kelompok, perataan=align(kolom, isi))


def isi_kolom(fakta: TabelProfilFakta, letak: int) -> list[SelProfil]:
    return [satu.sel[letak] for satu in fakta.baris if letak < len(satu.sel)]


def align(kolom: KolomProfil, isi: Sequence[SelProfil]) -> Perataan | None:
    """Row numbers stand in the middle, and amounts to the right, so that their digits line up."""
    if is_nomor(kolom.nama):
        return Perataan.TENGAH
    angka = [satu.nilai.nilai for satu in isi if isinstance(satu.nilai, Angka)]
    return Perataan.KANAN if any(abs(satu) >= BESAR for satu in angka) else None


def make_baris(sel: BarisSel, is_total: bool) -> Baris:
    return Baris(span_label(sel), GayaBaris.TOTAL) if is_total else Baris(sel)


def span_label(sel: BarisSel) -> BarisSel:
    """The label of a row of totals takes the empty cells beside it."""
    label, *lain = sel
    if not isinstance(label.nilai, str) or not label.nilai:
        return sel
    kosong = next((i for i, satu in enumerate(lain) if satu.nilai != ""), len(lain))
    awal = replace(label, nilai=rapikan_judul(label.nilai), colspan=kosong + 1)
    return (awal, *lain[kosong:])


def fill_down(baris: Sequence[BarisSel]) -> list[BarisSel]:
    """A parent stands once, over the rows whose first cells are left empty below it.

    Only empty cells at the beginning of a row go on; one behind a filled cell is just empty.
    """
    kosong = [count_kosong(satu) if urut else 0 for urut, satu in enumerate(baris)]
    return [
        tuple(
            replace(sel, rowspan=1 + count_bawah(kosong[urut + 1 :], letak))
            for letak, sel in enumerate(satu)
            if letak >= kosong[urut]
        )
        for urut, satu in enumerate(baris)
    ]


def count_kosong(baris: BarisSel) -> int:
    """Empty cells before the first that says something; 0 for a row that says nothing."""
    return next((urut for urut, sel in enumerate(baris) if sel.nilai != ""), 0)


def count_bawah(kosong: Sequence[int], letak: int) -> int:
    """How many rows from here on leave this column to the cell above."""
    return next((i for i, banyak in enumerate(kosong) if banyak <= letak), len(kosong))


def make_sel(sel: SelProfil, kolom: KolomProfil) -> Sel:
    """A number in the document's one style; words, codes and blanks as they were written."""
    if isinstance(sel.nilai, Angka | Persen) and not is_tertulis(kolom.nama):
        return nilai(sel.nilai)
    if isinstance(sel.nilai, Kosong) and sel.nilai.sebab is not Sebab.BELUM_DIISI:
        return Sel(None, JenisSel.NILAI)
    return Sel(sel.mentah)
