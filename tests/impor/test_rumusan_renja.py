"""T-C.33 out of workbooks: what a Renja states is its own, whole, and no budget."""

from __future__ import annotations

from pathlib import Path

import pytest

from anggaran.models import BarisAnggaran, Pagu
from impor.actions import apply
from impor.istilah import Jenis
from renstra.models import Dokumen, Indikator, Kegiatan, PaguIndikatif, Program, SubKegiatan, Target
from tests.instansi.meja_profil import Meja, open_meja

from .test_tabel_renja import list_jenis, read

pytestmark = pytest.mark.django_db
TC33 = (
    ("Tabel T-C.33",),
    ("Rumusan Rencana Program dan Kegiatan Tahun 2021 dan Prakiraan Maju Tahun 2022",),
    (
        *("Kode", "Urusan/Bidang Urusan dan Program/Kegiatan", "Indikator Kinerja"),
        *("Rencana Tahun 2021", None, None, None, "Catatan Penting"),
        *("Prakiraan Maju Rencana Tahun 2022", None),
    ),
    (
        *(None, None, None, "Lokasi", "Target Capaian Kinerja"),
        *("Kebutuhan Dana/Pagu Indikatif (Rp)", "Sumber Dana", None),
        *("Target Capaian Kinerja", "Kebutuhan Dana/Pagu Indikatif (Rp)"),
    ),
    [f"({i})" for i in range(1, 11)],
    ("1.06.04", "Program A", "Cakupan A", None, "80 poin", 500, None, "Prioritas", "85 poin", 330),
    (
        "1.06.04.2.01",
        "Kegiatan B",
        "Cakupan B",
        "Kota",
        "10 orang",
        500,
        "DAU",
        "",
        "12 orang",
        330,
    ),
    ("1.06.04.2.01.01", "Sub C", "Cakupan C", "Kota", "0", 300, "DAU", "Ya", "5", 330),
    (None, None, "Cakupan D", "Desa", "4 unit", None, None, None, "-", None),
    ("1.06.04.2.01.02", "Sub E", "Cakupan E", "Kota", "7", 200, "DAK", None, "8", None),
)
GABUNG = ("A3:A4", "B3:B4", "C3:C4", "D3:G3", "H3:H4", "I3:J3")


@pytest.fixture
def meja() -> Meja:
    return open_meja()


def targets() -> list[tuple[str, int, str]]:
    semua = Target.objects.order_by("indikator__nama", "tahun")
    return list(semua.values_list("indikator__nama", "tahun", "mentah"))


def money() -> list[tuple[str, int, int | None]]:
    return [
        (str(satu.program or satu.kegiatan or satu.sub_kegiatan), satu.tahun, satu.nilai)
        for satu in PaguIndikatif.objects.order_by("pk")
    ]


def test_targets_of_both_years_belong_to_the_renja(meja: Meja, tmp_path: Path):
    rencana = read(meja, tmp_path, TC33, *GABUNG)
    assert list_jenis(rencana) == [Jenis.RUMUSAN_RENJA]
    apply(rencana)
    dokumen = Dokumen.objects.get()
    assert (dokumen.jenis, dokumen.tahun, dokumen.periode) == ("renja", 2021, None)
    assert targets() == [
        *(("Cakupan A", 2021, "80 poin"), ("Cakupan A", 2022, "85 poin")),
        *(("Cakupan B", 2021, "10 orang"), ("Cakupan B", 2022, "12 orang")),
        *(("Cakupan C", 2021, "0"), ("Cakupan C", 2022, "5")),
        *(("Cakupan D", 2021, "4 unit"), ("Cakupan D", 2022, "-")),
        *(("Cakupan E", 2021, "7"), ("Cakupan E", 2022, "8")),
    ]


def test_money_is_that_of_the_leaves_and_no_budget(meja: Meja, tmp_path: Path):
    apply(read(meja, tmp_path, TC33, *GABUNG))
    uang = {(nama, tahun): nilai for nama, tahun, nilai in money() if nilai is not None}
    assert uang == {("Sub C", 2021): 300, ("Sub C", 2022): 330, ("Sub E", 2021): 200}
    assert not BarisAnggaran.objects.exists()
    assert not Pagu.objects.exists()


def test_place_source_of_money_and_note_stand_at_their_node(meja: Meja, tmp_path: Path):
    apply(read(meja, tmp_path, TC33, *GABUNG))
    teks = {
        str(satu.program or satu.kegiatan or satu.sub_kegiatan): (
            satu.lokasi,
            satu.sumber_dana,
            satu.catatan,
        )
        for satu in PaguIndikatif.objects.filter(tahun=2021)
    }
    assert teks == {
        "Program A": ("", "", "Prioritas"),
        "Kegiatan B": ("Kota", "DAU", ""),
        "Sub C": ("Kota; Desa", "DAU", "Ya"),
        "Sub E": ("Kota", "DAK", ""),
    }
    for model in (Program, Kegiatan, SubKegiatan):  # the place of the Renstra is another thing
        assert not model.objects.exclude(lokasi="").exists()


