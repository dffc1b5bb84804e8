"""Profile tables: made from a kind, named, given columns, taken over from last year, removed."""

from __future__ import annotations

import pytest

from instansi.enums import JenisProfil
from instansi.models import BarisProfil, TabelProfil
from instansi.profil.bentuk import BENTUK, BERTAHUN, is_tertulis, make_bentuk, make_kolom
from isian.models import Riwayat
from tests.instansi.meja_profil import Meja, isi_tabel, open_meja

pytestmark = pytest.mark.django_db


@pytest.fixture
def meja() -> Meja:
    return open_meja()


def posted_kolom(*baris: tuple[object, str, str], versi: int = 1) -> dict[str, object]:
    """Place, group and name of each line of the form of columns."""
    isi: dict[str, object] = {"versi": versi}
    for i, (letak, kelompok, nama) in enumerate(baris):
        isi |= {f"letak_{i}": letak, f"kelompok_{i}": kelompok, f"nama_{i}": nama}
    return isi


def test_every_kind_has_the_columns_that_it_begins_with():
    assert set(BENTUK) | set(BERTAHUN) == set(JenisProfil)
    assert all(make_bentuk(jenis, 2021).kolom for jenis in JenisProfil)
    assert make_bentuk(JenisProfil.PENDANAAN, 2020).kolom[1] == "Anggaran Tahun — 2016"


@pytest.mark.parametrize(
    ("nama", "tertulis"),
    [
        ("Kode Rekening", True),
        ("Tahun", True),
        ("Tahun perolehan", True),
        ("Tahun 2020", False),
        ("Jumlah tahun", False),
        ("Kodefikasi", False),
    ],
)
def test_codes_and_years_are_no_numbers(nama: str, tertulis: bool):
    assert is_tertulis(nama) is tertulis


def test_a_column_is_written_with_its_group_before_a_dash():
    assert make_kolom(" Kondisi — Baik ") == {"nama": "Baik", "kelompok": "Kondisi"}
    assert make_kolom("Baik") == {"nama": "Baik", "kelompok": ""}


def test_the_form_of_a_kind_begins_with_its_title_and_columns(meja: Meja):
    isi = meja.client.get(meja.alamat("profil_baru"), {"jenis": "lhe"}).content.decode()
    assert 'value="lhe" selected' in isi
    assert "Tindak Lanjut Rekomendasi" in isi
    assert "Penanggung Jawab" in isi


def test_a_table_is_made_with_pasted_rows_and_remembered(meja: Meja):
    isi = "1\tSusun pohon kinerja\tDisusun\tSelesai\tSekretaris\n2\tTetapkan IKU\t\t0"
    kirim = {
        "jenis": "lhe",
        "judul": "Tindak  Lanjut LHE",
        "sumber": "Inspektorat",
        "kolom": "No\nRekomendasi\nTindak Lanjut\nStatus\nPenanggung Jawab",
        "isi": isi,
    }
    jawab = meja.post("profil_baru", kirim)
    tabel = TabelProfil.objects.get()
    assert jawab["Location"] == meja.alamat("profil", tabel=tabel.pk)
    assert (tabel.judul, tabel.kunci, tabel.urutan) == ("Tindak Lanjut LHE", "tindak lanjut lhe", 1)
    assert isi_tabel(tabel) == [
        "1|Susun pohon kinerja|Disusun|Selesai|Sekretaris",
        "2|Tetapkan IKU||0|",
    ]
    assert Riwayat.objects.filter(tabel="instansi.barisprofil", tahun=2021).count() == 2


@pytest.mark.parametrize(
    ("ubah", "kalimat"),
    [
        ({"judul": " "}, "errorlist"),
        ({"kolom": "\n"}, "errorlist"),
        ({"kolom": "\n".join("abcdefgh" * 6)}, "kolom"),
        ({"kolom": "No\nKelompok — "}, "tanpa nama"),
        ({"isi": "1\t2\t3\t4"}, "4 sel, sedangkan tabel ini 2 kolom"),
        ({"isi": "a\t" + "b" * 4001}, "paling panjang 4000"),
        ({"jenis": "ngawur"}, "errorlist"),
    ],
)
def test_a_table_that_cannot_be_is_refused_at_its_field(
    meja: Meja, ubah: dict[str, str], kalimat: str
):
    kirim = {"jenis": "bebas", "judul": "Tabel", "sumber": "", "kolom": "No\nUraian", "isi": ""}
    isi = meja.post("profil_baru", {**kirim, **ubah}).content.decode()
    assert kalimat in isi
    assert not TabelProfil.objects.exists()


