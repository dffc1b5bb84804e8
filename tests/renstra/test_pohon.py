"""The plan as a tree: adding, changing, moving, ordering, retiring, removing."""

import re

import pytest
from django.urls import reverse

from isian.models import Riwayat
from pengaturan.models import Periode
from renstra.models import (
    ArahKebijakan,
    Dokumen,
    Indikator,
    Kegiatan,
    Misi,
    Program,
    ProgramSasaran,
    Sasaran,
    Strategi,
    SubKegiatan,
    Tujuan,
)
from tests.akses import SE_PD, SE_PEMDA
from tests.renstra.pembantu import Meja, words


def new(meja: Meja, jenis: str, nama: str, tanya: str = "", **isi: object):
    return meja.post("simpul_baru", {"nama": nama, **isi}, jenis=jenis, tanya=tanya)


def edit(meja: Meja, jenis: str, baris: object, **isi: object):
    dasar = {"nama": baris.nama, "versi": baris.versi_baris}
    return meja.post("simpul_ubah", dasar | isi, jenis=jenis, pk=baris.pk)


def test_without_a_period_the_first_page_asks_for_one(meja: Meja):
    Periode.objects.all().delete()
    assert "Buat periode Renstra" in words(meja.get("rencana"))
    assert new(meja, "tujuan", "Tujuan").headers["Location"] == meja.alamat("rencana_periode")
    isi = {"tahun_awal": 2021, "tahun_akhir": 2026, "visi": "Sejahtera"}
    assert meja.post("rencana_periode", isi).status_code == 302
    assert "Sejahtera" in words(meja.get("rencana"))


def test_a_pd_without_any_data_is_led_to_its_plan(meja: Meja):
    beranda = meja.client().get(reverse("beranda")).content.decode()
    tautan = re.search(r'href="([^"]*/dinas-a/[0-9]{4}/rencana/)"', beranda)
    assert tautan
    assert meja.client().get(tautan[1]).status_code == 200


@pytest.mark.parametrize(
    ("isi", "galat"),
    [
        ({"tahun_awal": "", "tahun_akhir": ""}, "Tulis tahun empat angka"),
        ({"tahun_awal": 2026, "tahun_akhir": 2021}, "Isi tahun 2026 sampai"),
        ({"tahun_awal": 20, "tahun_akhir": 2021}, "Tulis tahun empat angka"),
        ({"tahun_awal": 2021, "tahun_akhir": 2023}, "sudah ada"),
        ({"tahun_awal": 2031, "tahun_akhir": 2032, "visi": "x" * 10_000}, "Terlalu panjang"),
    ],
)
def test_a_period_that_cannot_be_is_refused_with_what_to_do(meja: Meja, isi, galat: str):
    response = meja.post("rencana_periode", isi)
    assert response.status_code == 200
    assert galat in words(response)
    assert Periode.objects.count() == 1


def test_the_first_edit_makes_the_renstra_as_a_draft_and_remembers_who(meja: Meja):
    assert new(meja, "tujuan", "Meningkatnya kesejahteraan").status_code == 302
    dokumen = Dokumen.objects.get()
    assert (dokumen.jenis, dokumen.status, dokumen.versi) == ("renstra", "draf", 1)
    tujuan = Tujuan.objects.get()
    assert (tujuan.periode, tujuan.asal, tujuan.urutan) == (meja.periode, "manual", 1)
    assert Riwayat.objects.filter(tabel="renstra.tujuan", nama_pengguna="operator").exists()


