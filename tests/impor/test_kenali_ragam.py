"""Tables as other offices draw them: the same reading without merges, elsewhere, in other words."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest

from aturan.nilai import Persen
from impor.istilah import Jenis, JenisBaris, Kelas, Peran, Tingkat, TingkatPesan
from impor.kenali.kolom import find_role
from impor.kenali.pola import is_footnote, is_signature, is_total
from impor.tabel import Rekaman, Tabel
from tests.impor.lembar_uji import baca, susun

CAPAIAN = [
    ["No", "Indikator Kinerja", "Satuan", "Tahun 2022", None, "Capaian", "Predikat"],
    [None, None, None, "Target", "Realisasi", None, None],
]
ISI = [
    [1, "Persentase layanan", "Persen", 90, 81, 90, "Tinggi"],
    [2, "Jumlah kasus", "Kasus", 10, 8, 120, "Sangat Tinggi"],
]


def only(*baris: list[object], gabung: Sequence[str] = (), mulai: str = "A1") -> Tabel:
    (tabel,) = baca(susun(baris, gabung=gabung, mulai=mulai)).tabel
    return tabel


def test_two_row_header_needs_no_merges() -> None:
    tabel = only(*CAPAIAN, *ISI)
    assert [k.kunci for k in tabel.kolom][3:6] == ["target:2022", "realisasi:2022", "capaian"]
    assert tabel.baris_kepala == (1, 2)
    assert tabel.tahun == 2022


def test_merged_header_reads_the_same() -> None:
    gabung = ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:F2", "G1:G2"]
    assert only(*CAPAIAN, *ISI, gabung=gabung).kolom == only(*CAPAIAN, *ISI).kolom


@pytest.mark.parametrize(
    "atas",
    [
        [["Kinerja"]],
        [["Kinerja"], ["Tahun 2022"]],
        [["PENGUKURAN KINERJA"], ["Kinerja Sasaran"], ["Tahun 2022"]],
        [["Kinerja", None, "Keterangan"], ["Tahun 2022"]],
    ],
    ids=lambda atas: " · ".join(str(satu[0]) for satu in atas),
)
def test_headers_of_one_cell_over_its_parts_need_no_merges(atas: list[list[object]]) -> None:
    kosong: list[object] = [None, None]
    kepala = [["Sasaran", "Indikator", *atas[0]], *([*kosong, *satu] for satu in atas[1:])]
    tabel = only(*kepala, [*kosong, "Target", "Realisasi"], ["S", "I", 90, 81])
    assert len(tabel.baris_kepala) == len(atas) + 1
    assert [k.peran for k in tabel.kolom][2:4] == [Peran.TARGET, Peran.REALISASI]
    assert tabel.baris[0].isian["indikator"].nilai == "I"


@pytest.mark.parametrize("atas", [["Tahun 2022"], ["Keuangan"], ["Kinerja", "Tahun 2022"]])
def test_short_headers_may_stand_beside_the_last_row_of_the_tall_ones(atas: list[str]) -> None:
    kosong: list[object] = [None, None]
    baris = [*([*kosong, satu] for satu in atas), ["No", "Program", "Pagu", "Realisasi"]]
    isi: list[list[object]] = [[1, "Program A", 5000, 4000], [2, "Program B", 7000, 0]]
    tabel = only(["Anggaran Dinas"], *baris, isi[0], *baris, isi[1])
    assert len(tabel.baris_kepala) == len(tabel.baris_kepala_ulang) == len(baris)
    assert [r.isian["uraian"].nilai for r in tabel.baris] == ["Program A", "Program B"]


def test_a_record_whose_parent_is_blank_is_no_signature() -> None:
    tabel = only(
        ["Sasaran", "Indikator Kinerja", "Satuan", "Target"],
        ["S", "I", "%", "90"],
        [],
        [None, "Kepala keluarga yang menempati rumah layak", "%", "80"],
    )
    assert len(tabel.baris) == 2


def test_names_set_in_below_a_header_that_is_not_merged_are_one_column() -> None:
    tabel = only(
        ["Kode", "Program/Kegiatan", None, "Pagu"],
        ["1.06.01", "PROGRAM PENUNJANG", None, 900],
        ["1.06.01.2.01", None, "Perencanaan", 900],
    )
    assert [r.isian["uraian"].nilai for r in tabel.baris] == ["PROGRAM PENUNJANG", "Perencanaan"]


def test_a_record_of_three_cells_below_a_blank_row_is_no_signature() -> None:
    tabel = only(
        ["Sasaran", "Indikator Kinerja", "Target"],
        ["S", "I", "90%"],
        [],
        ["S2", "Kepala keluarga yang menempati rumah layak", "80%"],
        ["S3", "Jumlah desa", "BB"],
    )
    assert [r.isian["sasaran"].nilai for r in tabel.baris] == ["S", "S2", "S3"]


def test_a_record_below_a_blank_row_is_no_title_of_the_next_table() -> None:
    hasil = baca(
        susun(
            [
                ["Sasaran", "Indikator Kinerja", "Target"],
                ["S", "I", "90%"],
                [],
                [None, "I2", "80%"],
                [],
                ["Program", "Anggaran", "Sumber Dana"],
                ["Program A", 1000, "APBD"],
            ]
        )
    )
    assert [len(t.baris) for t in hasil.tabel] == [2, 1]
    assert hasil.tabel[1].judul == ()


def test_rows_that_are_all_numbered_have_the_level_of_their_code() -> None:
    tabel = only(
        ["No", "Kode", "Uraian", "Pagu", "Realisasi"],
        [1, "1.06.01", "Penunjang Urusan", 5, 4],
        [2, "1.06.02", "Pemberdayaan Sosial", 5, 4],
    )
    assert [r.tingkat for r in tabel.baris] == [Tingkat.PROGRAM, Tingkat.PROGRAM]


def test_target_and_money_below_capaian_dan_kerangka_pendanaan_are_planned() -> None:
    tabel = only(
        ["Kode", "Program", "Indikator", "Capaian Kinerja dan Kerangka Pendanaan"],
        [None, None, None, "2022", None, "2023"],
        [None, None, None, "Target", "Rp", "Target", "Rp"],
        ["1.06.01", "Penunjang", "IKM", "50%", 5000, "60%", 6000],
    )
    assert tabel.jenis is Jenis.RENSTRA_PROGRAM
    assert tabel.baris[0].isian["pagu:2023"].nilai == Decimal(6000)


def test_table_may_start_anywhere() -> None:
    tabel = only(*CAPAIAN, *ISI, mulai="F12")
    assert [k.kunci for k in tabel.kolom] == [k.kunci for k in only(*CAPAIAN, *ISI).kolom]
    assert tabel.baris[0].isian["realisasi:2022"].sel == "J14"


def test_header_repeated_on_the_next_page_is_one_table() -> None:
    nomor = [1, 2, 3, 4, 5, 6, 7]
    tabel = only(*CAPAIAN, nomor, ISI[0], *CAPAIAN, nomor, ISI[1])
    assert [isi.nomor_baris for isi in tabel.baris] == [4, 8]
    assert tabel.baris_kepala_ulang == (5, 6)
    assert tabel.baris_penomoran == (3, 7)


def test_equal_headers_with_titles_of_their_own_are_two_tables() -> None:
    kepala: list[object] = ["No", "Program", "Anggaran (Rp)", "Realisasi (Rp)"]
    hasil = baca(
        susun(
            [
                ["Tabel 3.7 Realisasi Anggaran Tahun 2022"],
                kepala,
                [1, "Program A", 1000, 900],
                [],
                ["Tabel 3.8 Realisasi Anggaran Tahun 2021"],
                kepala,
                [1, "Program A", 800, 700],
            ]
        )
    )
    assert [(t.tahun, len(t.baris)) for t in hasil.tabel] == [(2022, 1), (2021, 1)]


def test_table_of_unknown_kind_is_kept_with_its_header() -> None:
    hasil = baca(
        susun([["Penghargaan"], [], ["Bentuk", "Pemberi"], ["Piagam", "Gubernur"], ["Piala", "X"]])
    )
    (tabel,) = hasil.tabel
    assert tabel.jenis is Jenis.PROFIL
    assert [k.kepala for k in tabel.kolom] == [("Bentuk",), ("Pemberi",)]
    assert len(tabel.baris) == 2


def test_sheet_without_a_header_is_said_and_counted() -> None:
    hasil = baca(susun([["Kata pengantar"], ["Puji syukur"]]))
    assert hasil.galat
    assert hasil.hitungan == {Kelas.TIDAK_DIPAHAMI: 2}


def test_cell_beside_the_table_is_reported_with_its_address() -> None:
    hasil = baca(susun([*CAPAIAN, ISI[0], [*ISI[1], None, None, "cek lagi"]]))
    pesan = [p for p in hasil.pesan if p.tingkat is TingkatPesan.PERINGATAN]
    assert [(p.sel, p.ditemukan) for p in pesan] == [("J4", "cek lagi")]
    assert hasil.kelas_sel["Sheet1", "J4"] is Kelas.TIDAK_DIPAHAMI


def test_text_in_a_money_column_is_reported_and_no_zero() -> None:
    hasil = baca(susun([["No", "Program", "Pagu"], [1, "Program A", "menyusul"]]))
    assert [p.sel for p in hasil.pesan if p.tingkat is TingkatPesan.PERINGATAN] == ["C2"]
    assert hasil.tabel[0].baris[0].isian["pagu"].nilai is None


def test_names_below_a_signature_are_no_title_of_the_next_table() -> None:
    hasil = baca(
        susun(
            [
                ["No", "Sasaran", "Indikator Kinerja", "Target"],
                [1, "Meningkatnya layanan", "Cakupan", "90%"],
                [],
                [None, None, None, "Tenggarong, 4 Januari 2022"],
                [None, "Pihak Kedua", None, "Pihak Pertama"],
                [],
                [None, "NAMA PERTAMA", None, "NAMA KEDUA"],
                [],
                ["Program", "Anggaran", "Sumber Dana"],
                ["Program A", 1000, "APBD"],
            ]
        )
    )
    assert [t.jenis for t in hasil.tabel] == [Jenis.PK, Jenis.PK_PROGRAM]
    assert hasil.tabel[1].judul == ()
    assert hasil.hitungan[Kelas.TANDA_TANGAN] == 5


def test_names_set_in_by_level_are_one_column() -> None:
    tabel = only(
        ["Kode", "Program/Kegiatan", None, "Pagu"],
        ["1.06.01", "PROGRAM PENUNJANG", None, 900],
        ["1.06.01.2.01", None, "Perencanaan", 900],
        gabung=["B1:C1"],
    )
    assert [isi.isian["uraian"].nilai for isi in tabel.baris] == [
        "PROGRAM PENUNJANG",
        "Perencanaan",
    ]
    assert tabel.baris[1].isian["uraian"].sel == "C3"


def test_code_and_name_in_one_cell_are_taken_apart() -> None:
    tabel = only(
        ["No", "Uraian", "Pagu Anggaran (Rp)", "Realisasi Keuangan (Rp)", "%"],
        [1, "1.06.01 - PROGRAM PENUNJANG", 900, 800, 88.9],
        [2, "1.06.01.2.01 - Perencanaan", 900, 800, 88.9],
    )
    assert [(r.isian["kode"].nilai, r.isian["uraian"].nilai, r.tingkat) for r in tabel.baris] == [
        ("1.06.01", "PROGRAM PENUNJANG", Tingkat.PROGRAM),
        ("1.06.01.2.01", "Perencanaan", Tingkat.KEGIATAN),
    ]


def test_long_sipd_header_is_a_budget() -> None:
    tabel = only(
        ["KODE", "URUSAN/BIDANG URUSAN/PROGRAM/KEGIATAN/SUB KEGIATAN", "PAGU", "REALISASI", "%"],
        ["1.06", "URUSAN PEMERINTAHAN BIDANG SOSIAL", 10, 5, 50],
        ["1.06.01", "PROGRAM PENUNJANG URUSAN", 10, 5, 50],
        ["1.06.01.2.01", "Perencanaan dan Penganggaran", 10, 5, 50],
        ["1.06.01.2.01.0001", "Penyusunan Dokumen", 10, 5, 50],
    )
    assert tabel.jenis is Jenis.ANGGARAN
    assert [k.peran for k in tabel.kolom][3] is Peran.REALISASI_ANGGARAN
    assert [r.tingkat for r in tabel.baris] == [
        Tingkat.BIDANG,
        Tingkat.PROGRAM,
        Tingkat.KEGIATAN,
        Tingkat.SUB_KEGIATAN,
    ]
    assert [r.induk for r in tabel.baris] == [None, 0, 1, 2]


def test_target_and_money_under_each_year_are_kept_apart() -> None:
    tabel = only(
        ["Program", "Indikator", "2022", None, "2023", None],
        [None, None, "Target", "Rp", "Target", "Rp"],
        ["Program A", "Cakupan", "90 %", 1000, "95 %", 2000],
    )
    assert tabel.jenis is Jenis.RENSTRA_PROGRAM
    assert [k.kunci for k in tabel.kolom][2:] == [
        "target:2022",
        "pagu:2022",
        "target:2023",
        "pagu:2023",
    ]


def test_total_row_is_a_claim_even_when_it_has_a_formula_of_words() -> None:
    tabel = only(
        ["No", "Program", "Pagu"],
        [1, "Program A", 1000],
        [None, "Jumlah Total", 1000],
    )
    assert [r.jenis_baris for r in tabel.total] == [JenisBaris.TOTAL]
    assert tabel.total[0].isian["pagu"].nilai == Decimal(1000)


def test_blank_target_stays_absent_and_zero_stays_zero() -> None:
    tabel = only(*CAPAIAN, [1, "A", "%", None, 0, None, None])
    assert "target:2022" not in tabel.baris[0].isian
    assert tabel.baris[0].isian["realisasi:2022"].nilai == Persen(Decimal(0))


def test_new_parent_ends_what_was_inherited_below_it() -> None:
    def rekaman(nomor: int) -> Rekaman:
        return tabel.baris[nomor]

    tabel = only(
        ["Tujuan", "Sasaran", "Indikator", "Target 2022"],
        ["T1", "S1", "I1", "10"],
        [None, None, "I2", "10"],
        ["T2", None, "I3", "10"],
    )
    assert rekaman(1).isian["sasaran"].nilai == "S1"
    assert "sasaran" not in rekaman(2).isian


@pytest.mark.parametrize(
    ("kepala", "peran"),
    [
        (["NO."], Peran.NO),
        (["No. Rekening"], Peran.KODE),
        (["Sasaran Strategis"], Peran.SASARAN),
        (["BASARAN STRATEGIS"], Peran.SASARAN),
        (["Indikator Kinerja Utama"], Peran.INDIKATOR),
        (["Indikator Kinerja sesuai Tugas dan Fungsi PD"], Peran.INDIKATOR),
        (["Keterangan / Rumus Penghitungan"], Peran.RUMUS),
        (["Formulasi Perhitungan"], Peran.RUMUS),
        (["Sumber Data"], Peran.SUMBER_DATA),
        (["Anggaran (Rp)"], Peran.PAGU),
        (["Realisasi Anggaran"], Peran.REALISASI_ANGGARAN),
        (["Realisasi (Rp)"], Peran.REALISASI_ANGGARAN),
        (["Realisasi (%)"], Peran.PERSEN),
        (["Anggaran", "Realisasi"], Peran.REALISASI_ANGGARAN),
        (["Kinerja", "Realisasi"], Peran.REALISASI),
        (["Sisa Anggaran (Rp)"], Peran.SISA),
        (["Persentase Realisasi Kinerja"], Peran.CAPAIAN),
        (["Tingkat Capaian (%)"], Peran.CAPAIAN),
        (["% Capaian"], Peran.CAPAIAN),
        (["Kriteri Penilaian"], Peran.PREDIKAT),
        (["Tercapai/Tdak tercapai"], Peran.STATUS),
        (["Target Nasional"], Peran.TARGET_NASIONAL),
        (["Kondisi Awal"], Peran.TARGET),
        (["Program, Kegiatan dan Sub Kegiatan"], Peran.URAIAN),
        (["Program / Kegiatan"], Peran.URAIAN),
        (["Entah"], Peran.LAIN),
    ],
    ids=lambda isi: " · ".join(isi) if isinstance(isi, list) else "",
)
def test_header_words_have_their_role(kepala: list[str], peran: Peran) -> None:
    assert find_role(kepala)[0] is peran


@pytest.mark.parametrize(
    "teks",
    ["Total", "JUMLAH", "J U M L A H", "TOTAL ANGGARAN", "Jumlah Belanja Langsung", "Total :"],
)
def test_totals_are_known_by_their_words(teks: str) -> None:
    assert is_total(teks)


@pytest.mark.parametrize(
    "teks", ["Jumlah PMKS yang tertangani", "Jumlah Dana Desa yang cair", "Totalitas", "Jumlah KPM"]
)
def test_an_indicator_is_no_total(teks: str) -> None:
    assert not is_total(teks)


@pytest.mark.parametrize(
    ("teks", "ya"),
    [
        ("Sumber : Sub Bagian Umum", True),
        ("Keterangan: NSPK", True),
        ("*) Baris ini", True),
        ("Sumber Daya Manusia", False),
        ("Keterangan pelaksanaan", False),
    ],
)
def test_footnotes_are_known_by_their_words(teks: str, ya: bool) -> None:
    assert is_footnote(teks) is ya


@pytest.mark.parametrize(
    ("teks", "ya"),
    [
        ("Maba,    Januari 2021", True),
        ("Kefamenanu, 9 September 2021", True),
        ("Mukomuko,", True),
        ("Plt. Kepala Dinas Sosial", True),
        ("Kepala keluarga yang menempati rumah layak huni", False),
        ("Ketua kelompok tani yang dibina", False),
        ("a.n. Bupati", True),
        ("Meja, Kursi", False),
        ("Kepalsuan data", False),
    ],
)
def test_signature_blocks_are_known_by_their_words(teks: str, ya: bool) -> None:
    assert is_signature(next(iter(susun([[teks]]).rows().values()))) is ya
