"""The pages of the outline: seen by all of the PD, changed by operator and admin, remembered."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from isian.models import Riwayat
from laporan.facts.load_kerangka import find_kerangka
from laporan.kerangka import Kerangka, as_json, bawaan
from laporan.kerangka.ubah import find_butir, find_letak
from laporan.models import KerangkaLaporan
from tests.akses import Dunia, client_of, create_dunia
from tests.laporan.kukar import make_lengkap
from tests.laporan.pabrik import Pabrik

pytestmark = pytest.mark.django_db
TAHUN = 2021


@pytest.fixture
def dunia() -> Dunia:
    """The PD with all that a report may hold."""
    pabrik = make_lengkap("dinsos-uji")
    asal = create_dunia()
    return Dunia(pabrik.instansi, asal.instansi_lain, asal.pemda_lain, TAHUN)


@pytest.fixture
def operator(dunia: Dunia) -> Client:
    return client_of("operator", dunia)


def address(dunia: Dunia, nama: str, **lain: object) -> str:
    return reverse(nama, kwargs={**dunia.instansi.tempat(TAHUN), **lain})


def press(client: Client, dunia: Dunia, aksi: str, versi: int | None = None) -> str:
    versi = current(dunia) if versi is None else versi
    jawaban = client.post(
        address(dunia, "kerangka_gerak"), {"aksi": aksi, "versi": versi}, follow=True
    )
    assert jawaban.status_code == 200
    return jawaban.content.decode()


def current(dunia: Dunia) -> int:
    baris = KerangkaLaporan.objects.of(dunia.instansi).filter(tahun=TAHUN).first()
    return baris.versi_baris if baris else 0


def outline(dunia: Dunia, tahun: int = TAHUN) -> Kerangka:
    return find_kerangka(dunia.instansi, tahun)


def test_the_tree_shows_the_numbers_of_the_report(dunia: Dunia):
    isi = client_of("verifikator", dunia).get(address(dunia, "kerangka")).content.decode()
    assert "BAB III" in isi
    assert "3.1.1" in isi
    assert "belum ada isinya, belum tercetak" in isi
    assert "data-gerak" not in isi
    assert "Mulai lagi" not in isi


def test_a_report_without_data_has_its_tree_too():
    pabrik = Pabrik("kosong")
    asal = create_dunia()
    dunia = Dunia(pabrik.instansi, asal.instansi_lain, asal.pemda_lain, TAHUN)
    assert client_of("operator", dunia).get(address(dunia, "kerangka")).status_code == 200


def test_parts_are_moved_and_hidden_and_the_history_says_so(operator: Client, dunia: Dunia):
    isi = press(operator, dunia, "naik dasar-hukum")
    assert "“Dasar Hukum” dinaikkan." in isi
    assert find_letak(outline(dunia), "dasar-hukum").jalur == (0, 0)
    press(operator, dunia, "sembunyi sarana")
    assert find_butir(outline(dunia), "sarana").sembunyi
    alasan = Riwayat.objects.filter(tabel="laporan.kerangkalaporan").values_list(
        "alasan", "nama_pengguna"
    )
    assert set(alasan) == {
        ("“Dasar Hukum” dinaikkan.", "operator"),
        ("“Sarana dan Prasarana” tidak dicetak.", "operator"),
    }


def test_a_change_leaves_the_report_of_the_year_before_alone(operator: Client, dunia: Dunia):
    lama = as_json(bawaan("minimum"))
    KerangkaLaporan.objects.create(instansi=dunia.instansi, tahun=TAHUN - 1, isi=lama)
    press(operator, dunia, "turun simpulan")
    assert as_json(outline(dunia, TAHUN - 1)) == lama
    assert find_letak(outline(dunia), "simpulan").urut == 1
    assert outline(dunia, TAHUN + 1) == outline(dunia)


def test_whoever_saw_an_older_outline_is_told(operator: Client, dunia: Dunia):
    press(operator, dunia, "naik dasar-hukum")
    isi = press(operator, dunia, "naik sarana", versi=0)
    assert "baru saja diubah orang lain" in isi
    assert find_letak(outline(dunia), "sarana") == find_letak(bawaan("lazim"), "sarana")


def test_a_move_that_leads_nowhere_writes_nothing(operator: Client, dunia: Dunia):
    press(operator, dunia, "naik kata-pengantar")
    assert current(dunia) == 0


def test_an_outline_too_deep_is_refused_with_its_reason(operator: Client, dunia: Dunia):
    for aksi in ("masuk dasar-hukum", "masuk renstra", "masuk iku", "masuk perencanaan"):
        isi = press(operator, dunia, aksi)
    isi = press(operator, dunia, "masuk tujuan-sasaran")
    assert "terlalu dalam" in isi


@pytest.mark.parametrize("aksi", ["", "lompat sdm"])
def test_what_is_no_move_is_no_request(operator: Client, dunia: Dunia, aksi: str):
    jawaban = operator.post(address(dunia, "kerangka_gerak"), {"aksi": aksi, "versi": 0})
    assert jawaban.status_code == 400


def test_a_part_that_is_not_there_is_not_found(operator: Client, dunia: Dunia):
    data = {"aksi": "naik tidak-ada", "versi": 0}
    assert operator.post(address(dunia, "kerangka_gerak"), data).status_code == 404
    assert operator.get(address(dunia, "kerangka_bagian", kunci="tidak-ada")).status_code == 404


def test_a_script_gets_the_tree_alone_with_what_happened(operator: Client, dunia: Dunia):
    data = {"aksi": "naik dasar-hukum", "versi": 0}
    kepala = {"HX-Request": "true"}
    jawaban = operator.post(address(dunia, "kerangka_gerak"), data, follow=True, headers=kepala)
    isi = jawaban.content.decode()
    assert isi.lstrip().startswith('<div id="kerangka">')
    assert "dinaikkan" in isi


# --- forms -------------------------------------------------------------------------------------


def test_a_part_takes_a_title_and_loses_columns(operator: Client, dunia: Dunia):
    alamat = address(dunia, "kerangka_bagian", kunci="banding-tahun")
    form = operator.get(alamat).context["form"]
    (tabel,) = form.tabel
    kolom = [nama for nama, _ in form.fields[f"kolom-{tabel.kunci}"].choices]
    assert any("{-1}" in nama for nama in kolom)
    data = {
        "judul": "  Dibanding   Tahun Lalu ",
        "tampil": "on",
        f"tabel-{tabel.kunci}": "on",
        f"kolom-{tabel.kunci}": kolom[:-1],
        "versi": 0,
    }
    operator.post(alamat, data)
    butir = find_butir(outline(dunia), "banding-tahun")
    assert butir.judul == "Dibanding Tahun Lalu"
    assert butir.tabel[0].kolom_sembunyi == (kolom[-1],)
    isi = operator.get(address(dunia, "laporan")).content.decode()
    assert "Dibanding Tahun Lalu" in isi


def test_a_table_without_columns_is_refused_at_its_field(operator: Client, dunia: Dunia):
    alamat = address(dunia, "kerangka_bagian", kunci="iku")
    (tabel,) = operator.get(alamat).context["form"].tabel
    jawaban = operator.post(alamat, {"tampil": "on", f"tabel-{tabel.kunci}": "on", "versi": 0})
    assert jawaban.status_code == 422
    assert f"kolom-{tabel.kunci}" in jawaban.context["form"].errors
    assert current(dunia) == 0


def test_a_part_of_ones_own_is_added_and_removed(operator: Client, dunia: Dunia):
    alamat = address(dunia, "kerangka_tambah")
    jawaban = operator.post(alamat, {"jenis": "bebas", "setelah": "sdm", "versi": 0})
    assert "judul" in jawaban.context["form"].errors
    data = {"jenis": "bebas", "judul": "Kerja Sama", "setelah": "sdm", "versi": 0}
    operator.post(alamat, data)
    butir = outline(dunia).bab[0].isi
    baru = next(satu for satu in butir if satu.judul == "Kerja Sama")
    assert baru.kunci.startswith("bebas-")
    assert butir[butir.index(baru) - 1].kunci == "sdm"
    press(operator, dunia, f"hapus {baru.kunci}")
    assert baru not in outline(dunia).bab[0].isi


def test_a_known_part_that_was_taken_out_is_offered_again(operator: Client, dunia: Dunia):
    press(operator, dunia, "hapus sarana")
    form = operator.get(f"{address(dunia, 'kerangka_tambah')}?setelah=iku").context["form"]
    assert ("sarana", "Sarana dan Prasarana") in form.fields["jenis"].choices
    assert form["setelah"].value() == "iku"
    data = {"jenis": "sarana", "setelah": "lampiran-pk", "versi": current(dunia)}
    operator.post(address(dunia, "kerangka_tambah"), data)
    assert find_letak(outline(dunia), "sarana").akar == "lampiran"


TATA = {
    "skema_subbab": "huruf",
    "skema_halaman": "per_bab",
    "kertas": "f4",
    "atas": 25,
    "kanan": 20,
    "bawah": 25,
    "kiri": 40,
    "kepala": "Dinas Sosial",
    "kaki": "",
}


def test_the_layout_is_set(operator: Client, dunia: Dunia):
    operator.post(address(dunia, "kerangka_tata"), {**TATA, "versi": 0})
    tata = outline(dunia).tata
    assert (tata.kertas, tata.skema_halaman, tata.pinggir.kiri) == ("f4", "per_bab", 40)
    assert tata.kepala == "Dinas Sosial"


def test_a_margin_that_cannot_be_is_refused_at_its_field(operator: Client, dunia: Dunia):
    jawaban = operator.post(address(dunia, "kerangka_tata"), {**TATA, "kiri": 5, "versi": 0})
    assert jawaban.status_code == 422
    assert "kiri" in jawaban.context["form"].errors


def test_two_who_set_the_layout_at_once_see_both_values(operator: Client, dunia: Dunia):
    alamat = address(dunia, "kerangka_tata")
    operator.post(alamat, {**TATA, "versi": 0})
    jawaban = operator.post(alamat, {**TATA, "kertas": "a4", "versi": 0})
    assert jawaban.status_code == 409
    isi = jawaban.content.decode()
    assert "F4 (215 × 330 mm)" in isi
    assert "A4 (210 × 297 mm)" in isi


# --- beginning anew ----------------------------------------------------------------------------


def test_one_begins_from_a_variant_or_from_another_year_and_gives_it_up(
    operator: Client, dunia: Dunia
):
    mulai = address(dunia, "kerangka_mulai")
    operator.post(mulai, {"asal": "bawaan:huruf-lampiran", "versi": 0})
    assert outline(dunia) == bawaan("huruf-lampiran")
    lalu = KerangkaLaporan.objects.create(
        instansi=dunia.instansi, tahun=TAHUN - 1, isi=as_json(bawaan("minimum"))
    )
    operator.post(mulai, {"asal": f"tahun:{lalu.tahun}", "versi": current(dunia)})
    assert outline(dunia) == bawaan("minimum")
    lalu.delete()
    operator.post(address(dunia, "kerangka_pulih"), {"versi": current(dunia)})
    assert current(dunia) == 0
    assert outline(dunia) == bawaan("lazim")


def test_an_outline_of_another_pd_cannot_be_taken(operator: Client, dunia: Dunia):
    KerangkaLaporan.objects.create(
        instansi=dunia.instansi_lain, tahun=2019, isi=as_json(bawaan("minimum"))
    )
    operator.post(address(dunia, "kerangka_mulai"), {"asal": "tahun:2019", "versi": 0})
    assert current(dunia) == 0


def test_who_only_looks_on_changes_nothing(dunia: Dunia):
    data = {"aksi": "naik dasar-hukum", "versi": 0}
    jawaban = client_of("bappeda", dunia).post(address(dunia, "kerangka_gerak"), data)
    assert jawaban.status_code == 403
    assert current(dunia) == 0


def test_the_page_asks_a_fixed_number_of_queries(
    operator: Client, dunia: Dunia, django_assert_max_num_queries
):
    with django_assert_max_num_queries(25):
        operator.get(address(dunia, "kerangka"))