def test_every_level_can_be_made_below_its_parent(meja: Meja):
    meja.post("misi_baru", {"nomor": 1, "uraian": "Misi kita"})
    misi = Misi.objects.get()
    new(meja, "tujuan", "T", induk=f"misi-{misi.pk}")
    new(meja, "sasaran", "S", induk=f"tujuan-{Tujuan.objects.get().pk}")
    sasaran = Sasaran.objects.get()
    new(meja, "strategi", "St", induk=f"sasaran-{sasaran.pk}")
    new(meja, "arah", "Ar", induk=f"strategi-{Strategi.objects.get().pk}")
    new(meja, "program", "P", tanya=f"induk=sasaran-{sasaran.pk}", kode_tertulis="1.06.02")
    program = Program.objects.get()
    new(meja, "kegiatan", "K", induk=f"program-{program.pk}")
    new(meja, "sub_kegiatan", "Sk", induk=f"kegiatan-{Kegiatan.objects.get().pk}")
    assert Tujuan.objects.get().misi == misi
    assert ArahKebijakan.objects.get().strategi.sasaran == sasaran
    assert (program.kode_baku, list(program.sasaran_set.all())) == ("1.06.02", [sasaran])
    assert SubKegiatan.objects.get().kegiatan.program == program
    isi = words(meja.get("rencana"))
    assert all(f" {nama} " in isi for nama in ("T", "S", "St", "Ar", "P", "K", "Sk", "Misi kita"))
    assert "Belum terhubung" not in isi


def test_a_new_node_is_proposed_for_the_years_of_the_period(meja: Meja):
    isi = meja.get("simpul_baru", jenis="tujuan").content.decode()
    assert re.search(r'name="tahun_awal" value="2021"', isi)
    assert re.search(r'name="tahun_akhir" value="2023"', isi)


def test_a_printed_code_is_tidied_and_what_was_changed_is_told(meja: Meja):
    program = meja.program()
    response = meja.client().post(
        meja.alamat("simpul_ubah", jenis="program", pk=program.pk),
        {"nama": "Program A", "kode_tertulis": "1.06.01.2,02", "versi": 1},
        follow=True,
    )
    program.refresh_from_db()
    assert (program.kode_tertulis, program.kode_baku) == ("1.06.01.2,02", "1.06.01.2.02")
    assert "dibaca 1.06.01.2.02" in words(response)
    assert "berpola kegiatan, bukan program" in words(response)


def test_a_program_has_a_place_and_a_sasaran_has_none(meja: Meja):
    program = meja.program()
    edit(meja, "program", program, lokasi=" Kabupaten\n A ")
    program.refresh_from_db()
    assert program.lokasi == "Kabupaten A"
    alamat = meja.alamat("simpul_ubah", jenis="program", pk=program.pk)
    assert 'value="Kabupaten A"' in meja.client().get(alamat).content.decode()
    assert "id_lokasi" not in meja.get("simpul_baru", jenis="sasaran").content.decode()


@pytest.mark.parametrize(
    ("isi", "galat"),
    [
        ({"nama": ""}, "lebih dahulu"),
        ({"nama": "  \n "}, "lebih dahulu"),
        ({"nama": "x" * 10_000}, "Terlalu panjang"),
        ({"nama": "A", "tahun_awal": 2023, "tahun_akhir": 2021}, "tidak boleh sebelum"),
        ({"nama": "A", "tahun_awal": "dua ribu"}, "Tulis tahun empat angka"),
        ({"nama": "A", "induk": "tujuan-999999"}, "Pilih dari daftar"),
        ({"nama": "A", "induk": "pengguna-1"}, "Pilih dari daftar"),
    ],
)
def test_bad_input_is_refused_beside_its_field_and_kept(meja: Meja, isi, galat: str):
    response = meja.post("simpul_baru", isi, jenis="sasaran")
    assert response.status_code == 200
    assert galat in words(response)
    assert not Sasaran.objects.exists()


def test_a_script_in_a_name_is_shown_as_text(meja: Meja):
    new(meja, "tujuan", "<script>alert(1)</script>")
    isi = meja.get("rencana").content.decode()
    assert "&lt;script&gt;alert(1)" in isi
    assert "<script>alert" not in isi


