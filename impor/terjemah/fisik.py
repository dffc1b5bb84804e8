"""Physical progress of budget lines: percent by the end of a triwulan, whatever way a table counts.

A column without a part of the year speaks of its end. What cannot be placed is told, never stored.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import pairwise

from aturan.nilai import Persen
from capaian.models import JenisKlaim
from impor.istilah import JenisBaris, Peran, TingkatPesan
from impor.kenali.waktu import AKHIR_TAHUN, read_subperiod
from impor.rencana.entri import Entri
from impor.rencana.fakta import as_nilai, is_isi, isian_nilai, put_klaim
from impor.rencana.konteks import Konteks, tempat
from impor.rencana.peringkat import peringkat_uang
from impor.sebab import SebabPesan
from impor.tabel import Isi, Kolom, Rekaman, Tabel

PENUH = Decimal(100)
PER_TRIWULAN = {"tw": 1, "semester": 2, "bulan": 3}
TRIWULAN_AKHIR = AKHIR_TAHUN["tw"]
LABEL = "realisasi fisik"
BUKAN_RINCI = "yang disimpan hanya fisik baris yang paling rinci"
BUKAN_PERSEN = "isinya bukan persen antara 0 dan 100"


class Fisik:
    """The columns of physical progress of one table and year; how they count is found out once."""

    def __init__(self, k: Konteks, tabel: Tabel, tahun: int) -> None:
        self.k, self.tabel = k, tabel
        dasar = tabel.tahun or k.tahun
        semua = [satu for satu in tabel.kolom_peran(Peran.FISIK) if (satu.tahun or dasar) == tahun]
        self.kolom = {satu.kunci: triwulan_of(satu) for satu in semua}
        self.sendiri = [satu.kunci for satu in semua if is_own_part(satu)]
        self.alasan = find_obstacle(tabel, self.kolom, self.sendiri)
        self.bertambah = bool(counts_up(rows_of(tabel, self.sendiri)))
        self.terpakai: set[str] = set()

    def put(self, baris: Rekaman, garis: Entri) -> None:
        """The progress of one leaf."""
        if self.alasan or not self.kolom:
            return
        jumlah = Decimal(0)
        for kunci, triwulan in sorted(self.kolom.items(), key=lambda satu: satu[1]):
            isi = baris.isian.get(kunci)
            nilai = as_nilai(isi) if isi is not None else None
            if isi is None or not isinstance(nilai, Persen) or not triwulan or isi.diwariskan:
                continue
            capai = nilai.nilai
            if self.bertambah and kunci in self.sendiri:
                jumlah += capai
                capai = jumlah
            if 0 <= capai <= PENUH:
                self.put_satu(isi, garis, triwulan, Persen(capai))

    def put_satu(self, isi: Isi, garis: Entri, triwulan: int, nilai: Persen) -> None:
        self.terpakai.add(isi.sel)
        letak = tempat(self.tabel, isi)
        isian = {"baris": garis, "triwulan": triwulan, **isian_nilai(self.tabel, isi)}
        pangkat = peringkat_uang(self.tabel.jenis)
        tulisan = self.k.papan.tulis(
            "realisasifisik", {**isian, "nilai": nilai}, letak, peringkat=pangkat
        )
        if not tulisan.menang:
            put_klaim(self.k, self.tabel, isi, JenisKlaim.KETERANGAN, baris=garis, label=LABEL)

    def report_rest(self) -> None:
        """Say what is not stored: figures of other months, that are no percent, of sums."""
        sisa: dict[str, list[Isi]] = {}
        for baris in (*self.tabel.baris, *self.tabel.total):
            for kunci in self.kolom:
                isi = baris.isian.get(kunci)
                if isi is not None and self.is_left(isi):
                    alasan = self.alasan or self.why_left(baris, isi, kunci)
                    sisa.setdefault(alasan, []).append(isi)
        for alasan, milik in sisa.items():
            self.lapor(milik, alasan)

    def why_left(self, baris: Rekaman, isi: Isi, kunci: str) -> str:
        if not self.kolom[kunci]:
            return "angkanya tentang bulan di tengah triwulan"
        jumlah = baris.jenis_baris in (JenisBaris.TOTAL, JenisBaris.RATA_RATA)
        return BUKAN_RINCI if jumlah or is_percent(isi) else BUKAN_PERSEN

    def is_left(self, isi: Isi) -> bool:
        return not isi.diwariskan and isi.sel not in self.terpakai and is_figure(isi)

    def lapor(self, isi: Sequence[Isi], alasan: str) -> None:
        self.k.lapor(
            TingkatPesan.INFO if alasan == BUKAN_RINCI else TingkatPesan.PERINGATAN,
            self.tabel,
            isi[0].sel,
            f"Realisasi fisik pada {len(isi)} sel tidak disimpan: {alasan}.",
            sebab=SebabPesan.FISIK,
            ditemukan=isi[0].mentah,
            diharapkan="persen s.d. akhir triwulan pada baris yang paling rinci",
            sel_lain=[satu.sel for satu in isi[1:]],
        )


def triwulan_of(kolom: Kolom) -> int:
    """The triwulan at whose end a column stands; 0 for a month within one."""
    bagian = read_subperiod(kolom.periode)
    if bagian is None:
        return 0 if kolom.periode else TRIWULAN_AKHIR
    if bagian.jenis == "semester":
        return bagian.nomor * 2
    nomor, sisa = divmod(bagian.nomor, PER_TRIWULAN[bagian.jenis])
    return 0 if sisa else nomor


def is_own_part(kolom: Kolom) -> bool:
    """Whether the header names a part of the year without saying that it runs from January."""
    bagian = read_subperiod(kolom.periode)
    return bagian is not None and not bagian.sampai


def find_obstacle(tabel: Tabel, kolom: Iterable[str], sendiri: Sequence[str]) -> str:
    """Why none of the columns can be stored; "" when they can."""
    nilai = [satu for baris in rows_of(tabel, list(kolom)) for satu in baris if satu]
    if nilai and max(nilai) <= 1:
        return "semuanya paling banyak 1, jadi tidak jelas persen atau pecahan"
    if sendiri and counts_up(rows_of(tabel, sendiri)) is None:
        return "tidak jelas apakah angkanya kumulatif atau hanya milik bagian tahun itu"
    return ""


def rows_of(tabel: Tabel, kunci: Sequence[str]) -> list[list[Decimal]]:
    """The percentages of each row in these columns."""
    semua = (
        [as_nilai(baris.isian[satu]) for satu in kunci if satu in baris.isian]
        for baris in tabel.baris
    )
    return [[nilai.nilai for nilai in baris if isinstance(nilai, Persen)] for baris in semua]


def counts_up(baris: Iterable[Sequence[Decimal]]) -> bool | None:
    """Whether parts of the year have to be added up: one of them falls. They run from January when
    they would pass 100 %. None: no row tells."""
    suara = [
        satu for nilai in baris if len(nilai) > 1 and (satu := row_counts_up(nilai)) is not None
    ]
    return sum(suara) * 2 > len(suara) if suara else None


def row_counts_up(nilai: Sequence[Decimal]) -> bool | None:
    if any(kini < lalu for lalu, kini in pairwise(nilai)):
        return True
    return False if sum(nilai) > PENUH else None


def is_figure(isi: Isi) -> bool:
    """Whether a field states something; a dash does not."""
    return is_isi(isi) and any(map(str.isalnum, isi.mentah))


def is_percent(isi: Isi) -> bool:
    nilai = as_nilai(isi)
    return isinstance(nilai, Persen) and 0 <= nilai.nilai <= PENUH
