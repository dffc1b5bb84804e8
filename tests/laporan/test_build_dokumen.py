"""The document of a report: chapters, required sections, tables with their columns."""

from collections.abc import Iterator

import pytest

from laporan.build import build_document
from laporan.document import Document, Paragraf, Petunjuk, Subbab, Tabel, Teks, tampil
from laporan.document.grid import check_grid
from laporan.facts import load_facts
from laporan.numbering import BagianBernomor, IsiBernomor, Judul, number
from pengaturan.enums import GarisBesar
from pengaturan.models import SkalaPredikat
from tests.laporan.kukar import make_kukar, make_lengkap
from tests.laporan.pabrik import Pabrik, angka

pytestmark = pytest.mark.django_db


def document(pabrik: Pabrik) -> Document:
    return build_document(load_facts(pabrik.instansi, pabrik.tahun))


def bagian(dokumen: Document) -> Iterator[BagianBernomor]:
    bernomor = number(dokumen)
    depan = (satu for satu in bernomor.depan if isinstance(satu, BagianBernomor))
    yield from (*depan, *bernomor.bab, *bernomor.lampiran)


def blok(dokumen: Document) -> list[object]:
    return [i.blok for b in bagian(dokumen) for i in b.isi if isinstance(i, IsiBernomor)]


def tabel(dokumen: Document) -> dict[str, Tabel]:
    return {satu.kunci: satu for satu in blok(dokumen) if isinstance(satu, Tabel)}


def judul(dokumen: Document) -> list[str]:
    return [i.nomor.judul for b in bagian(dokumen) for i in b.isi if isinstance(i, Judul)]


def paragraf(dokumen: Document) -> str:
    semua = [satu for satu in blok(dokumen) if isinstance(satu, Paragraf)]
    return "\n".join("".join(r.isi for r in p.isi if isinstance(r, Teks)) for p in semua)


def kolom(satu: Tabel) -> list[str]:
    return [": ".join((*k.kelompok, k.judul)) for k in satu.kolom]


def sel(satu: Tabel) -> list[list[str]]:
    return [[tampil(isi) for isi in baris.sel] for baris in satu.baris]


@pytest.mark.parametrize("garis_besar", GarisBesar)
def test_every_row_of_every_table_fills_its_columns(garis_besar: str):
    pabrik = make_lengkap()
    pabrik.instansi.pengaturan_tahun_list.update(garis_besar=garis_besar)
    dokumen = document(pabrik)
    assert [check_grid(satu) for satu in tabel(dokumen).values() if check_grid(satu)] == []


@pytest.mark.parametrize("pabrik", [make_lengkap, Pabrik], ids=["lengkap", "kosong"])
def test_the_seven_comparisons_are_there_in_their_order(pabrik: type[Pabrik]):
    bab = document(pabrik()).bab[2]
    capaian = bab.isi[0]
    assert isinstance(capaian, Subbab)
    kunci = [satu.kunci for satu in capaian.isi if isinstance(satu, Subbab)]
    assert kunci == [
        "target-realisasi",
        "banding-tahun",
        "banding-renstra",
        "banding-standar",
        "penyebab",
        "efisiensi",
        "program-penunjang",
    ]


def test_what_is_missing_is_said_where_it_is_required():
    dokumen = document(Pabrik())
    teks = paragraf(dokumen)
    assert "Belum ada indikator kinerja yang dapat diukur untuk tahun 2021." in teks
    assert "Belum ada Perjanjian Kinerja tahun 2021 yang tercatat." in teks
    assert "Belum ada data anggaran tahun 2021." in teks
    assert sum(isinstance(satu, Petunjuk) for satu in blok(dokumen)) >= 5


def test_the_minimum_outline_has_fewer_sections_and_the_same_chapters():
    pabrik = make_lengkap()
    lazim = document(pabrik)
    pabrik.instansi.pengaturan_tahun_list.update(garis_besar=None)
    minimum = document(pabrik)
    assert [satu.judul for satu in minimum.bab] == [satu.judul for satu in lazim.bab]
    assert "Indikator Kinerja Utama" in judul(lazim)
    assert "Indikator Kinerja Utama" not in judul(minimum)