def test_a_parent_of_another_pd_is_no_choice(meja: Meja):
    asing = Tujuan.objects.create(instansi=meja.dunia.instansi_lain, nama="Asing", kunci="asing")
    response = new(meja, "sasaran", "S", induk=f"tujuan-{asing.pk}")
    assert "Pilih dari daftar" in words(response)
    assert "Asing" not in words(response)
    assert meja.get("simpul_ubah", jenis="tujuan", pk=asing.pk).status_code == 404


def test_the_same_name_in_the_same_place_is_refused(meja: Meja):
    tujuan = meja.tujuan()
    meja.sasaran("Menurunnya kemiskinan", tujuan=tujuan)
    induk = f"tujuan-{tujuan.pk}"
    response = new(meja, "sasaran", "menurunnya  KEMISKINAN.", induk=induk)
    assert "Nama yang sama sudah ada" in words(response)
    assert Sasaran.objects.count() == 1


def test_the_same_name_after_the_first_was_retired_is_another_node(meja: Meja):
    meja.program("Rehabilitasi sosial", tahun_akhir=2020)
    assert new(meja, "program", "Rehabilitasi Sosial", tahun_awal=2021).status_code == 302
    assert sorted(Program.objects.values_list("ordinal", flat=True)) == [1, 2]


def test_a_node_moves_to_another_parent(meja: Meja):
    lama, baru = meja.tujuan("Lama"), meja.tujuan("Baru")
    sasaran = meja.sasaran(tujuan=lama)
    edit(meja, "sasaran", sasaran, induk=f"tujuan-{baru.pk}")
    sasaran.refresh_from_db()
    assert (sasaran.tujuan, sasaran.versi_baris) == (baru, 2)


def test_a_predecessor_of_an_earlier_period_can_be_named(meja: Meja):
    lama = meja.program("Program lama", tahun_akhir=2020)
    baru = meja.program("Program baru")
    edit(meja, "program", baru, pendahulu_id=lama.pk)
    baru.refresh_from_db()
    assert baru.pendahulu == lama


def test_rows_are_ordered_by_buttons_even_when_all_had_the_same_number(meja: Meja):
    semua = [meja.tujuan(nama) for nama in ("Satu", "Dua", "Tiga")]
    meja.post("rencana_urutan", {"geser": f"naik tujuan {semua[2].pk} 1"})
    meja.post("rencana_urutan", {"geser": f"turun tujuan {semua[0].pk} 1"})
    isi = words(meja.get("rencana"))
    assert isi.index(" Tiga ") < isi.index(" Satu ") < isi.index(" Dua ")


def test_the_first_row_stays_first(meja: Meja):
    satu, _ = meja.tujuan("Satu", urutan=1), meja.tujuan("Dua", urutan=2)
    response = meja.post("rencana_urutan", {"geser": f"naik tujuan {satu.pk} 1"})
    assert response.status_code == 302
    assert not Riwayat.objects.filter(tabel="renstra.tujuan").exists()


@pytest.mark.parametrize("geser", ["", "naik tujuan 1", "naik tujuan x 1", "loncat tujuan 1 1"])
def test_a_button_that_does_not_exist_is_refused(meja: Meja, geser: str):
    assert meja.post("rencana_urutan", {"geser": geser}).status_code == 400


def test_a_node_of_another_pd_cannot_be_ordered(meja: Meja):
    asing = Tujuan.objects.create(instansi=meja.dunia.instansi_lain, nama="Asing", kunci="asing")
    meja.post("rencana_urutan", {"geser": f"naik tujuan {asing.pk} 1"})
    asing.refresh_from_db()
    assert asing.versi_baris == 1


def test_a_retired_node_leaves_the_tree_of_later_years_and_can_be_found(meja: Meja):
    tujuan = meja.tujuan("Tujuan usang")
    edit(meja, "tujuan", tujuan, tahun_akhir=2020)
    response = meja.get("rencana")
    assert "Tidak berlaku pada tahun 2021 (1)" in words(response)
    assert f'id="tujuan-{tujuan.pk}"' not in response.content.decode()


