"""The pages of budget entry: few queries, few bytes, and a plain form behind every cell."""

import gzip
from decimal import Decimal

import pytest

from anggaran.models import BarisAnggaran, Pagu, RealisasiAnggaran
from tests.anggaran.kisi import Meja, create_pohon, open_meja

pytestmark = pytest.mark.django_db


def create_besar(meja: Meja, banyak: int = 200) -> None:
    program = meja.baris("Program besar dengan nama yang panjang seperti di DPA")
    baris = [
        BarisAnggaran(
            instansi=meja.instansi,
            tahun=2021,
            induk=program,
            tingkat="sub_kegiatan",
            uraian=f"Penyediaan layanan rehabilitasi sosial dasar nomor {nomor}",
            kunci=f"{nomor}",
            urutan=nomor,
            kode_baku=f"1.06.01.2.05.{nomor:04d}",
        )
        for nomor in range(1, banyak)
    ]
    BarisAnggaran.objects.bulk_create(baris)
    Pagu.objects.bulk_create(
        Pagu(baris=s, nilai=Decimal(123_456_789 + s.urutan), mentah="") for s in baris
    )
    RealisasiAnggaran.objects.bulk_create(
        RealisasiAnggaran(
            baris=s, jenis_periode="triwulan", periode=1, nilai=Decimal(23_456_789), mentah=""
        )
        for s in baris
    )


@pytest.mark.parametrize("nama", ["isi_anggaran", "isi_realisasi_anggaran"])
def test_a_grid_of_200_lines_needs_few_queries_and_few_bytes(
    nama: str, django_assert_max_num_queries
):
    meja = open_meja()
    create_besar(meja)
    alamat = meja.alamat(nama, *((2,) if nama == "isi_realisasi_anggaran" else ()))
    with django_assert_max_num_queries(25):
        halaman = meja.client.get(alamat)
    assert halaman.content.decode().count("data-baris=") == 199
    assert len(gzip.compress(halaman.content)) <= 60_000


def test_the_page_of_a_line_needs_few_queries(django_assert_max_num_queries):
    meja = open_meja()
    _, satu, _ = create_pohon(meja)
    meja.pagu(satu, "100")
    for tw in (1, 2, 3):
        meja.uang(satu, "10", tw=tw)
        meja.fisik(satu, "10", tw=tw)
    with django_assert_max_num_queries(25):
        halaman = meja.client.get(meja.alamat("baris_anggaran", satu.pk)).content.decode()
    for teks in ("Pagu menurut tahap", "Triwulan III", "10%", "Pagu diisi Rp100,00", "operator"):
        assert teks in halaman


def test_every_cell_has_a_plain_form_with_the_same_action():
    meja = open_meja()
    _, satu, _ = create_pohon(meja)
    alamat = meja.alamat("sel_pagu", satu.pk, (0, 0))
    assert 'name="versi" value="0"' in meja.client.get(alamat).content.decode()
    jawab = meja.client.post(alamat, {"isi": "abc", "versi": "0"})
    assert jawab.status_code == 422
    assert 'value="abc"' in jawab.content.decode()
    assert "Contoh yang benar" in jawab.content.decode()
    jawab = meja.client.post(alamat, {"isi": "1.000", "versi": "0"}, follow=True)
    assert "Tersimpan: dibaca Rp1.000,00." in jawab.content.decode()
    jawab = meja.client.post(alamat, {"isi": "2.000", "versi": "0"})
    assert jawab.status_code == 409
    assert 'name="versi" value="1"' in jawab.content.decode()


def test_the_plain_form_asks_for_the_reason_above_pagu():
    meja = open_meja()
    _, satu, _ = create_pohon(meja)
    meja.pagu(satu, "1.000")
    alamat = meja.alamat("sel_realisasi_anggaran", 2, satu.pk)
    assert 'name="alasan"' not in meja.client.get(alamat).content.decode()
    jawab = meja.client.post(alamat, {"isi": "1.500", "versi": "0"})
    assert 'name="alasan"' in jawab.content.decode()
    isi = {"isi": "1.500", "versi": "0", "alasan": "Gaji ke-13"}
    assert meja.client.post(alamat, isi).status_code == 302
    assert RealisasiAnggaran.objects.get().alasan == "Gaji ke-13"
    alamat = meja.alamat("sel_fisik", 2, satu.pk)
    assert meja.client.get(alamat).status_code == 200
    assert meja.client.post(alamat, {"isi": "20", "versi": "0"}).status_code == 302


def test_script_in_a_text_is_shown_as_text():
    meja = open_meja()
    program, _, _ = create_pohon(meja)
    meja.baris("<script>alert(1)</script>", program)
    for alamat in (meja.alamat("isi_anggaran"), meja.alamat("isi_realisasi_anggaran", 1)):
        halaman = meja.client.get(alamat).content.decode()
        assert "<script>alert" not in halaman
        assert "&lt;script&gt;alert" in halaman


def test_the_echo_reads_without_writing():
    meja = open_meja()
    alamat = meja.alamat("baca_uang")
    assert meja.client.get(alamat, {"isi": "(500)"}).json() == {"terbaca": "dibaca -Rp500,00"}
    assert "bukan jumlah uang" in meja.client.get(alamat, {"isi": "abc"}).json()["terbaca"]
    assert meja.client.get(alamat, {"isi": "45", "satuan": "%"}).json()["terbaca"] == "dibaca 45%"


def test_an_empty_year_says_what_to_do():
    meja = open_meja()
    halaman = meja.client.get(meja.alamat("isi_anggaran")).content.decode()
    assert "Tambahkan baris pertama" in halaman
    assert meja.client.get(meja.alamat("isi_anggaran") + "?tahap=ngawur").status_code == 200
