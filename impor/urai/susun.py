"""From one sheet to its tables: columns, kind, records, totals, notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from impor.baca.grid import Lembar, Sel
from impor.istilah import Jenis, JenisBaris, Kelas, Peran, TingkatPesan
from impor.jawaban import Jawaban
from impor.kenali.bagian import Bagian, RupaBaris, split_tables
from impor.kenali.baris_uang import find_row_labels
from impor.kenali.belahan import split_beside
from impor.kenali.jenis_tabel import find_kind
from impor.kenali.judul import find_office, find_year, goes_on
from impor.kenali.kelipatan import find_multiple
from impor.kenali.kepala import Halaman
from impor.kenali.kolom import read_columns, with_keys
from impor.kenali.kolom_tingkat import settle_levels
from impor.kenali.kolom_uang import settle_money
from impor.kenali.penetapan import find_money_percent, settle_percent, settle_roles, settle_twins
from impor.kenali.pola import years_in
from impor.kenali.terjawab import Terjawab, sign_header
from impor.sebab import SebabPesan
from impor.tabel import Isi, Kolom, Rekaman, Tabel
from impor.urai.baris import PembacaBaris, read_totals
from impor.urai.bentang import Pembentang, is_side_by_side
from impor.urai.berdampingan import own_measurements, split_side_by_side
from impor.urai.daftar import spread, strip_bare_numbers
from impor.urai.formulir import with_form_lines
from impor.urai.isi import read_amount, read_words, report_mixed_percent
from impor.urai.laporan_baca import report_sheet, report_short_codes, report_table
from impor.urai.nama_indikator import join_names
from impor.urai.pencatat import Pencatat
from impor.urai.sel_berbaris import find_list, split_row
from impor.urai.sifat import claim_repeated_money, counts_out, mark_outcomes, row_kind
from impor.urai.tahun_baris import years_of_rows
from impor.urai.tingkat import set_levels
from impor.urai.tujuan_sasaran import split_goals
from impor.urai.uang_gabung import refuse_shared_money
from impor.urai.warisan import Pewaris

BERTINGKAT = frozenset(
    {
        Jenis.ANGGARAN,
        Jenis.PENDANAAN,
        Jenis.RENSTRA_PROGRAM,
        Jenis.EVALUASI_KINERJA,
        Jenis.EVALUASI_RENSTRA,
        Jenis.PK_PROGRAM,
        Jenis.PK,
    }
)
BERBENTANG = frozenset(
    {Jenis.ANGGARAN, Jenis.RENSTRA_PROGRAM, Jenis.EVALUASI_KINERJA, Jenis.EVALUASI_RENSTRA}
)
BERLARIK = frozenset({Jenis.ANGGARAN, Jenis.EVALUASI_KINERJA, Jenis.PENDANAAN})
BERINDIKATOR = frozenset(
    {
        Jenis.RENSTRA_TARGET,
        Jenis.INDIKATOR_RPJMD,
        Jenis.IKU,
        Jenis.PK,
        Jenis.TARGET_REALISASI,
        Jenis.TARGET_AWAL_AKHIR,
        Jenis.PERBANDINGAN_TAHUN,
        Jenis.PERBANDINGAN_RENSTRA,
        Jenis.STANDAR_NASIONAL,
    }
)
"""The kinds whose rows are indicators, by whose name every table must know them."""
BERDAFTAR = frozenset({Jenis.STRATEGI, Jenis.PERMASALAHAN})
KELAS_BARIS: dict[RupaBaris, Kelas] = {
    RupaBaris.JUDUL: Kelas.JUDUL,
    RupaBaris.KEPALA: Kelas.KEPALA,
    RupaBaris.KEPALA_ULANG: Kelas.KEPALA,
    RupaBaris.PENOMORAN: Kelas.PENOMORAN,
    RupaBaris.CATATAN_KAKI: Kelas.CATATAN_KAKI,
    RupaBaris.TANDA_TANGAN: Kelas.TANDA_TANGAN,
    RupaBaris.SPANDUK: Kelas.NILAI,
}
TANPA_JAWABAN = Jawaban()
BARIS_ISI = (RupaBaris.DATA, RupaBaris.SPANDUK, RupaBaris.TOTAL, RupaBaris.RATA_RATA)


@dataclass(frozen=True, slots=True)
class Dikenal:
    """The columns of a table and its kind; ``bersama`` are columns of a table beside it, and those
    that a person left out."""

    kolom: tuple[Kolom, ...]
    jenis: Jenis
    keyakinan: Decimal
    tanda_kepala: str
    diabaikan: tuple[Kolom, ...] = ()
    bersama: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Uraian:
    """The rows of a table, read."""

    baris: tuple[Rekaman, ...]
    total: tuple[Rekaman, ...]
    spanduk: tuple[Isi, ...]


def read_sheet(
    lembar: Lembar, berkas: str, jenis: Jenis | None = None, jawaban: Jawaban = TANPA_JAWABAN
) -> tuple[tuple[Tabel, ...], Pencatat]:
    """The tables of a sheet, with the class of each of its cells and the messages.

    ``jenis`` overrides what the headers say, and an answer about a table overrides both. Raises
    ``SalahJawaban``.
    """
    pencatat = Pencatat(berkas, lembar.nama)
    halaman = Halaman(lembar)
    tabel: list[Tabel] = []
    judul: tuple[str, ...] = ()
    for bagian in _all_tables(halaman):
        sendiri = _title_lines(halaman, bagian)
        judul = (*judul, *sendiri) if goes_on(sendiri) else sendiri or judul
        terjawab = _answer(halaman, bagian, judul, pencatat, jawaban)
        tabel.extend(_read_tables(halaman, bagian, sendiri, judul, pencatat, terjawab, jenis))
    pencatat.classify(lembar.sel.values(), Kelas.TIDAK_DIPAHAMI)
    report_sheet(lembar, tabel, pencatat)
    return tuple(tabel), pencatat


def _all_tables(halaman: Halaman) -> list[Bagian]:
    utuh = split_tables(halaman) if halaman.nomor else []
    return [satu for bagian in utuh for satu in split_beside(halaman, bagian)]


def _title_lines(halaman: Halaman, bagian: Bagian) -> tuple[str, ...]:
    return tuple(
        " ".join(sel.teks for sel in halaman.baris[nomor]) for nomor in bagian.rows(RupaBaris.JUDUL)
    )


def _read_tables(
    halaman: Halaman,
    bagian: Bagian,
    judul: tuple[str, ...],
    berlaku: tuple[str, ...],
    pencatat: Pencatat,
    terjawab: Terjawab,
    jenis: Jenis | None,
) -> list[Tabel]:
    """``judul`` are its own titles, ``berlaku`` those of the sheet that hold for it too.

    Two tables when performance and money stand side by side.
    """
    paksa = terjawab.jenis or jenis
    if terjawab.kunci:
        polos = Terjawab(None, terjawab.tercetak)
        sendiri = _understand(halaman, bagian, berlaku, Pencatat("", ""), polos, paksa)
        terjawab.drop_known(sendiri.kolom)
    dikenal = _understand(halaman, bagian, berlaku, pencatat, terjawab, paksa)
    _leave_out(halaman, bagian, pencatat, terjawab)
    for rupa, kelas in KELAS_BARIS.items():
        pencatat.classify(_row_cells(halaman, bagian, rupa), kelas)
    if terjawab.is_diabaikan:
        return [_left_out(bagian, judul, pencatat, dikenal)]
    belahan = (dikenal.kolom,) if paksa else split_side_by_side(dikenal.kolom)
    if len(belahan) == 1:
        return [_read_table(halaman, bagian, judul, berlaku, pencatat, dikenal)]
    hasil = []
    semua = dikenal.bersama | {k.indeks for k in dikenal.kolom}
    for milik in belahan:
        jenis, keyakinan = find_kind(milik, berlaku)
        sebelah = replace(dikenal, kolom=milik, jenis=jenis, keyakinan=keyakinan, bersama=semua)
        tabel = _read_table(halaman, bagian, judul, berlaku, pencatat, sebelah)
        ukur = tabel.jenis is Jenis.TARGET_REALISASI
        hasil.append(replace(tabel, baris=own_measurements(tabel.baris)) if ukur else tabel)
    return hasil


def _answer(
    halaman: Halaman,
    bagian: Bagian,
    judul: Sequence[str],
    pencatat: Pencatat,
    jawaban: Jawaban,
) -> Terjawab:
    """The columns as printed, with what was answered about them."""
    tercetak = read_columns(halaman, bagian, " ".join(judul))
    tanda = sign_header(tercetak)
    return Terjawab(jawaban.for_tabel(tanda, pencatat.berkas, pencatat.lembar), tercetak)


def _leave_out(halaman: Halaman, bagian: Bagian, pencatat: Pencatat, terjawab: Terjawab) -> None:
    """Class what a person left out, and say how much that is: a whole table, or columns of it."""
    isi = [sel for rupa in BARIS_ISI for sel in _row_cells(halaman, bagian, rupa)]
    if terjawab.is_diabaikan:
        pencatat.leave_out(isi, "Tabel ini", bagian.kepala.kepala[0])
    for kolom in () if terjawab.is_diabaikan else terjawab.diabaikan:
        milik = [
            sel
            for sel in isi
            if sel.kolom == kolom.indeks and bagian.rupa[sel.baris] is not RupaBaris.SPANDUK
        ]
        nama = " ".join(kolom.kepala) or kolom.huruf
        pencatat.leave_out(milik, f"Kolom “{nama}”", bagian.kepala.kepala[-1])


def _left_out(
    bagian: Bagian, judul: tuple[str, ...], pencatat: Pencatat, dikenal: Dikenal
) -> Tabel:
    """A table that a person left out: its header alone."""
    return Tabel(
        berkas=pencatat.berkas,
        lembar=pencatat.lembar,
        judul=judul,
        jenis=dikenal.jenis,
        keyakinan=dikenal.keyakinan,
        tahun=None,
        instansi_tertulis=None,
        kolom=dikenal.kolom,
        baris=(),
        total=(),
        baris_kepala=bagian.rows(RupaBaris.KEPALA),
        tanda_kepala=dikenal.tanda_kepala,
        kolom_awal=bagian.kolom_awal,
        kolom_diabaikan=dikenal.diabaikan,
        is_diabaikan=True,
    )


def _read_table(
    halaman: Halaman,
    bagian: Bagian,
    judul: tuple[str, ...],
    berlaku: tuple[str, ...],
    pencatat: Pencatat,
    dikenal: Dikenal,
) -> Tabel:
    isi = _read_rows(halaman, bagian, dikenal, pencatat, find_multiple(berlaku))
    tabel = Tabel(
        berkas=pencatat.berkas,
        lembar=pencatat.lembar,
        judul=judul,
        jenis=dikenal.jenis,
        keyakinan=dikenal.keyakinan,
        tahun=_year(berlaku, dikenal, pencatat, isi),
        instansi_tertulis=find_office(berlaku),
        kolom=dikenal.kolom,
        baris=isi.baris,
        total=isi.total,
        spanduk=isi.spanduk,
        catatan_kaki=_words(halaman, bagian, RupaBaris.CATATAN_KAKI),
        tanda_tangan=_words(halaman, bagian, RupaBaris.TANDA_TANGAN),
        baris_kepala=bagian.rows(RupaBaris.KEPALA),
        baris_kepala_ulang=bagian.rows(RupaBaris.KEPALA_ULANG),
        baris_penomoran=bagian.rows(RupaBaris.PENOMORAN),
        judul_berlaku=berlaku,
        tanda_kepala=dikenal.tanda_kepala,
        kolom_awal=bagian.kolom_awal,
        kolom_diabaikan=dikenal.diabaikan,
    )
    report_table(tabel, pencatat)
    return tabel


def _year(judul: Sequence[str], dikenal: Dikenal, pencatat: Pencatat, isi: Uraian) -> int | None:
    """The year that the rows of a budget state, else that of the titles."""
    sendiri = years_of_rows(dikenal.kolom, isi.baris) if dikenal.jenis is Jenis.ANGGARAN else []
    if len(sendiri) == 1:
        return sendiri[0]
    dari_judul = find_year(judul, dikenal.kolom, pencatat.lembar)
    return dari_judul or _year_of_reach(judul, dikenal)


def _year_of_reach(judul: Sequence[str], dikenal: Dikenal) -> int | None:
    """The year up to whose month figures run (``s.d. 30 Juni 2019``), where a title says that."""
    berjalan = any(k.periode.startswith("sd-") for k in dikenal.kolom)
    tahun = {satu for baris in judul for satu in years_in(baris)}
    return tahun.pop() if berjalan and len(tahun) == 1 else None


def _understand(
    halaman: Halaman,
    bagian: Bagian,
    judul: Sequence[str],
    pencatat: Pencatat,
    terjawab: Terjawab,
    paksa: Jenis | None,
) -> Dikenal:
    """The columns and the kind: answers hold before and after what the table itself tells."""
    tercetak = terjawab.settle(terjawab.tercetak)
    kolom = settle_percent(settle_twins(halaman, bagian, tercetak))
    kolom = settle_money(settle_levels(kolom), judul)
    kolom = terjawab.settle(kolom)
    jenis, keyakinan = (paksa, Decimal(1)) if paksa else find_kind(kolom, judul)
    kolom = terjawab.settle(settle_roles(kolom, jenis))
    if not paksa and jenis in BERLARIK and is_by_rows(halaman, bagian, kolom):
        jenis = Jenis.PROFIL
    baris = [
        {sel.kolom: sel for sel in halaman.baris[nomor]} for nomor in bagian.rows(RupaBaris.DATA)
    ]
    salah = find_money_percent(baris, kolom, read_amount)
    if salah is not None and salah.indeks not in terjawab.kunci and not terjawab.is_diabaikan:
        kolom = _as_percent(kolom, salah, pencatat)
    pergi = bagian.sebelah | {k.indeks for k in terjawab.diabaikan}
    return Dikenal(
        kolom, jenis, keyakinan, sign_header(terjawab.tercetak), terjawab.diabaikan, pergi
    )


def is_by_rows(halaman: Halaman, bagian: Bagian, kolom: Sequence[Kolom]) -> bool:
    """Whether rows say what a figure is (``Anggaran``, ``Realisasi``): no columns of money then."""
    baris = [halaman.baris[nomor] for nomor in bagian.rows(RupaBaris.DATA)]
    return find_row_labels(kolom, baris) is not None


def _as_percent(kolom: Sequence[Kolom], salah: Kolom, pencatat: Pencatat) -> tuple[Kolom, ...]:
    kepala = " ".join(salah.kepala)
    pencatat.report(
        TingkatPesan.PERINGATAN,
        f"Kolom “{kepala}” berisi persen realisasi anggaran, jadi bukan realisasi kinerja;"
        " disimpan sebagai klaim.",
        sebab=SebabPesan.PERSEN_UANG,
        sel=f"{salah.huruf}",
        ditemukan=kepala,
        diharapkan="kolom realisasi kinerja berisi nilai indikator",
    )
    return with_keys(
        replace(k, peran=Peran.PERSEN) if k.indeks == salah.indeks else k for k in kolom
    )


def _read_rows(
    halaman: Halaman,
    bagian: Bagian,
    dikenal: Dikenal,
    pencatat: Pencatat,
    kali: Decimal,
) -> Uraian:
    kolom, jenis = dikenal.kolom, dikenal.jenis
    pembaca = PembacaBaris(
        halaman, kolom, bagian.rows(RupaBaris.DATA), pencatat, kali, dikenal.bersama
    )
    pewaris = Pewaris(jenis, kolom)
    baris: list[Rekaman] = []
    total: list[Rekaman] = []
    spanduk: list[Isi] = []
    for nomor in bagian.rows(*BARIS_ISI):
        rupa = bagian.rupa[nomor]
        if jenis in BERLARIK and rupa is RupaBaris.SPANDUK and (garis := pembaca.read_line(nomor)):
            baris.append(Rekaman(nomor, JenisBaris.DATA, pewaris.fill(garis)))
        elif rupa is RupaBaris.SPANDUK:
            spanduk.append(pewaris.set_banner(halaman.baris[nomor][0]))
        elif rupa is RupaBaris.DATA and not pembaca.is_sum(nomor, jenis):
            baris.extend(_records(pembaca, pewaris, nomor, jenis))
        else:
            rata = rupa is RupaBaris.RATA_RATA
            jenis_baris = JenisBaris.RATA_RATA if rata else JenisBaris.TOTAL
            total.append(read_totals(pembaca, nomor, jenis_baris))
    report_mixed_percent(halaman, bagian, kolom, pencatat)
    pencatat.report_doubts()
    return Uraian(_finish(pembaca, bagian, baris, jenis), tuple(total), tuple(spanduk))


def _records(
    pembaca: PembacaBaris, pewaris: Pewaris, nomor: int, jenis: Jenis
) -> Iterator[Rekaman]:
    """The records of one row: mostly one, else one for each item of a list in its cells."""
    sel = pembaca.halaman.baris[nomor]
    bagian = split_row(sel, pembaca.menurut_indeks) if jenis in BERINDIKATOR else [sel]
    if len(bagian) == 1 and jenis in BERINDIKATOR:
        _report_list(pembaca, sel)
    for butir, satu in enumerate(bagian, 1):
        isian = pewaris.fill(pembaca.read_row(nomor, satu))
        rekaman = Rekaman(nomor, row_kind(isian, jenis, pembaca.kolom), isian)
        if len(bagian) > 1:
            yield replace(rekaman, butir=butir)
        else:
            yield from spread(rekaman) if jenis in BERDAFTAR else (rekaman,)


def _report_list(pembaca: PembacaBaris, baris: Sequence[Sel]) -> None:
    """Names in one cell that the figures beside them do not match are read as one name."""
    sel = find_list(baris, pembaca.menurut_indeks)
    if sel is not None:
        pembaca.pencatat.report(
            TingkatPesan.PERINGATAN,
            "Sel ini berisi beberapa nama, sedangkan angkanya tidak sebanyak itu; dibaca sebagai"
            " satu indikator.",
            sebab=SebabPesan.DAFTAR_DI_SEL,
            sel=sel.alamat,
            ditemukan=sel.teks[:60],
            diharapkan="satu baris untuk setiap indikator",
        )


def _finish(
    pembaca: PembacaBaris, bagian: Bagian, baris: Sequence[Rekaman], jenis: Jenis
) -> tuple[Rekaman, ...]:
    if any("kunci" in satu.isian for satu in baris):  # the key of a row says what it is
        return tuple(baris)
    rapi = strip_bare_numbers(baris, "uraian")
    if jenis in BERINDIKATOR:
        rapi = split_goals(join_names(rapi, pembaca.kolom), pembaca.kolom)
    if pembaca.bergabung:
        rapi = refuse_shared_money(rapi, pembaca.kolom, pembaca.halaman.lembar, pembaca.pencatat)
    if jenis in BERBENTANG and is_side_by_side(pembaca.kolom):
        rapi = Pembentang().unfold(rapi)
    elif jenis in BERTINGKAT and pembaca.uraian is not None:
        rapi = mark_outcomes(rapi, pembaca.uraian)
        if jenis is Jenis.ANGGARAN:
            rapi = with_form_lines(pembaca.halaman, bagian, rapi, pembaca.tingkat_kode)
        berinci = any(map(counts_out, pembaca.kolom))
        rapi = set_levels(rapi, pembaca.tingkat_kode, pembaca.uraian.kepala, berinci=berinci)
        report_short_codes(rapi, pembaca.pencatat)
    peran = {k.peran for k in pembaca.kolom}
    if {Peran.PAGU, Peran.TARGET} <= peran:
        sel = {satu.alamat: satu for satu in pembaca.halaman.lembar.sel.values()}
        rapi = tuple(claim_repeated_money(isi, pembaca.pencatat, sel) for isi in rapi)
    return rapi


def _row_cells(halaman: Halaman, bagian: Bagian, rupa: RupaBaris) -> list[Sel]:
    return [sel for nomor in bagian.rows(rupa) for sel in halaman.baris[nomor]]


def _words(halaman: Halaman, bagian: Bagian, rupa: RupaBaris) -> tuple[Isi, ...]:
    return tuple(read_words(sel) for sel in _row_cells(halaman, bagian, rupa))