def test_an_unused_node_is_removed_and_its_history_stays(meja: Meja):
    tujuan = meja.tujuan()
    meja.post("simpul_hapus", {"versi": 1}, jenis="tujuan", pk=tujuan.pk)
    assert not Tujuan.objects.exists()
    assert Riwayat.objects.filter(tabel="renstra.tujuan", jenis="hapus").exists()


def test_a_used_node_is_not_removed_but_retired(meja: Meja):
    tujuan = meja.tujuan()
    meja.sasaran(tujuan=tujuan)
    assert "tidak dapat dihapus" in words(meja.get("simpul_ubah", jenis="tujuan", pk=tujuan.pk))
    meja.post("simpul_hapus", {"versi": 1}, jenis="tujuan", pk=tujuan.pk)
    assert Tujuan.objects.exists()


def test_a_program_is_removed_with_its_links_to_sasaran(meja: Meja):
    program = meja.program("Program A", meja.sasaran())
    meja.post("simpul_hapus", {"versi": 1}, jenis="program", pk=program.pk)
    assert not ProgramSasaran.objects.exists()
    assert Riwayat.objects.filter(tabel="renstra.programsasaran", jenis="hapus").exists()


def test_a_stale_form_shows_both_values_and_can_be_sent_again(meja: Meja):
    tujuan = meja.tujuan("Semula")
    edit(meja, "tujuan", tujuan, nama="Dari orang pertama")
    response = edit(meja, "tujuan", tujuan, nama="Dari orang kedua")
    assert response.status_code == 409
    isi = words(response)
    assert "Dari orang pertama" in isi
    assert "Dari orang kedua" in isi
    assert 'name="versi" value="2"' in response.content.decode()
    tujuan.refresh_from_db()
    assert tujuan.nama == "Dari orang pertama"
    edit(meja, "tujuan", tujuan, nama="Dari orang kedua")
    tujuan.refresh_from_db()
    assert tujuan.nama == "Dari orang kedua"


def test_a_program_supports_sasaran_with_shares(meja: Meja):
    satu, dua = meja.sasaran("Satu"), meja.sasaran("Dua")
    program = meja.program()
    isi = {f"sasaran-{satu.pk}": "on", f"porsi-{satu.pk}": "37,5", f"sasaran-{dua.pk}": "on"}
    meja.post("program_dukungan", isi | {"sidik": ""}, pk=program.pk)
    porsi = dict(ProgramSasaran.objects.values_list("sasaran__nama", "porsi"))
    assert porsi == {"Satu": 3750, "Dua": None}
    meja.post("program_dukungan", {f"sasaran-{dua.pk}": "on", "sidik": ""}, pk=program.pk)
    assert ProgramSasaran.objects.count() == 2  # somebody else's set was not seen


def test_a_support_of_one_year_leaves_the_whole_plan_alone(meja: Meja):
    sasaran = meja.sasaran()
    program = meja.program("Program A", sasaran)
    meja.post(
        "program_dukungan",
        {f"sasaran-{sasaran.pk}": "on", f"porsi-{sasaran.pk}": "100", "sidik": ""},
        pk=program.pk,
        tanya="masa=tahun",
    )
    semua = ProgramSasaran.objects.order_by("tahun").values_list("tahun", "porsi")
    assert list(semua) == [(0, None), (2021, 10_000)]


def test_what_a_year_says_of_a_program_replaces_what_the_whole_plan_says(meja: Meja):
    semula, kini = meja.sasaran("Sasaran semula"), meja.sasaran("Sasaran kini")
    program = meja.program("Program A", semula)
    ProgramSasaran.objects.create(program=program, sasaran=kini, tahun=2021)
    isi = words(meja.get("rencana"))
    assert isi.index("Sasaran semula") < isi.index("Sasaran kini") < isi.index("Program A")
    assert isi.count("Program A") == 1