def test_the_main_table_shows_every_figure_and_the_mean():
    capaian = tabel(document(make_kukar()))["capaian"]
    assert kolom(capaian) == [
        "No",
        "Sasaran Strategis",
        "Indikator Kinerja",
        "Satuan",
        "Tahun 2021: Target",
        "Tahun 2021: Realisasi",
        "Capaian Kinerja",
        "Predikat",
    ]
    assert sel(capaian)[-1] == ["Rata-rata", "96,58%", "Sangat Tinggi"]
    assert [satu.teks for satu in capaian.catatan] == [
        "Perjanjian Kinerja mencantumkan target 60.",
        "Perjanjian Kinerja mencantumkan target 70,32.",
        "Alasan pemakaian target: Target Bab III.",
    ]


def test_columns_without_data_are_left_out():
    pabrik = Pabrik()
    indikator = pabrik.indikator("A")
    pabrik.target(indikator, "100%", "tabel_capaian")
    pabrik.realisasi(indikator, "75%")
    assert kolom(tabel(document(pabrik))["capaian"])[:3] == [
        "No",
        "Indikator Kinerja",
        "Tahun 2021: Target",
    ]


def test_years_show_targets_only_where_earlier_targets_are_known():
    lengkap = kolom(tabel(document(make_kukar()))["tahun-lalu"])
    assert "Tahun 2020: Persentase Realisasi Kinerja" in lengkap
    pabrik = Pabrik()
    indikator = pabrik.indikator("A", sasaran=pabrik.sasaran("Sasaran"), satuan="%")
    pabrik.target(indikator, "100%")
    for tahun, isi in ((2019, "0%"), (2020, "45%"), (2021, "50%")):
        pabrik.realisasi(indikator, isi, tahun)
    ringkas = tabel(document(pabrik))["tahun-lalu"]
    assert kolom(ringkas)[3:] == [
        "Realisasi Tahun: 2019",
        "Realisasi Tahun: 2020",
        "Realisasi Tahun: 2021",
    ]
    assert sel(ringkas)[0][3:] == ["0%", "45%", "50%"]


def test_end_of_renstra_and_standards_say_reached_or_not():
    pabrik = make_kukar()
    nasional = pabrik.indikator("Peserta PKH")
    pabrik.realisasi(nasional, "100%")
    pabrik.pembanding(nasional, "100%")
    semua = tabel(document(pabrik))
    assert sel(semua["renstra"])[0][-1] == "Belum tercapai"
    assert sel(semua["standar-1"])[0][-1] == "Tercapai"
    assert "Target Nasional" in kolom(semua["standar-1"])


def test_the_budget_of_two_years_stands_by_sasaran():
    semua = tabel(document(make_kukar()))
    assert sel(semua["anggaran-sasaran"])[-1] == [
        "Jumlah",
        "20.204.377.843,00",
        "17.063.361.738,00",
        "84,45%",
        "3.141.016.105,00",
    ]
    assert "286.644.599,00" in sel(semua["anggaran-lalu-sasaran"])[0]


def test_pk_lists_its_programs_in_the_table_where_they_have_no_money():
    pabrik = Pabrik()
    sasaran = pabrik.sasaran("Terpenuhinya pelayanan")
    pabrik.target(pabrik.indikator("PMKS", sasaran=sasaran), "72.13%")
    program = pabrik.program_pk("Program Pelayanan", sasaran=sasaran)
    pabrik.program_pk("Buffer stock", sasaran=sasaran, induk=program)
    semua = tabel(document(pabrik))
    assert kolom(semua["pk"])[-1] == "Program dan Kegiatan"
    assert sel(semua["pk"])[0][-1] == "Program Pelayanan\n– Buffer stock"
    assert "pk-program" not in semua
    assert sel(semua["capaian"])[0][-3:] == ["belum ada", "Belum ada realisasi", "–"]