def test_nothing_of_it_is_told_as_not_stored(meja: Meja, tmp_path: Path):
    rencana = read(meja, tmp_path, TC33, *GABUNG)
    assert [satu.kalimat for satu in rencana.pesan if "simpan" in satu.kalimat] == []


def test_a_second_run_changes_nothing(meja: Meja, tmp_path: Path):
    apply(read(meja, tmp_path, TC33, *GABUNG))
    assert read(meja, tmp_path, TC33, *GABUNG).perubahan == ()


def test_what_was_changed_in_the_sheet_is_shown_as_changed(meja: Meja, tmp_path: Path):
    apply(read(meja, tmp_path, TC33, *GABUNG))
    lain = ("1.06.04.2.01.02", "Sub E", "Cakupan E", "Desa", "9", 250, "DAK", "Baru", "8", None)
    rencana = read(meja, tmp_path, (*TC33[:-1], lain), *GABUNG)
    assert sorted((p.entri.jenis, str(p.tindakan)) for p in rencana.perubahan) == [
        ("paguindikatif", "ubah"),
        ("target", "ubah"),
    ]
    apply(rencana)
    satu = PaguIndikatif.objects.get(sub_kegiatan__nama="Sub E")
    assert (satu.nilai, satu.lokasi, satu.catatan) == (250, "Desa", "Baru")


def test_without_years_in_its_header_the_title_says_which(meja: Meja, tmp_path: Path):
    kepala = ("Rencana Tahun n", None, None, None, "Catatan Penting", "Prakiraan Maju", None)
    baris = (*TC33[:2], (*TC33[2][:3], *kepala), *TC33[3:])
    apply(read(meja, tmp_path, baris, *GABUNG))
    assert targets()[:2] == [("Cakupan A", 2021, "80 poin"), ("Cakupan A", 2022, "85 poin")]
    assert Dokumen.objects.get().tahun == 2021


def test_a_table_of_the_year_alone_is_one_too(meja: Meja, tmp_path: Path):
    baris = [satu if len(satu) == 1 else satu[:8] for satu in TC33]
    rencana = read(meja, tmp_path, baris, *GABUNG[:5])
    assert list_jenis(rencana) == [Jenis.RUMUSAN_RENJA]
    apply(rencana)
    assert {tahun for _, tahun, _ in targets()} == {2021}


@pytest.mark.parametrize("strip", ["-", "–", None])
def test_a_dash_names_no_indicator(meja: Meja, tmp_path: Path, strip: str | None):
    lain = ("1.06.04.2.01.03", "Sub F", strip, "Kota", strip, 100, "DAK", None, strip, 50)
    apply(read(meja, tmp_path, (*TC33, lain), *GABUNG))
    assert not Indikator.objects.filter(sub_kegiatan__nama="Sub F").exists()
    assert [nilai for nama, _, nilai in money() if nama == "Sub F"] == [100, 50]


@pytest.mark.parametrize(("uang", "lapor"), [(300, 0), (150, 1)])
def test_money_beside_a_further_indicator_is_told_unless_it_repeats_the_nodes(
    meja: Meja, tmp_path: Path, uang: int, lapor: int
):
    lain = (None, None, "Cakupan D", "Desa", "4 unit", uang, None, None, "-", None)
    rencana = read(meja, tmp_path, (*TC33[:-2], lain, TC33[-1]), *GABUNG)
    pesan = [satu for satu in rencana.pesan if "indikator tambahan" in satu.kalimat]
    assert len(pesan) == lapor
    apply(rencana)
    assert [nilai for nama, tahun, nilai in money() if (nama, tahun) == ("Sub C", 2021)] == [300]


def test_several_indicators_in_one_cell_are_several(meja: Meja, tmp_path: Path):
    nama, kini, maju = "1. Cakupan F\n2. Cakupan G", "1. 10 orang\n2. 20 unit", "1. 11\n2. 21"
    lain = ("1.06.04.2.01.03", "Sub F", nama, "Kota", kini, 100, "DAK", None, maju, 50)
    rencana = read(meja, tmp_path, (*TC33, lain), *GABUNG)
    apply(rencana)
    assert [(nama, tahun) for nama, tahun, _ in targets()[-4:]] == [
        *(("Cakupan F", 2021), ("Cakupan F", 2022), ("Cakupan G", 2021), ("Cakupan G", 2022))
    ]
    assert [nilai for nama, _, nilai in money() if nama == "Sub F"] == [100, 50]
    assert not [satu for satu in rencana.pesan if "indikator tambahan" in satu.kalimat]