@pytest.mark.parametrize(("porsi", "galat"), [("abc", "Tulis 0 sampai 100"), ("101", "Tulis 0")])
def test_a_share_that_cannot_be_is_refused(meja: Meja, porsi: str, galat: str):
    sasaran, program = meja.sasaran(), meja.program()
    isi = {f"sasaran-{sasaran.pk}": "on", f"porsi-{sasaran.pk}": porsi, "sidik": ""}
    assert galat in words(meja.post("program_dukungan", isi, pk=program.pk))
    assert not ProgramSasaran.objects.exists()


def test_shares_above_a_hundred_percent_are_refused(meja: Meja):
    satu, dua, program = meja.sasaran("Satu"), meja.sasaran("Dua"), meja.program()
    isi = {f"sasaran-{x.pk}": "on" for x in (satu, dua)} | {
        f"porsi-{x.pk}": "60" for x in (satu, dua)
    }
    response = meja.post("program_dukungan", isi | {"sidik": ""}, pk=program.pk)
    assert "lebih dari 100%" in words(response)


def test_the_period_of_the_address_chooses_the_plan(meja: Meja):
    lain = Periode.objects.create(instansi=meja.instansi, tahun_awal=2019, tahun_akhir=2021)
    meja.tujuan("Tujuan kini", periode=meja.periode)
    meja.tujuan("Tujuan lalu", periode=lain)
    assert "Tujuan lalu" not in words(meja.get("rencana"))
    isi = words(meja.get("rencana", tanya=f"periode={lain.pk}"))
    assert "Tujuan lalu" in isi
    assert "Tujuan kini" not in isi


# --- who ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("siapa", sorted(SE_PD | SE_PEMDA))
def test_everyone_of_the_pd_and_pemda_reads_and_only_the_operator_edits(meja: Meja, siapa: str):
    meja.tujuan("Tujuan terbaca")
    isi = words(meja.get("rencana", siapa))
    assert "Tujuan terbaca" in isi
    assert ("Tambah tujuan" in isi) == (siapa == "operator")
    response = meja.post("simpul_baru", {"nama": "Baru"}, siapa, jenis="tujuan")
    assert response.status_code == (302 if siapa == "operator" else 403)
    assert Tujuan.objects.count() == (2 if siapa == "operator" else 1)


@pytest.mark.parametrize("siapa", ["operator_pd_lain", "bappeda_pemda_lain", "tanpa_peran"])
def test_another_pd_and_another_pemda_find_nothing(meja: Meja, siapa: str):
    tujuan = meja.tujuan()
    assert meja.get("rencana", siapa).status_code == 404
    isi = {"nama": "Ubah", "versi": 1}
    assert meja.post("simpul_ubah", isi, siapa, jenis="tujuan", pk=tujuan.pk).status_code == 404
    assert meja.post("simpul_hapus", isi, siapa, jenis="tujuan", pk=tujuan.pk).status_code == 404


@pytest.mark.parametrize("status", ["diajukan", "diverifikasi", "disetujui"])
def test_a_plan_under_way_or_approved_is_locked_and_says_how_to_reopen(meja: Meja, status: str):
    meja.renstra(status)
    tujuan = meja.tujuan()
    response = edit(meja, "tujuan", tujuan, nama="Diubah")
    assert "rencana terkunci" in words(response)
    meja.post("simpul_hapus", {"versi": 1}, jenis="tujuan", pk=tujuan.pk)
    meja.post("rencana_urutan", {"geser": f"naik tujuan {tujuan.pk} 1"})
    tujuan.refresh_from_db()
    assert (tujuan.nama, tujuan.versi_baris) == ("Tujuan A", 1)
    assert "terkunci" in words(meja.get("rencana"))


def test_an_unknown_level_is_not_found(meja: Meja):
    assert meja.get("simpul_baru", jenis="pengguna").status_code == 404
    assert meja.post("simpul_hapus", {"versi": 1}, jenis="pengguna", pk=1).status_code == 404
    assert reverse("rencana", kwargs={"pemda": "x", "kode": "y", "tahun": 2021})
    assert not Indikator.objects.exists()
