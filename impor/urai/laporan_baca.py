"""What a person is told about a sheet and its tables, beside the remarks on single cells."""

from __future__ import annotations

from collections.abc import Sequence

from aturan.nilai import Angka, Persen
from impor.baca.grid import Lembar
from impor.istilah import Jenis, Peran, Tingkat, TingkatPesan
from impor.jawaban.pilihan import sebut_kunci
from impor.kenali.capaian_nilai import unclear_columns
from impor.kenali.kolom import TEBAKAN
from impor.kenali.kolom_uang import is_unplaced_running
from impor.kenali.pola import fold, years_in
from impor.kenali.triwulan_judul import BERTRIWULAN
from impor.kenali.waktu import find_subperiod, read_subperiod
from impor.sebab import SebabPesan
from impor.tabel import Isi, Kolom, Rekaman, Tabel
from impor.urai.isi import PERAN_UANG
from impor.urai.kata import is_short_code
from impor.urai.pencatat import Pencatat, also
from impor.urai.rumpun_jenis import APA_ADANYA, BERINDIKATOR

DIKENAL_SATU_RUAS = frozenset({Tingkat.URUSAN, Tingkat.KELOMPOK_BELANJA, Tingkat.BELANJA})
"""Levels whose codes may have one segment: an urusan, a group of belanja."""


def report_sheet(lembar: Lembar, tabel: Sequence[Tabel], pencatat: Pencatat) -> None:
    """Empty or hidden sheets and rows, formulas, and sheets without a table."""
    if not lembar.sel:
        pencatat.report(TingkatPesan.INFO, "Lembar ini kosong.", sebab=SebabPesan.LEMBAR_KOSONG)
    elif not tabel:
        pencatat.report(
            TingkatPesan.PERINGATAN,
            "Tidak ada tabel yang dikenali pada lembar ini; isinya tidak dipakai.",
            sebab=SebabPesan.TANPA_TABEL,
            ditemukan=next(iter(lembar.sel.values())).teks[:60],
            diharapkan="satu baris kepala kolom, misalnya No, Sasaran, Indikator, Target",
        )
    _report_hidden(lembar, tabel, pencatat)
    _report_formulas(lembar, pencatat)


def _report_formulas(lembar: Lembar, pencatat: Pencatat) -> None:
    """Stored results are taken; those of a circle are not."""
    rumus = [sel for sel in lembar.sel.values() if sel.rumus and sel.nilai is not None]
    if rumus:
        pencatat.report(
            TingkatPesan.INFO,
            f"{len(rumus)} sel berisi rumus; hasil yang tersimpan di berkas yang dipakai.",
            sebab=SebabPesan.RUMUS,
            sel=rumus[0].alamat,
            ditemukan=f"={rumus[0].rumus}",
        )
    if lembar.melingkar:
        pencatat.report(
            TingkatPesan.PERINGATAN,
            "Rumus ini memerlukan hasilnya sendiri, langsung atau lewat rumus lain; nilainya tidak"
            f" dipakai.{also(lembar.melingkar[1:])}",
            sebab=SebabPesan.RUMUS_MELINGKAR,
            sel=lembar.melingkar[0],
            ditemukan="rumus melingkar",
            diharapkan="rumus yang tidak menunjuk selnya sendiri, atau angkanya",
        )


def _report_hidden(lembar: Lembar, tabel: Sequence[Tabel], pencatat: Pencatat) -> None:
    if lembar.tersembunyi:
        pencatat.report(
            TingkatPesan.PERINGATAN,
            "Lembar ini disembunyikan, tetapi tetap dibaca.",
            sebab=SebabPesan.TERSEMBUNYI,
        )
    terisi = {baris for baris, _ in lembar.sel}
    baris = sorted(lembar.baris_tersembunyi & terisi)
    if baris:
        daftar = ", ".join(map(str, baris[:10])) + (" …" if len(baris) > 10 else "")
        pencatat.report(
            TingkatPesan.PERINGATAN,
            f"Baris tersembunyi tetap dibaca: {daftar}.",
            sebab=SebabPesan.TERSEMBUNYI,
            sel=f"A{baris[0]}",
            ditemukan=f"{len(baris)} baris tersembunyi",
        )
    kunci = {kolom.indeks for satu in tabel for kolom in satu.kolom_peran(Peran.KUNCI)}
    kolom = (lembar.kolom_tersembunyi & {kolom for _, kolom in lembar.sel}) - kunci
    if kolom:
        pencatat.report(
            TingkatPesan.PERINGATAN,
            f"{len(kolom)} kolom tersembunyi tetap dibaca.",
            sebab=SebabPesan.TERSEMBUNYI,
            ditemukan=f"{len(kolom)} kolom tersembunyi",
        )


