"""E.81: the evaluation of a Renja by quarter, each column with its K and its Rp."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from aturan.alasan import Alasan
from aturan.anggaran import compute_serapan
from aturan.nilai import Nilai
from aturan.wewenang import Status
from laporan.build.cells import KOSONG, nilai, persen, predikat, rupiah, teks
from laporan.build.hitung import named, sum_cells
from laporan.document import (
    Baris,
    Catatan,
    Document,
    GayaBaris,
    JenisSel,
    Kolom,
    Perataan,
    Sel,
    Tabel,
    Uraian,
)
from laporan.document.hitung import Acu, Hitung, total_of
from laporan.dokumen.bentuk import BELUM_DIISI, make_bab, make_document
from laporan.dokumen.evaluasi.muat import (
    BarisEvaluasi,
    EvaluasiFakta,
    UangEvaluasi,
    UkuranEvaluasi,
    load_evaluasi,
)
from laporan.dokumen.evaluasi.uang import add_known
from laporan.dokumen.jenis import ROMAWI, Jenis, Kurang, Perlu, Permintaan, each_triwulan
from laporan.dokumen.keadaan import Keadaan
from laporan.dokumen.kepala import load_kepala
from laporan.dokumen.potong import split
from laporan.dokumen.triwulan.susun import find_kurang as find_kurang_triwulan
from laporan.dokumen.uang import kolom_uang, use_bulat

JUDUL = (
    "Target Renstra pada Akhir Periode",
    "Realisasi Capaian Kinerja s.d. Renja Tahun Lalu",
    "Target Kinerja dan Anggaran Renja Tahun Berjalan",
    *(f"Realisasi Kinerja pada Triwulan {romawi}" for romawi in ROMAWI),
    "Realisasi Capaian Kinerja dan Anggaran Renja yang Dievaluasi",
    "Realisasi Kinerja dan Anggaran s.d. Tahun Berjalan",
    "Tingkat Capaian Kinerja dan Realisasi Anggaran Renstra (%)",
)
NOMOR = {12: "(13) = (6) + (12)", 13: "(14) = (13) ÷ (5)"}
CATATAN = (
    "K: kinerja; Rp: anggaran. Kinerja pada kolom (13) dijumlahkan hanya bila indikatornya"
    " kumulatif; selainnya dipakai nilai terakhir."
)
TETAP = 4
TUNDA = Sel(None, JenisSel.NILAI, "–")  # a quarter that is still to come
BarisSel = tuple[Sel, ...]


def susun_e81(permintaan: Permintaan) -> Document:
    instansi, tahun = permintaan.instansi, permintaan.tahun
    fakta = load_evaluasi(instansi, tahun, permintaan.triwulan)
    sebutan = f"Triwulan {ROMAWI[permintaan.triwulan - 1]} Tahun {tahun}"
    tabel, banyak = tabel_e81(fakta), TETAP + 2 * len(JUDUL) + 1
    bagian = split(
        tabel,
        range(TETAP + 6),
        [1, 2, 3, *range(TETAP + 6, TETAP + 14)],
        [1, 2, 3, *range(TETAP + 14, banyak)],
    )
    judul = ("Formulir E.81", "Evaluasi terhadap Hasil Renja", sebutan, instansi.nama_lengkap)
    penutup = load_kepala(instansi, tahun).tanda_tangan
    bab = make_bab(judul, (*bagian, faktor(fakta), penutup), "e81", lanskap=True)
    draf = fakta.status is not Status.DISETUJUI
    return make_document(instansi, f"Formulir E.81 {sebutan}", (bab,), draf=draf)


def tabel_e81(fakta: EvaluasiFakta) -> Tabel:
    kolom = (
        Kolom("No", 4, perataan=Perataan.TENGAH),
        Kolom("Sasaran", 12),
        Kolom("Program/Kegiatan/Sub Kegiatan", 18, bertingkat=True),
        Kolom("Indikator Kinerja Program (Outcome)/Kegiatan (Output)", 18),
        *(
            satu
            for urut, judul in enumerate(JUDUL, TETAP)
            for satu in (
                Kolom("K", 8, JenisSel.NILAI, (judul,), nomor=NOMOR.get(urut, f"({urut + 1})")),
                kolom_uang((judul,), NOMOR.get(urut, f"({urut + 1})")),
            )
        ),
        Kolom("Unit Penanggung Jawab", 10, nomor="(15)"),
    )
    rincian = Rincian(fakta)
    isi = tuple(rincian.rows())
    return Tabel(
        "e81",
        "",
        kolom,
        use_bulat((*isi, *rincian.footer()) if isi else ()),
        nomor_kolom=True,
        bernomor=False,
        lanskap=True,
        catatan=(Catatan(CATATAN),) if isi else (),
        teks_kosong="Belum ada program atau kegiatan pada tahun ini.",
    )


class Rincian:
    """The rows of one form. Money above a leaf is the sum of the lines below it."""

    def __init__(self, fakta: EvaluasiFakta) -> None:
        self.fakta = fakta
        self.sasaran = ""  # of the line before
        self.uang: dict[int, UangEvaluasi] = {}
        for urut in range(len(fakta.baris), 0, -1):
            self.uang[urut] = self.roll_up(fakta.baris[urut - 1])

    def roll_up(self, baris: BarisEvaluasi) -> UangEvaluasi:
        """Lines below come after those above, and are summed up before them."""
        anak = [self.uang[satu] for satu in baris.anak]
        if not anak:
            return baris.uang
        return replace(
            baris.uang,
            pagu=add_known(satu.pagu for satu in anak),
            triwulan=tuple(
                add_known(satu) for satu in zip(*(isi.triwulan for isi in anak), strict=True)
            ),
            kini=add_known(satu.kini for satu in anak),
        )

    def rows(self) -> Iterator[Baris]:
        for urut, baris in enumerate(self.fakta.baris, 1):
            yield from self.line_rows(urut, baris)

    def line_rows(self, urut: int, baris: BarisEvaluasi) -> Iterator[Baris]:
        """A row for each indicator; the line and its money stand once, over all of them."""
        banyak = max(len(baris.ukuran), 1)
        uang = [replace(s, rowspan=banyak) for s in self.money(f"e81:{urut}", urut, baris.anak)]
        ulang = not baris.sasaran or baris.sasaran == self.sasaran
        self.sasaran = baris.sasaran or self.sasaran
        sasaran = KOSONG if ulang else teks(baris.sasaran)
        kepala = (teks(str(urut)), sasaran, teks(baris.uraian))
        for nomor, satu in enumerate(baris.ukuran or (None,)):
            kinerja = tuple(self.measures(satu, f"e81:{urut}.{nomor}"))
            pertama = nomor == 0
            yield Baris(
                (
                    *(replace(sel, rowspan=banyak) for sel in kepala if pertama),
                    teks(satu.nama if satu else ""),
                    *(
                        sel
                        for k, rp in zip(kinerja, uang, strict=True)
                        for sel in ((k, rp) if pertama else (k,))
                    ),
                    Sel((satu.unit if satu else "") or None, alasan=BELUM_DIISI),
                ),
                GayaBaris.INDUK if baris.anak and baris.kedalaman == 0 else GayaBaris.BIASA,
                baris.kedalaman,
            )

    def measures(self, satu: UkuranEvaluasi | None, nama: str) -> Iterator[Sel]:
        """The K of columns 5 to 14."""
        if satu is None:
            yield from (Sel(None, JenisSel.NILAI, "–") for _ in JUDUL)
            return
        for isi in (satu.akhir, satu.lalu, satu.target):
            yield sel_nilai(isi)
        yield from (sel_nilai(isi) for isi in satu.triwulan)
        yield from [TUNDA] * (len(ROMAWI) - self.fakta.triwulan)
        yield sel_nilai(satu.kini)
        yield sel_nilai(satu.sampai)
        yield persen(satu.hasil.nilai, satu.hasil.alasan)

    def money(self, nama: str, urut: int, anak: Sequence[int]) -> Iterator[Sel]:
        """The Rp of columns 5 to 14."""
        return cells_uang(self.uang[urut], nama, [f"e81:{satu}" for satu in anak], self.tunda)

    @property
    def tunda(self) -> int:
        return len(ROMAWI) - self.fakta.triwulan

    def footer(self) -> Iterator[Baris]:
        """The sum of the top lines, and the mean of the K of column 14 with its predikat."""
        atas = [urut for urut, satu in enumerate(self.fakta.baris, 1) if satu.kedalaman == 0]
        semua = [self.uang[satu] for satu in atas]
        jumlah = UangEvaluasi(
            akhir=add_known(satu.akhir for satu in semua),
            lalu=add_known(satu.lalu for satu in semua),
            pagu=add_known(satu.pagu for satu in semua),
            triwulan=tuple(
                add_known(satu) for satu in zip(*(isi.triwulan for isi in semua), strict=True)
            ),
            kini=add_known(satu.kini for satu in semua),
        )
        uang = tuple(cells_uang(jumlah, "e81:jumlah", [f"e81:{satu}" for satu in atas], self.tunda))
        rata = persen(
            self.fakta.rata.nilai, self.fakta.rata.alasan or Alasan.TIDAK_ADA_YANG_DIHITUNG
        )
        kinerja = (*(KOSONG for _ in JUDUL[:-1]), rata)
        label = f"Jumlah anggaran dan rata-rata capaian ({self.fakta.rata.label})"
        isi = (sel for satu in zip(kinerja, uang, strict=True) for sel in satu)
        yield Baris(
            (Sel(label.replace(" ()", ""), colspan=TETAP), *isi, predikat(self.fakta.predikat)),
            GayaBaris.TOTAL,
        )


def sel_nilai(isi: Nilai | None) -> Sel:
    return nilai(isi, "–")


def cells_uang(uang: UangEvaluasi, nama: str, anak: Sequence[str], tunda: int) -> Iterator[Sel]:
    """Columns 5 to 14 of one line, by letters: a, l, p, 1 to 4, k, s and %."""
    triwulan = [(str(nomor), isi) for nomor, isi in enumerate(uang.triwulan, 1)]
    sampai = add_known((uang.lalu, uang.kini))
    for huruf, isi in (("a", uang.akhir), ("l", uang.lalu), ("p", uang.pagu), *triwulan):
        yield named(sel_uang(isi), f"{nama}:{huruf}", sum_cells(f"{s}:{huruf}" for s in anak))
    yield from (Sel(None, JenisSel.ANGKA, "–") for _ in range(tunda))
    tambah = total_of(Acu(f"{nama}:{huruf}") for huruf, _ in triwulan)
    yield named(sel_uang(uang.kini), f"{nama}:k", tambah)
    yield named(sel_uang(sampai), f"{nama}:s", sum_two(nama))
    tingkat = compute_serapan(uang.akhir, sampai).nilai
    yield named(persen(tingkat), f"{nama}:%", Acu(f"{nama}:s") / Acu(f"{nama}:a") * 100)


def sum_two(nama: str) -> Hitung:
    return total_of((Acu(f"{nama}:l"), Acu(f"{nama}:k")))


def sel_uang(isi: Decimal | None) -> Sel:
    return rupiah(isi, "–")


# --- below the table ----------------------------------------------------------------------------


def faktor(fakta: EvaluasiFakta) -> Uraian:
    """What people wrote of the quarter; where nobody did, dots to write on."""
    berhasil = [a.penyebab for a, capaian in fakta.analisis if is_tercapai(capaian)]
    gagal = [a.penyebab for a, capaian in fakta.analisis if not is_tercapai(capaian)]
    hambatan = [satu.hambatan for satu, _ in fakta.analisis]
    lanjut = [satu.tindak_lanjut for satu, _ in fakta.analisis]
    return Uraian(
        (
            ("Faktor pendorong keberhasilan kinerja", join(berhasil)),
            ("Faktor penghambat pencapaian kinerja", join((*gagal, *hambatan))),
            ("Tindak lanjut yang diperlukan dalam triwulan berikutnya", join(lanjut)),
            ("Tindak lanjut yang diperlukan dalam Renja berikutnya", ""),
        )
    )


def is_tercapai(capaian: Decimal | None) -> bool:
    return capaian is not None and capaian >= 100


def join(isi: Iterable[str]) -> str:
    return "\n".join(dict.fromkeys(satu.strip() for satu in isi if satu.strip()))


def find_kurang(keadaan: Keadaan, triwulan: int) -> Iterable[Kurang]:
    if not keadaan.renstra.periode:
        yield Kurang("Belum ada Renstra, sehingga kolom (5) dan (14) kosong.", "rencana")
    yield from find_kurang_triwulan(keadaan, triwulan)


E81 = Jenis(
    "e-81",
    "E.81 Evaluasi terhadap hasil Renja",
    "Triwulan",
    susun_e81,
    each_triwulan(find_kurang),
    frozenset({Perlu.TRIWULAN}),
)