def test_evaluation_lists_kegiatan_by_groups_of_indicators():
    pabrik = Pabrik(tahun=2020)
    program = pabrik.baris("Program A", kode_baku="1.06.01")
    kegiatan = pabrik.kegiatan("Surat menyurat")
    pabrik.baris(
        "Surat menyurat", "3000000", "2880000", tingkat="kegiatan", induk=program, kegiatan=kegiatan
    )
    for kelompok, nama, isi in (
        ("input", "Jumlah dana", angka("3000000", "Rp")),
        ("output", "Surat terkirim", angka("610", "Lembar")),
    ):
        indikator = pabrik.indikator(nama, kegiatan=kegiatan, kelompok=kelompok)
        pabrik.target(indikator, isi, "evaluasi")
    evaluasi = tabel(document(pabrik))["evaluasi"]
    assert kolom(evaluasi) == [
        "No",
        "Kode Rekening",
        "Program/Kegiatan",
        "Indikator Kinerja: Kelompok",
        "Indikator Kinerja: Uraian",
        "Target",
        "Pagu (Rp)",
        "Realisasi Pagu (Rp)",
        "Realisasi Pagu (%)",
    ]
    assert sel(evaluasi)[1][3:6] == ["Input", "Jumlah dana", "Rp3.000.000"]
    assert sel(evaluasi)[2] == ["Output", "Surat terkirim", "610 Lembar"]


def test_belanja_outside_programs_is_part_of_the_whole():
    pabrik = Pabrik(tahun=2020)
    tidak_langsung = pabrik.baris("BELANJA TIDAK LANGSUNG", tingkat="kelompok_belanja")
    langsung = pabrik.baris("BELANJA LANGSUNG", tingkat="kelompok_belanja")
    pabrik.baris(
        "Belanja Pegawai", "1704319000", "1556243163", tingkat="belanja", induk=tidak_langsung
    )
    pabrik.baris("Program A", "1128699750", "1005192056", induk=langsung)
    baris = sel(tabel(document(pabrik))["anggaran"])
    assert [satu[-2] for satu in baris] == ["91,31%", "91,31%", "89,06%", "89,06%", "90,41%"]


def test_a_table_printed_twice_appears_once():
    judul_tabel = [satu.judul for satu in tabel(document(make_lengkap())).values()]
    assert judul_tabel.count("SDM berdasarkan Eselon") == 1
    assert not any("ulang" in satu for satu in judul_tabel)


def test_the_appendix_traces_every_capaian():
    jejak = sel(tabel(document(make_kukar()))["jejak"])
    assert jejak[8][3] == "90,02 ÷ 94,33 × 100"
    assert jejak[8][6] == "Tabel target dan realisasi"


def test_a_capped_capaian_keeps_its_raw_figure_in_a_footnote():
    pabrik = Pabrik()
    pabrik.pengaturan(batas_tampil="100")
    indikator = pabrik.indikator("A", sasaran=pabrik.sasaran("Sasaran"))
    pabrik.target(indikator, "50%")
    pabrik.realisasi(indikator, "100%")
    capaian = tabel(document(pabrik))["capaian"]
    assert sel(capaian)[0][-2] == "100,00%"
    assert [satu.teks for satu in capaian.catatan] == ["Sebelum dibatasi: 200,00%."]


def test_the_scale_covers_every_value_and_says_where_it_comes_from():
    skala = tabel(document(Pabrik()))["skala"]
    assert sel(skala)[0] == ["> 90", "Sangat Tinggi"]
    assert sel(skala)[1] == ["> 75 dan ≤ 90", "Tinggi"]
    assert sel(skala)[-1] == ["≤ 50", "Sangat Rendah"]
    assert "bawaan, belum ditetapkan" in skala.sumber


def test_a_scale_that_a_document_prints_is_printed_as_there():
    pabrik = Pabrik()
    batas = [
        {"label": "Baik", "mulai": "70", "inklusif": True, "cetak": "70-100"},
        {"label": "Kurang", "mulai": None, "inklusif": False, "cetak": "<69"},
    ]
    catatan = ["Nilai di antara 69 dan 70 tidak berlabel; masuk kelas Kurang."]
    skala = SkalaPredikat.objects.create(
        instansi=pabrik.instansi, nama="Skala", batas=batas, catatan=catatan
    )
    pabrik.pengaturan(skala=skala)
    tercetak = tabel(document(pabrik))["skala"]
    assert sel(tercetak) == [["70-100", "Baik"], ["<69", "Kurang"]]
    assert [satu.teks for satu in tercetak.catatan] == catatan