def report_table(tabel: Tabel, pencatat: Pencatat) -> None:
    """The kind that was recognised, unknown columns, and the columns kept as claims."""
    if tabel.jenis is Jenis.PROFIL:
        _report_unknown(tabel, pencatat)
    if tabel.jenis in BERTRIWULAN:
        _report_quarter(tabel, pencatat)
        _report_bare_parts(tabel, pencatat)
    if tabel.jenis in BERINDIKATOR:
        _report_unclear(tabel, pencatat)
    for kolom in tabel.kolom:
        if is_unplaced_running(kolom, tabel.judul):
            _report_unplaced(kolom, pencatat)
        if kolom.klaim:
            _report_claim(tabel, kolom, pencatat)
        elif kolom.peran is Peran.LAIN and not kolom.kepala and tabel.jenis is not Jenis.PROFIL:
            pencatat.report(
                TingkatPesan.INFO,
                f"Kolom {kolom.huruf} tidak berjudul.",
                sebab=SebabPesan.KOLOM_TANPA_JUDUL,
                sel=kolom.huruf,
            )


def _report_bare_parts(tabel: Tabel, pencatat: Pencatat) -> None:
    """Columns headed by a triwulan or month alone, whose title does not tell what they hold."""
    polos = [
        k
        for k in tabel.kolom
        if k.keyakinan == TEBAKAN and k.peran is Peran.TARGET and read_subperiod(k.periode)
    ]
    if polos and "target" not in fold(" ".join(tabel.judul_berlaku)):
        pencatat.report(
            TingkatPesan.PERINGATAN,
            f"Kolom “{' '.join(polos[0].kepala)}” dan yang serupa tidak menyebut target atau"
            " realisasi; dibaca sebagai target.",
            sebab=SebabPesan.KOLOM_DITAFSIRKAN,
            sel=f"{polos[0].huruf}{tabel.baris_kepala[0]}",
            ditemukan=" ".join(polos[0].kepala),
            diharapkan="kepala kolom yang menyebut Target atau Realisasi, atau judul yang demikian",
        )


def _report_unplaced(kolom: Kolom, pencatat: Pencatat) -> None:
    pencatat.report(
        TingkatPesan.PERINGATAN,
        f"Judul tidak menyebut bulan laporan; “{kolom.kepala[-1]}” dibaca sebagai realisasi sampai"
        " akhir tahun.",
        sebab=SebabPesan.BULAN_TAK_TENTU,
        sel=kolom.huruf,
        ditemukan=" ".join(kolom.kepala),
        diharapkan="judul yang menyebut bulan, misalnya Bulan September 2024",
    )


def _report_quarter(tabel: Tabel, pencatat: Pencatat) -> None:
    """Columns that were given the part of the year that only a title or the sheet names."""
    kolom = [
        k
        for k in tabel.kolom
        if k.peran in (Peran.TARGET, Peran.REALISASI) and read_subperiod(k.periode) is not None
        if not find_subperiod([fold(teks) for teks in k.kepala])
    ]
    if kolom:
        arti = "; ".join(f"“{' '.join(k.kepala)}” adalah {sebut_kunci(k.kunci)}" for k in kolom)
        pencatat.report(
            TingkatPesan.INFO,
            f"Judul tabel atau nama lembar menyebut bagian tahun: kolom {arti}.",
            sebab=SebabPesan.TRIWULAN_JUDUL,
            sel=f"{kolom[0].huruf}{tabel.baris_kepala[0]}",
            ditemukan=" ".join(kolom[0].kepala),
            diharapkan="kepala kolom yang menyebut triwulannya, misalnya Realisasi TW III",
        )


def _report_unclear(tabel: Tabel, pencatat: Pencatat) -> None:
    """Columns of capaian that may be percentages or values, where no realisasi stands beside."""
    berbagian = any(k.periode for k in tabel.kolom_peran(Peran.REALISASI))
    kolom = [
        k
        for k in unclear_columns(tabel.kolom)
        if not berbagian and any(_is_number(baris.isian.get(k.kunci)) for baris in tabel.baris)
    ]
    if kolom:
        nama = ", ".join(f"“{' '.join(k.kepala)}”" for k in kolom)
        pencatat.report(
            TingkatPesan.PERINGATAN,
            f"Kolom {nama} dapat berarti persen capaian atau nilai yang dicapai; tidak dipakai"
            " sebagai realisasi.",
            sebab=SebabPesan.CAPAIAN_TAK_TENTU,
            sel=f"{kolom[0].huruf}{tabel.baris_kepala[0]}",
            ditemukan=" ".join(kolom[0].kepala),
            diharapkan="kepala Realisasi untuk nilai, % Capaian untuk persen, atau jawaban tentang"
            " kolom itu",
        )