def test_tables_of_the_same_title_are_told_apart(meja: Meja):
    satu, dua = meja.tabel(), meja.tabel()
    assert (satu.ordinal, dua.ordinal) == (1, 2)
    meja.post("profil_hapus", {"versi": 1}, tabel=satu.pk)
    assert meja.tabel().ordinal == 1


def test_title_kind_and_source_are_changed_under_a_version(meja: Meja):
    tabel = meja.tabel()
    baru = {"jenis": "inovasi", "judul": "Inovasi 2021", "sumber": "Dinas", "versi": 1}
    meja.post("profil_kepala", baru, tabel=tabel.pk)
    tabel.refresh_from_db()
    assert (tabel.jenis, tabel.kunci, tabel.versi_baris) == ("inovasi", "inovasi 2021", 2)
    bentrok = meja.post("profil_kepala", {**baru, "judul": "Lain"}, tabel=tabel.pk)
    assert bentrok.status_code == 409
    assert "Inovasi 2021" in bentrok.content.decode()


def test_columns_are_renamed_moved_added_and_taken_out_with_their_cells(meja: Meja):
    tabel = meja.tabel("1|Susun|Disusun|Selesai|Sekretaris")
    kirim = posted_kolom(
        (1, "", "No"),
        (2, "", "Rekomendasi APIP"),
        (3, "", "Tindak Lanjut"),
        (5, "", ""),
        (2, "Oleh", "Penanggung Jawab"),
        (4, "", "Batas Waktu"),
        ("", "", ""),
        ("", "", ""),
    )
    jawab = meja.post("profil_kolom", kirim, tabel=tabel.pk)
    assert jawab.status_code == 302, jawab.content.decode()
    tabel.refresh_from_db()
    assert [satu["nama"] for satu in tabel.kolom] == [
        *("No", "Rekomendasi APIP", "Penanggung Jawab", "Tindak Lanjut", "Batas Waktu"),
    ]
    assert tabel.kolom[2]["kelompok"] == "Oleh"
    assert isi_tabel(tabel) == ["1|Susun|Sekretaris|Disusun|"]


def test_a_table_keeps_at_least_one_column_and_columns_have_a_version(meja: Meja):
    tabel = meja.tabel()
    isi = meja.post("profil_kolom", posted_kolom(), tabel=tabel.pk).content.decode()
    assert "paling sedikit satu kolom" in isi
    usang = meja.post("profil_kolom", posted_kolom((1, "", "A"), versi=7), tabel=tabel.pk)
    assert usang.status_code == 409


def test_last_year_s_tables_are_offered_and_taken_over_with_their_rows(meja: Meja):
    lama = meja.tabel("1|Susun|Disusun|Selesai|Sekretaris", tahun=2020)
    lama.baris_list.update(is_total=True)
    assert "Salin 1 tabel dari 2020" in meja.get("profil_list")
    meja.post("profil_salin", {"jenis": "lhe"})
    baru = TabelProfil.objects.get(tahun=2021)
    assert isi_tabel(baru) == isi_tabel(lama)
    assert baru.baris_list.get().is_total
    assert "disalin dari tahun 2020" in set(Riwayat.objects.values_list("alasan", flat=True))
    meja.post("profil_salin", {"jenis": "lhe"})
    assert TabelProfil.objects.filter(tahun=2021).count() == 1
    assert "Salin" not in meja.get("profil_list")


def test_kinds_that_hold_on_say_that_the_report_uses_the_old_table(meja: Meja):
    meja.tabel("1|UU", jenis=JenisProfil.DASAR_HUKUM, tahun=2019)
    assert "laporan memakai tabel tahun 2019" in meja.get("profil_list")


def test_a_table_goes_with_its_rows_and_their_history_stays(meja: Meja):
    tabel = meja.tabel("1|a|b|c|d", "2|a|b|c|d")
    assert meja.post("profil_hapus", {"versi": 9}, tabel=tabel.pk).status_code == 302
    assert BarisProfil.objects.count() == 2
    meja.post("profil_hapus", {"versi": 1}, tabel=tabel.pk)
    assert not TabelProfil.objects.exists()
    hapus = Riwayat.objects.filter(jenis="hapus")
    assert hapus.count() == 3
    assert "a | b | c" not in meja.get("profil_list")


def test_tables_of_another_pd_or_year_are_not_found(meja: Meja):
    lain = meja.tabel(tahun=2020)
    assert meja.client.get(meja.alamat("profil", tabel=lain.pk)).status_code == 404
