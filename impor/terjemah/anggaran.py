"""Budget tables: one tree of lines per year, whose money stands at the leaves.

Several tables often state one budget at different depth and in different words. The deepest one
makes the tree. A row of another table is the line of the same level and name, and then what it
prints is a claim; a row without a counterpart is reported, and adds to a sum only where the
details left it out (``GarisLama.lacks``).
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from aturan.teks import normalkan_nama
from impor.istilah import Jenis, JenisBaris, Peran, Tingkat, TingkatPesan
from impor.rencana.entri import Entri
from impor.rencana.fakta import is_isi, isi_peran, nama_garis
from impor.rencana.konteks import Konteks, tempat
from impor.rencana.simpul import PEMILIK_BY_JENIS, find_simpul, isian_kode, nama_bersih
from impor.sebab import SebabPesan
from impor.tabel import Isi, Rekaman, Tabel
from renstra.enums import Asal

from .fisik import Fisik
from .garis import RakGaris, kedalaman, nama_tingkat
from .garis_lama import GarisLama
from .indikator_anggaran import put_indikator_anggaran
from .induk import SIMPUL, baris_berinduk, find_sasaran, find_simpul_di_atas, rows_named_only
from .total_anggaran import find_total, report_other_sum
from .uang import columns_of_year, is_persen_uang, money_columns, put_uang, years_of_money
from .uang_atas import report_above
from .uang_lepas import (
    PERAN_UANG,
    JumlahDaun,
    is_luar_belanja,
    is_of_many,
    is_of_years,
    report_items,
    report_outside,
    report_unnamed,
)
from .uang_periode import UangPeriode, reach_of


def urutan_anggaran(tabel: Tabel) -> tuple[int, int, int, int]:
    """Deeper tables first, then those with realisasi, then budget before evaluation; of figures
    that run through the year the earlier before the later."""
    tanpa_realisasi = not tabel.kolom_peran(Peran.REALISASI_ANGGARAN)
    sumber = int(tabel.jenis != Jenis.ANGGARAN)
    return -kedalaman(tabel), int(tanpa_realisasi), sumber, reach_of(tabel)


def anggaran(k: Konteks, tabel: Tabel) -> None:
    """The lines of one budget table and their money, year by year."""
    if is_of_many(k, tabel) or is_of_years(k, tabel):
        return
    for tahun in years_of_money(k, tabel):
        PohonAnggaran(k, tabel, tahun).baca()


class PohonAnggaran:
    """One table being laid over the tree of a year. Its indicators are those of its own year."""

    def __init__(self, k: Konteks, tabel: Tabel, tahun: int) -> None:
        self.k, self.tabel, self.tahun = k, tabel, tahun
        self.beruang = any(tabel.kolom_peran(peran) for peran in PERAN_UANG)
        self.is_pokok = tahun == years_of_money(k, tabel)[0]
        self.terukur = any(tabel.kolom_peran(peran) for peran in (Peran.TARGET, Peran.REALISASI))
        self.garis: dict[int, Entri] = {}
        self.simpul: dict[int, Entri] = {}
        self.simpul_terakhir: Entri | None = None
        self.sasaran: dict[int, Entri | None] = {}
        self.buatan: set[Entri] = set()
        self.persen_uang = is_persen_uang(tabel)
        self.kolom_uang = money_columns(tabel, tahun)
        self.jumlah = JumlahDaun(tabel)
        self.uang_periode = UangPeriode(k, tabel, tahun)
        self.fisik = Fisik(k, tabel, tahun)
        self.lama = GarisLama(k, tabel, tahun, self.list_nama)
        self.rak = RakGaris(self.lama.semua)
        self.berinduk = {entri.lihat("induk") for entri in self.lama.semua}
        self.tanpa_padanan: set[int] = set()
        self.tertahan: list[tuple[Rekaman, Entri]] = []
        self.daun: list[Rekaman] = []
        hanya_nama = rows_named_only(tabel)
        self.beranak = baris_berinduk(tabel, hanya_nama)
        self.hanya_nama = hanya_nama if self.beruang else set[int]()
        self.anak = Counter(baris.induk for baris in tabel.baris)
        self.kelompok = Counter(
            baris.induk for baris in tabel.baris if baris.tingkat == Tingkat.KELOMPOK_BELANJA
        )

    def baca(self) -> None:
        luar: list[Rekaman] = []
        rinci: list[Rekaman] = []
        for nomor, baris in enumerate(self.tabel.baris):
            isi = nama_garis(baris)
            lanjutan = isi is None or not isi.mentah or isi.diwariskan
            if baris.jenis_baris == JenisBaris.RINCIAN:
                rinci.append(baris)
            elif isi is not None and not lanjutan and is_luar_belanja(baris):
                luar.append(baris)
            elif isi is None or lanjutan or baris.tingkat is None:
                self.lanjutan(nomor, baris, isi)
            elif not self.is_judul(nomor, baris):
                self.satu(nomor, baris, isi)
        self.total(is_utuh=not (luar or self.tertahan or self.tanpa_padanan))
        self.fisik.report_rest()
        kolom = columns_of_year(self.tabel, self.tahun)
        report_above(self.k, self.tabel, self.tertahan, kolom)
        if self.is_pokok:
            report_outside(self.k, self.tabel, luar)
            report_items(self.k, self.tabel, rinci)

    def is_judul(self, nomor: int, baris: Rekaman) -> bool:
        """A heading ("BELANJA") over a single group, without money of its own, is no line."""
        return (
            baris.tingkat == Tingkat.KELOMPOK_BELANJA
            and self.anak[nomor] == self.kelompok[nomor] == 1
            and not any(is_isi(baris.isian.get(kolom)) for kolom in ("pagu", "realisasi_anggaran"))
        )

    def satu(self, nomor: int, baris: Rekaman, isi: Isi) -> None:
        """One line: find or make it, then its money, its sasaran and its indicators."""
        nama = self.nama(baris, isi)
        beruang = self.beruang and nomor not in self.hanya_nama
        garis = self.cari(baris, nama) if beruang else None
        if garis is None and beruang and self.boleh_baru(baris, nama):
            garis = self.buat(baris, isi, nama)
            self.lapor_tambahan(baris, isi)
        simpul = self.find_simpul(nomor, baris, isi)
        if garis is not None:
            self.pakai(nomor, baris, isi, garis, simpul)
        else:
            self.tanpa_padanan.add(nomor)
            if beruang:
                self.lapor_tanpa_padanan(isi)
        daun = nomor not in self.beranak and garis is not None and garis not in self.berinduk
        if nomor not in self.beranak and garis is not None and not daun:
            self.tertahan.append((baris, garis))
        put_uang(self.k, self.tabel, baris, garis, daun=daun, kolom=self.kolom_uang)
        if daun and garis is not None:
            self.daun.append(baris)
            self.uang_periode.put(baris, garis)
            self.fisik.put(baris, garis)
        self.put_indikator(baris, simpul, garis)

    def put_indikator(self, baris: Rekaman, simpul: Entri | None, garis: Entri | None) -> None:
        """The indicator of a row, and figures that may be those of one."""
        if self.is_pokok and (self.terukur or "indikator" in baris.isian):
            put_indikator_anggaran(
                self.k, self.tabel, baris, simpul, garis=garis, persen_uang=self.persen_uang
            )

    def pakai(
        self, nomor: int, baris: Rekaman, isi: Isi, garis: Entri, simpul: Entri | None
    ) -> None:
        """Take the line for this row: below the row's parent, tied to node and sasaran."""
        self.garis[nomor] = garis
        self.rak.take(garis)
        induk = self.induk(baris)
        if induk is not None and garis.lihat("induk") is None:
            self.rak.remove(garis)
            self.k.papan.pindah(garis, {"induk": induk}, tempat(self.tabel, isi))
            self.rak.add(garis)
        self.berinduk.add(garis.lihat("induk"))
        if simpul is not None:
            kolom = {PEMILIK_BY_JENIS[simpul.jenis]: simpul}
            self.k.papan.lengkapi(garis, kolom, tempat(self.tabel, isi))
        self.put_porsi(nomor, baris, isi, garis)

    def lanjutan(self, nomor: int, baris: Rekaman, isi: Isi | None) -> None:
        """A row without a line of its own adds an indicator to its line, or adds up. One that
        names the line again may name another sasaran that it serves."""
        garis, simpul = self.induk(baris), self.simpul_terakhir
        if baris.induk is not None:
            simpul = self.simpul.get(baris.induk, simpul)
            if garis is not None and isi is not None:
                self.put_porsi(nomor, baris, isi, garis)
        if self.jumlah.is_bare_total(baris):
            put_uang(self.k, self.tabel, baris, None, kolom=self.kolom_uang, is_total=True)
        elif self.is_pokok:
            report_unnamed(self.k, self.tabel, baris)
        self.put_indikator(baris, simpul, None)

    def cari(self, baris: Rekaman, nama: str) -> Entri | None:
        """The line of this name and level in the year: below the same parent, else the only one
        whose parent may be the same."""
        return self.rak.find(normalkan_nama(nama), nama_tingkat(baris), self.induk(baris))

    def boleh_baru(self, baris: Rekaman, nama: str) -> bool:
        """Whether a row without a counterpart is a line of its own and not a repetition."""
        if not self.lama.semua or self.induk(baris) in self.buatan:
            return True
        if baris.induk is None and baris.tingkat == Tingkat.KELOMPOK_BELANJA:
            return True
        if baris.induk is not None and baris.induk in self.tanpa_padanan:
            return False
        return self.lama.lacks(baris, nama)

    def buat(self, baris: Rekaman, isi: Isi, nama: str) -> Entri:
        kunci = normalkan_nama(nama)
        induk = self.induk(baris)
        isian: dict[str, Any] = {
            "tahun": self.tahun,
            "induk": induk,
            "kunci": kunci,
            "ordinal": self.rak.count(kunci, induk) + 1,
            "uraian": nama,
            "tingkat": nama_tingkat(baris),
            "urutan": self.k.papan.banyak("barisanggaran") + 1,
            **isian_kode(isi_peran(baris, "kode")),
        }
        dana = isi_peran(baris, "sumber_dana")
        if dana is not None and dana.mentah:
            isian["sumber_dana"] = dana.mentah
        garis = self.k.papan.tulis("barisanggaran", isian, tempat(self.tabel, isi)).entri
        self.buatan.add(garis)
        self.rak.add(garis)
        return garis

    def list_nama(self) -> set[str]:
        """The normalised names of all lines that the table names."""
        semua = ((baris, nama_garis(baris)) for baris in self.tabel.baris)
        return {normalkan_nama(self.nama(baris, isi)) for baris, isi in semua if isi and isi.mentah}

    def nama(self, baris: Rekaman, isi: Isi) -> str:
        jenis = "program" if baris.tingkat == Tingkat.PROGRAM else "kegiatan"
        return self.k.nama_baku(jenis, nama_bersih(isi))

    def induk(self, baris: Rekaman) -> Entri | None:
        return None if baris.induk is None else self.garis.get(baris.induk)

    def find_simpul(self, nomor: int, baris: Rekaman, isi: Isi) -> Entri | None:
        """The node of the plan that the row names, made when there is none."""
        if baris.tingkat is None or baris.tingkat not in SIMPUL:
            return None
        jenis, induk = SIMPUL[baris.tingkat]
        atas = find_simpul_di_atas(self.tabel, self.simpul, baris, induk)
        simpul = find_simpul(
            self.k,
            jenis,
            self.tabel,
            isi,
            asal=Asal.IMPOR,
            induk={induk: atas} if induk else {},
            kode=isi_peran(baris, "kode"),
        )
        self.simpul[nomor] = self.simpul_terakhir = simpul
        return simpul

    def put_porsi(self, nomor: int, baris: Rekaman, isi: Isi, garis: Entri) -> None:
        """The sasaran that the line serves; below a line of the same sasaran it goes without
        saying."""
        sasaran = find_sasaran(self.k, self.tabel, baris, Asal.IMPOR)
        self.sasaran[nomor] = sasaran
        if sasaran is None or (
            baris.induk is not None and self.sasaran.get(baris.induk) is sasaran
        ):
            return
        self.k.papan.tulis(
            "porsisasaran", {"baris": garis, "sasaran": sasaran}, tempat(self.tabel, isi)
        )

    def lapor_tanpa_padanan(self, isi: Isi) -> None:
        self.k.peringatan(
            self.tabel,
            isi,
            "Baris ini tidak ada di tabel anggaran yang lebih rinci; angkanya dicatat sebagai"
            " klaim dan tidak ikut dijumlahkan.",
            sebab=SebabPesan.TANPA_PADANAN,
            diharapkan="nama yang sama dengan tabel rinci, atau padanan nama pada pengaturan",
        )

    def lapor_tambahan(self, baris: Rekaman, isi: Isi) -> None:
        """That more detailed tables left a line out is said once for it and what is below it."""
        kelompok = baris.tingkat == Tingkat.KELOMPOK_BELANJA
        if self.lama.is_ringkas and not kelompok and self.induk(baris) not in self.buatan:
            self.k.lapor(
                TingkatPesan.INFO,
                self.tabel,
                isi.sel,
                "Baris ini tidak ada di tabel anggaran yang lebih rinci, sedangkan semua yang"
                " setingkat di sana ada di tabel ini; uangnya ikut dijumlahkan.",
                sebab=SebabPesan.TANPA_PADANAN,
                ditemukan=isi.mentah,
            )

    def total(self, *, is_utuh: bool) -> None:
        """Totals are claims: the last one about the whole budget of the year, or the one above
        all rows; those of a group or a page about what they name. Where all money of the table is
        stored from its rows (``is_utuh``), these have to add up."""
        semua = find_total(self.tabel)
        if semua is not None and is_utuh:
            report_other_sum(self.k, self.tabel, semua, self.daun, self.kolom_uang)
        for baris in self.tabel.total:
            is_total = baris is semua
            put_uang(self.k, self.tabel, baris, None, kolom=self.kolom_uang, is_total=is_total)
