"""The record that is kept while a sheet is read: the class of each cell, and the messages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from aturan.catatan_baca import Catatan, KodeCatatan
from impor.baca.grid import Lembar, Sel, place
from impor.istilah import Kelas, TingkatPesan
from impor.sebab import SEBAB_CATATAN, SebabPesan
from impor.tabel import Pesan

PATUT_DIPERIKSA = frozenset(
    {
        KodeCatatan.AMBIGU,
        KodeCatatan.BUKAN_ANGKA,
        KodeCatatan.HURUF_DALAM_ANGKA,
        KodeCatatan.NOTASI_ILMIAH,
        KodeCatatan.PEMISAH_KACAU,
        KodeCatatan.TERLALU_PANJANG,
        KodeCatatan.SATUAN_BEDA,
        KodeCatatan.BATAS_TERBALIK,
        KodeCatatan.GALAT_RUMUS,
        KodeCatatan.SEL_TANGGAL,
        KodeCatatan.KODE_DIBETULKAN,
        KodeCatatan.KODE_TAK_DIKENAL,
    }
)
"""Remarks that become a warning; the others are told as information."""

SEBUT = 5  # addresses that a message about several cells names


class Pencatat:
    """Collects what reading one sheet finds out."""

    def __init__(self, berkas: str, lembar: str) -> None:
        self.berkas = berkas
        self.lembar = lembar
        self.kelas: dict[tuple[int, int], Kelas] = {}
        self.pesan: list[Pesan] = []
        self.ragu: dict[bool, list[tuple[Sel, Catatan]]] = {}
        self.nama_hilang: list[Sel] = []

    def classify(self, sel: Iterable[Sel], kelas: Kelas) -> None:
        """Give cells their class. The first class of a cell stays."""
        for satu in sel:
            self.kelas.setdefault(place(satu), kelas)

    def classify_cell(self, sel: Sel, kelas: Kelas) -> None:
        """The same for one cell."""
        self.kelas.setdefault(place(sel), kelas)

    def classify_rest(self, lembar: Lembar) -> None:
        """The cells of the sheet that have none yet were not understood."""
        sisa = [tempat for tempat in lembar.sel if tempat not in self.kelas]
        self.kelas.update(dict.fromkeys(sisa, Kelas.TIDAK_DIPAHAMI))

    def leave_out(self, sel: Sequence[Sel], apa: str, baris_kepala: int) -> None:
        """Class cells that a person left out, and say so once."""
        self.classify(sel, Kelas.DIABAIKAN)
        self.report(
            TingkatPesan.INFO,
            f"{apa} diabaikan menurut jawaban; {len(sel)} sel tidak dibaca.",
            sebab=SebabPesan.DIABAIKAN,
            sel=sel[0].alamat if sel else f"A{baris_kepala}",
        )

    def report(
        self,
        tingkat: TingkatPesan,
        kalimat: str,
        *,
        sebab: SebabPesan,
        sel: str = "",
        ditemukan: str = "",
        diharapkan: str = "",
        sel_lain: Iterable[str] = (),
    ) -> None:
        """Add a message about this sheet."""
        tempat = (self.berkas, self.lembar, sel)
        self.pesan.append(
            Pesan(tingkat, *tempat, ditemukan, diharapkan, kalimat, sebab, tuple(sel_lain))
        )

    def report_notes(self, sel: Sel, catatan: Iterable[Catatan]) -> None:
        """Pass on what the reader of a value remarked; doubtful numbers are kept for one message
        about the table."""
        for satu in catatan:
            if satu.kode is KodeCatatan.AMBIGU and not sel.persen:
                self.ragu.setdefault("," in sel.teks, []).append((sel, satu))
                continue
            periksa = satu.kode in PATUT_DIPERIKSA
            tingkat = TingkatPesan.PERINGATAN if periksa else TingkatPesan.INFO
            self.report(
                tingkat,
                satu.kalimat,
                sebab=SEBAB_CATATAN[satu.kode],
                sel=sel.alamat,
                ditemukan=sel.teks,
            )

    def report_doubts(self) -> None:
        """One message for all numbers of a table whose separator can be read in two ways."""
        for ragu in self.ragu.values():
            sel, catatan = ragu[0]
            lain = [satu.alamat for satu, _ in ragu[1:]]
            self.report(
                TingkatPesan.PERINGATAN,
                f"{catatan.kalimat}.{also(lain)}" if lain else catatan.kalimat,
                sebab=SebabPesan.ANGKA_AMBIGU,
                sel=sel.alamat,
                ditemukan=sel.teks,
                sel_lain=lain,
            )
        self.ragu.clear()

    def report_lost_names(self) -> None:
        """Figures without the name of what they belong to must not be written."""
        if not self.nama_hilang:
            return
        pertama, *lain = self.nama_hilang
        alamat = [satu.alamat for satu in lain]
        self.report(
            TingkatPesan.GALAT,
            "Nama pada sel ini berupa rumus tanpa hasil, jadi tidak diketahui angka siapa pada"
            f" barisnya.{also(alamat)}",
            sebab=SebabPesan.NAMA_TANPA_HASIL,
            sel=pertama.alamat,
            ditemukan=pertama.teks[:60],
            diharapkan="buka berkas di Excel atau LibreOffice, betulkan rumusnya, simpan, lalu"
            " impor lagi",
            sel_lain=alamat,
        )
        self.nama_hilang.clear()


def also(alamat: Sequence[str]) -> str:
    """The further cells of a message, the first of them by name; empty without any."""
    if not alamat:
        return ""
    lebih = f" dan {len(alamat) - SEBUT} sel lain" if len(alamat) > SEBUT else ""
    return f" Begitu juga {', '.join(alamat[:SEBUT])}{lebih}."
