"""A buku isian coming back: cells that a person changed, and nothing else.

What was not touched is not stated, so that what others wrote since the book was made stays. A
changed cell stands before every other source, as if it had been typed on screen. A row is found by
its key among the rows of the PD, and only under the name that it has; every other row is read as
that of any sheet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from aturan.teks import normalkan_nama
from impor.istilah import Jenis, TingkatPesan
from impor.kembali.kunci import (
    JenisLembar,
    KunciBaris,
    find_kolom_kunci,
    index_kepala,
    kunci_of,
    read_kunci,
    rows_of,
)
from impor.kembali.semula import is_utuh
from impor.rencana.entri import Entri
from impor.rencana.konteks import Konteks
from impor.sebab import SebabPesan
from impor.tabel import Isi, Kolom, Rekaman, Tabel

from .fakta import Fakta, Ubahan
from .lembar import FAKTA

JENIS_BIASA: Mapping[JenisLembar, Jenis] = {
    JenisLembar.TARGET: Jenis.RENSTRA_TARGET,
    JenisLembar.PK: Jenis.PK,
    JenisLembar.REALISASI: Jenis.TARGET_REALISASI,
}
"""Sheets on which new rows may be added, with the kind as which those are read."""

Penerjemah = Callable[[Konteks, Tabel], None]


def is_buku_isian(tabel: Tabel) -> bool:
    return find_kolom_kunci(tabel) is not None


def buku_isian(k: Konteks, tabel: Tabel, biasa: Penerjemah) -> None:
    """One sheet; ``biasa`` reads the rows without a key, as those of any sheet."""
    kolom = find_kolom_kunci(tabel)
    if kolom is None:
        biasa(k, tabel)
        return
    pembaca = PembacaBuku(k, tabel, kolom)
    if pembaca.is_milik_lain():
        return
    lepas = tuple(baris for baris in rows_of(tabel) if not pembaca.baca(baris))
    pembaca.lapor_kolom()
    if lepas:
        pembaca.baca_lepas(lepas, biasa)


@dataclass(frozen=True, slots=True)
class BarisDikenal:
    """A row of the book with the rows of the database that it is about."""

    rekaman: Rekaman
    kunci: KunciBaris
    entri: Mapping[str, Entri]


class PembacaBuku:
    """Reads one sheet of a book against the board."""

    def __init__(self, k: Konteks, tabel: Tabel, kolom_kunci: Kolom) -> None:
        self.k, self.tabel, self.kolom_kunci = k, tabel, kolom_kunci
        self.kepala = index_kepala(tabel)
        self.kunci = dict(self._read_kunci())
        self.lembar = next((satu.lembar for satu in self.kunci.values()), None)
        self.terbaca: set[tuple[tuple[str, int], ...]] = set()

    def _read_kunci(self) -> Iterator[tuple[int, KunciBaris]]:
        for baris in rows_of(self.tabel):
            isi = kunci_of(baris, self.kolom_kunci)
            kunci = read_kunci(isi.mentah) if isi is not None else None
            if kunci is not None:
                yield baris.nomor_baris, kunci

    # --- whose book it is -----------------------------------------------------------------------

    def is_milik_lain(self) -> bool:
        """Whether the book is of another PD or year; then the file is refused."""
        asing = next((s for s in self.kunci.values() if s.pd != self.k.pd), None)
        lain = next((s for s in self.kunci.values() if s.tahun != self.k.tahun), None)
        if asing is not None:
            kalimat = (
                f"Buku isian ini dibuat untuk perangkat daerah lain ({asing.pd}), jadi tidak"
                " diimpor ke sini."
            )
        elif lain is not None:
            kalimat = (
                f"Buku isian ini dibuat untuk tahun {lain.tahun}, sedangkan yang diimpor tahun"
                f" {self.k.tahun}."
            )
        else:
            return False
        self.k.lapor(
            TingkatPesan.GALAT,
            self.tabel,
            "",
            kalimat,
            sebab=SebabPesan.BUKU_LAIN,
            diharapkan="buku isian yang diunduh dari perangkat daerah dan tahun yang sama",
        )
        return True

    # --- one row --------------------------------------------------------------------------------

    def baca(self, baris: Rekaman) -> bool:
        """State what was changed in the row. False when it has no key that holds here."""
        kunci = self.kunci.get(baris.nomor_baris)
        isi = kunci_of(baris, self.kolom_kunci)
        if kunci is None:
            if isi is not None:
                self.lapor_lepas(baris, "Kunci baris ini tidak dikenal.")
            return False
        entri = self.find_entri(kunci)
        if entri is None or not self.is_bernama_sama(baris, kunci, entri):
            self.lapor_lepas(baris, "Nama pada baris ini tidak sama dengan yang tersimpan.")
            return False
        tanda = tuple(sorted(kunci.baris.items()))
        if tanda in self.terbaca:
            self.lapor(baris, "Baris ini berulang; yang dibaca baris pertamanya.", kunci)
            return True
        self.terbaca.add(tanda)
        self.nyatakan(BarisDikenal(baris, kunci, entri))
        return True

    def find_entri(self, kunci: KunciBaris) -> dict[str, Entri] | None:
        """The rows of the key, all of them of this PD; None when one is not."""
        entri = {jenis: self.k.papan.find_pk(jenis, pk) for jenis, pk in kunci.baris.items()}
        return (
            {jenis: satu for jenis, satu in entri.items() if satu is not None}
            if all(entri.values())
            else None
        )

    def is_bernama_sama(
        self, baris: Rekaman, kunci: KunciBaris, entri: Mapping[str, Entri]
    ) -> bool:
        """Whether the row still has the name of what its key speaks of."""
        pokok = next((entri[jenis] for jenis in POKOK if jenis in entri), None)
        if pokok is None:
            return False
        judul = NAMA_SIMPUL.get(pokok.jenis, kunci.nama)
        tertulis = self.isi(baris, judul)
        nama = pokok.lihat("nama") or pokok.lihat("uraian") or ""
        return tertulis is not None and normalkan_nama(" ".join(tertulis.mentah.split())) == (
            normalkan_nama(" ".join(str(nama).split()))
        )

    def isi(self, baris: Rekaman, judul: str) -> Isi | None:
        """The row's own cell under a header; None for a blank one."""
        kolom = self.kepala.get(judul)
        isi = baris.isian.get(kolom.kunci) if kolom is not None else None
        return isi if isi is not None and not isi.diwariskan and isi.mentah.strip() else None

    def nyatakan(self, baris: BarisDikenal) -> None:
        """Every cell of the row that is not as it was."""
        ubahan: list[Ubahan] = []
        for judul, sel in baris.kunci.sel.items():
            isi = self.isi(baris.rekaman, judul)
            if judul not in self.kepala or is_utuh(isi, sel.semula):
                continue
            if isi is None:
                self.lapor_kosong(baris.rekaman, judul)
            else:
                ubahan.append(Ubahan(judul, sel, isi))
        if ubahan:
            FAKTA[baris.kunci.lembar](Fakta(self.k, self.tabel, baris.entri), ubahan)

    # --- what is said ---------------------------------------------------------------------------

    def lapor(self, baris: Rekaman, kalimat: str, kunci: KunciBaris | None) -> None:
        nama = self.isi(baris, kunci.nama) if kunci else None
        sel = nama.sel if nama else f"A{baris.nomor_baris}"
        self.k.lapor(
            TingkatPesan.PERINGATAN,
            self.tabel,
            sel,
            kalimat,
            sebab=SebabPesan.KUNCI_LEPAS,
            ditemukan=nama.mentah[:60] if nama else "",
        )

    def lapor_lepas(self, baris: Rekaman, sebab: str) -> None:
        self.lapor(
            baris,
            f"{sebab} Baris ini dibaca menurut namanya, seperti lembar biasa.",
            self.kunci.get(baris.nomor_baris),
        )

    def lapor_kosong(self, baris: Rekaman, judul: str) -> None:
        """An emptied cell may be a mistake or a decision: it is asked, never carried out."""
        self.k.lapor(
            TingkatPesan.PERINGATAN,
            self.tabel,
            f"{self.kepala[judul].huruf}{baris.nomor_baris}",
            f"Sel “{judul}” dikosongkan; nilai yang tersimpan tidak dihapus.",
            sebab=SebabPesan.DIKOSONGKAN,
            diharapkan="hapus nilainya di aplikasi bila memang salah, atau isi dengan nilai baru",
        )

    def lapor_kolom(self) -> None:
        """Columns of the book that are gone, and columns that are none of it."""
        semua = next(iter(self.kunci.values()), None)
        if semua is None:
            return
        for judul in sorted(semua.sel.keys() - self.kepala.keys()):
            self.k.lapor(
                TingkatPesan.PERINGATAN,
                self.tabel,
                "",
                f"Kolom “{judul}” tidak ada lagi di lembar ini; isinya tidak diubah.",
                sebab=SebabPesan.BUKAN_ISIAN,
            )
        for judul, kolom in self.kepala.items():
            terisi = any(self.isi(baris, judul) for baris in rows_of(self.tabel))
            if judul not in semua.sel and kolom.indeks > self.kolom_kunci.indeks and terisi:
                self.k.lapor_kolom(
                    TingkatPesan.PERINGATAN,
                    self.tabel,
                    kolom,
                    f"Kolom “{judul}” bukan kolom buku isian; isinya tidak dibaca.",
                    sebab=SebabPesan.BUKAN_ISIAN,
                    diharapkan="isi pada kolom yang tersedia",
                )

    # --- rows without a key ---------------------------------------------------------------------

    def bisa_tambah(self) -> bool:
        """Whether new rows are read here: as any sheet's, they go into the first version of their
        document."""
        biasa = JENIS_BIASA.get(self.lembar) if self.lembar is not None else None
        nomor = next(
            (s.baris["dokumen"] for s in self.kunci.values() if "dokumen" in s.baris), None
        )
        dokumen = self.k.papan.find_pk("dokumen", nomor) if nomor is not None else None
        return biasa is self.tabel.jenis and (dokumen is None or dokumen.lihat("versi") == 1)

    def baca_lepas(self, lepas: tuple[Rekaman, ...], biasa: Penerjemah) -> None:
        """Read rows without a key as any sheet's, where the whole sheet or its kind allows it."""
        if not self.kunci:
            biasa(self.k, self.tabel)
        elif self.bisa_tambah():
            baris = tuple(satu._replace(induk=None) for satu in lepas)
            biasa(self.k, replace(self.tabel, baris=baris, total=()))
        else:
            for satu in lepas:
                self.lapor(
                    satu,
                    "Baris tanpa kunci tidak dibaca di lembar ini; tambahkan di aplikasi.",
                    None,
                )


POKOK = (
    *("indikator", "programperjanjian", "barisanggaran"),
    *("subkegiatan", "kegiatan", "program"),
)
"""The kinds by whose name a row is known, the nearest first."""
NAMA_SIMPUL = {"subkegiatan": "Sub Kegiatan", "kegiatan": "Kegiatan", "program": "Program"}
