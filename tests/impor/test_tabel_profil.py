"""Profile tables out of workbooks: their kind, and what becomes of people's edits afterwards."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

from impor.actions import apply
from impor.rencana.susun import Rencana, plan
from instansi.enums import JenisProfil
from instansi.models import BarisProfil, Instansi, TabelProfil
from tests.instansi.meja_profil import Meja, isi_tabel, open_meja

pytestmark = pytest.mark.django_db
LHE = (
    ("Tindak Lanjut LHE AKIP Tahun 2020",),
    ("No", "Rekomendasi", "Tindak Lanjut", "Status", "Penanggung Jawab"),
    (1, "Menyusun pohon kinerja", "Disusun", "Selesai", "Sekretaris"),
    (2, "Menetapkan IKU", None, "Proses", "Bidang Program"),
)
KASUS = [
    (JenisProfil.LHE, LHE),
    (
        JenisProfil.LHE,
        (("Matriks",), ("No", "Rekomendasi", "Tindak Lanjut"), (1, "Menyusun", "Disusun")),
    ),
    (
        JenisProfil.TUGAS_FUNGSI,
        (
            ("Tugas Pokok dan Fungsi",),
            ("No", "Jabatan", "Tugas", "Fungsi"),
            (1, "Kepala Dinas", "Memimpin dinas", "Perumusan kebijakan"),
        ),
    ),
    (
        JenisProfil.PENGHARGAAN,
        (
            ("Penghargaan yang diterima",),
            ("No", "Nama Penghargaan", "Pemberi", "Tahun"),
            (1, "Pelayanan prima", "Gubernur", 2021),
        ),
    ),
    (
        JenisProfil.INOVASI,
        (("Inovasi",), ("No", "Nama Inovasi", "Uraian"), (1, "Layanan keliling", "Ke kampung")),
    ),
    (
        JenisProfil.DASAR_HUKUM,
        (("Dasar Hukum",), ("No", "Peraturan"), (1, "Undang-Undang Nomor 1 Tahun 2004")),
    ),
    (
        JenisProfil.SDM,
        (("Pegawai",), ("No", "Jabatan", "Eselon", "Jumlah"), (1, "Kepala Dinas", "II", 1)),
    ),
    (
        JenisProfil.BEBAS,
        (("Sebaran lembaga",), ("No", "Jenis Lembaga", "Unit"), (1, "Panti", 3)),
    ),
]


@pytest.fixture
def meja() -> Meja:
    return open_meja()


def impor(instansi: Instansi, tmp_path: Path, baris: Sequence[Sequence[object]]) -> Rencana:
    buku = openpyxl.Workbook()
    for satu in baris:
        buku.worksheets[0].append(list(satu))
    buku.save(tmp_path / "buku.xlsx")
    return plan(instansi, 2021, [tmp_path / "buku.xlsx"])


@pytest.mark.parametrize(("jenis", "baris"), KASUS)
def test_a_table_is_of_the_kind_that_its_words_name(
    jenis: JenisProfil, baris: tuple[tuple[object, ...], ...], meja: Meja, tmp_path: Path
):
    apply(impor(meja.dunia.instansi, tmp_path, baris))
    tabel = TabelProfil.objects.get()
    assert tabel.jenis == jenis
    assert [kolom["nama"] for kolom in tabel.kolom] == list(baris[1])
    assert len(isi_tabel(tabel)) == len(baris) - 2


def test_what_was_imported_is_edited_on_and_a_new_import_says_what_it_would_undo(
    meja: Meja, tmp_path: Path
):
    instansi = meja.dunia.instansi
    apply(impor(instansi, tmp_path, LHE))
    tabel = TabelProfil.objects.get()
    dua = tabel.baris_list.get(urutan=2)
    assert meja.sel(dua, 2, "Ditetapkan").status_code == 200
    meja.post("profil_tambah", {"banyak": "1", "isi": ""}, tabel=tabel.pk)
    assert isi_tabel(tabel)[1:] == ["2|Menetapkan IKU|Ditetapkan|Proses|Bidang Program", "3||||"]
    rencana = impor(instansi, tmp_path, LHE)
    berubah = [satu for satu in rencana.perubahan if satu.entri.jenis == "barisprofil"]
    assert [satu.entri.instance.pk for satu in berubah] == [dua.pk]
    apply(rencana)
    dua.refresh_from_db()
    assert (dua.sel[2]["mentah"], dua.versi_baris) == ("", 3)
    assert BarisProfil.objects.filter(tabel=tabel).count() == 3


ANGKA = (
    ("Sarana Kantor",),
    ("No", "Nama Barang", "Jumlah", "Kondisi (%)", "Dibeli", "Tahun Perolehan", "Register"),
    (1, "Meja", 12, "87,5%", "2021", 2019, "081234567890"),
    (2, "Kursi", "1.250", "baik", 2020, 2020, "0387 21"),
    (3, "Mobil", "-", "belum dinilai", None, None, None),
)


def test_a_number_written_as_we_write_it_is_one_and_years_and_registers_stay_text(
    tmp_path: Path, meja: Meja
) -> None:
    rencana = impor(meja.dunia.instansi, tmp_path, ANGKA)
    apply(rencana)
    (tabel,) = TabelProfil.objects.of(meja.dunia.instansi)
    baris = BarisProfil.objects.filter(tabel=tabel).order_by("urutan")
    jenis = [[(sel["nilai"] or {}).get("jenis") for sel in satu.sel] for satu in baris]
    assert jenis == [
        ["teks", "teks", "angka", "persen", "teks", "teks", "teks"],
        ["teks", "teks", "angka", "teks", "teks", "teks", "teks"],
        ["teks", "teks", "kosong", "teks", None, None, None],
    ]


def test_list_of_causes_in_one_cell_gives_each_row_its_own_item(meja: Meja, tmp_path: Path):
    kepala = ("No", "Masalah Pokok", "Masalah", "Akar Masalah")
    isi = (1, "Kematian ibu", "Deteksi dini", "1. Kompetensi bidan\n2. Rujukan terlambat")
    apply(impor(meja.dunia.instansi, tmp_path, (("Pemetaan Permasalahan",), kepala, isi)))
    assert isi_tabel(TabelProfil.objects.get()) == [
        "1|Kematian ibu|Deteksi dini|1. Kompetensi bidan",
        "|||2. Rujukan terlambat",
    ]