def _is_number(isi: Isi | None) -> bool:
    return isi is not None and isinstance(isi.nilai, Angka | Persen)


def _report_unknown(tabel: Tabel, pencatat: Pencatat) -> None:
    """A table of no known kind is kept as it stands; with money that may be a surprise."""
    kepala = " · ".join(" ".join(k.kepala) for k in tabel.kolom)[:120]
    beruang = next((k for k in tabel.kolom if k.peran in PERAN_UANG), None)
    peran = {k.peran for k in tabel.kolom}
    if beruang is None and _may_measure(tabel, peran):
        berindikator = "indikator dengan " if Peran.INDIKATOR in peran else ""
        pencatat.report(
            TingkatPesan.PERINGATAN,
            f"Tabel ini berisi {berindikator}target atau realisasi, tetapi jenisnya tidak"
            " dikenali; disimpan sebagai tabel profil, dan angkanya tidak ikut dihitung.",
            sebab=SebabPesan.JENIS_TAK_DIKENAL,
            sel=f"{tabel.kolom[0].huruf}{tabel.baris_kepala[0]}",
            ditemukan=kepala,
            diharapkan="jenis tabel yang dipilih dengan --jenis, --jawaban, atau di halaman impor",
        )
    elif beruang is None:
        pencatat.report(
            TingkatPesan.INFO,
            "Jenis tabel tidak dikenali; disimpan sebagai tabel profil dengan judulnya.",
            sebab=SebabPesan.JENIS_TAK_DIKENAL,
            ditemukan=kepala,
        )
    else:
        pencatat.report(
            TingkatPesan.PERINGATAN,
            "Tabel ini berisi uang, tetapi bukan tabel anggaran yang dikenali; disimpan sebagai"
            " tabel profil, dan uangnya tidak ikut dihitung.",
            sebab=SebabPesan.UANG_DI_LUAR,
            sel=f"{beruang.huruf}{tabel.baris_kepala[0]}",
            ditemukan=kepala,
            diharapkan="kolom program, kegiatan, atau sub kegiatan, dan satu kolom pagu",
        )


def _may_measure(tabel: Tabel, peran: set[Peran]) -> bool:
    """Whether a table looks like one of performance: target and realisasi, or an indicator beside
    one of them or beside years."""
    ukuran = peran & {Peran.TARGET, Peran.REALISASI}
    bertahun = any(years_in(" ".join(k.kepala)) for k in tabel.kolom)
    return len(ukuran) == 2 or (Peran.INDIKATOR in peran and (bool(ukuran) or bertahun))


def _report_claim(tabel: Tabel, kolom: Kolom, pencatat: Pencatat) -> None:
    if tabel.jenis in APA_ADANYA:
        return
    isi = [
        baris.isian[kolom.kunci]
        for baris in tabel.baris
        if kolom.kunci in baris.isian and not baris.isian[kolom.kunci].diwariskan
    ]
    if isi:
        pencatat.report(
            TingkatPesan.KLAIM,
            f"{len(isi)} isi kolom “{' '.join(kolom.kepala)}” disimpan sebagai klaim;"
            " nilainya dihitung ulang.",
            sebab=SebabPesan.KLAIM,
            sel=isi[0].sel,
            ditemukan=isi[0].mentah[:60],
        )


def report_short_codes(baris: Sequence[Rekaman], pencatat: Pencatat) -> None:
    """Codes of one segment that no parent's code completes."""
    for rekaman in baris:
        kode = rekaman.isian.get("kode")
        if rekaman.tingkat in DIKENAL_SATU_RUAS:
            continue
        if kode is not None and kode.nilai and is_short_code(str(kode.nilai)):
            pencatat.report(
                TingkatPesan.PERINGATAN,
                f"Kode “{kode.mentah}” tidak lengkap dan baris induknya tidak berkode.",
                sebab=SebabPesan.KODE_TAK_LENGKAP,
                sel=kode.sel,
                ditemukan=kode.mentah,
                diharapkan="kode lengkap, misalnya 1.06.01.2.05",
            )
