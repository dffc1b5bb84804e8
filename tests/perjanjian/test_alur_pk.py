"""From draft to signature, what is frozen then, and who sees it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from aturan.peran import Peran
from aturan.wewenang import Status
from instansi.models import Pejabat, Pemberitahuan
from perjanjian.models import PerjanjianKinerja, ProgramPerjanjian, TingkatPerjanjian
from renstra.models import Dokumen, Target
from tests.akses import client_of, create_dunia
from tests.perjanjian.dunia_pk import DuniaPk, create_dunia_pk, target_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def dunia() -> DuniaPk:
    return create_dunia_pk()


def page(dunia: DuniaPk, dokumen: Dokumen, nama: str = "perjanjian", peran: str = Peran.OPERATOR):
    client = dunia.client(peran)
    return client.get(dunia.address(nama, pk=dokumen.pk)).content.decode()


# --- the way to signature ----------------------------------------------------------------------


def test_a_pk_is_submitted_verified_and_signed_by_three_people(dunia: DuniaPk):
    verifikator = dunia.pengguna(Peran.VERIFIKATOR)
    dokumen = dunia.sign(dunia.pk_lengkap())
    perjanjian = dokumen.perjanjian
    assert (perjanjian.tempat, perjanjian.tanggal.isoformat()) == ("Kota Contoh", "2021-01-20")
    assert dokumen.disetujui_oleh == dunia.pengguna(Peran.KEPALA_PD)
    assert Pemberitahuan.objects.filter(pengguna=verifikator).count() == 1
    assert Pemberitahuan.objects.filter(kalimat__contains="ditandatangani.").exists()


def test_an_empty_pk_is_not_submitted_and_told_what_lacks(dunia: DuniaPk):
    dokumen = dunia.pk(pihak_kedua=None)
    dunia.pabrik.target(dunia.indikator, None, dokumen=dokumen)
    operator = dunia.client(Peran.OPERATOR)
    jawab = dunia.step(operator, dokumen, {"langkah": "ajukan"}, follow=True)
    isi = jawab.content.decode()
    assert "Isi target “Persentase PMKS tertangani”." in isi
    assert "Pilih pejabat pihak kedua" in isi
    assert Dokumen.objects.get(pk=dokumen.pk).status == Status.DRAF


@pytest.mark.parametrize(
    ("tanda_tangan", "sebab"),
    [
        ({"tempat": "", "tanggal": "2021-01-20"}, "Bidang ini tidak boleh kosong"),
        ({"tempat": "Kota", "tanggal": "kapan-kapan"}, "tanggal"),
        ({"tempat": "Kota", "tanggal": "2019-06-01"}, "bukan dalam tahun 2021"),
        ({"tempat": "Kota", "tanggal": "2021-12-01"}, "tidak menjabat Kepala Dinas"),
    ],
    ids=["no place", "no date", "another year", "out of office"],
)
def test_what_cannot_be_signed_is_said_and_stays(tanda_tangan: dict, sebab: str, dunia: DuniaPk):
    Pejabat.objects.filter(pk=dunia.kepala.pk).update(selesai="2021-06-30")
    dokumen = dunia.pk_lengkap()
    dunia.walk(dokumen, "ajukan", "verifikasi")
    isi = {"langkah": "setujui"} | tanda_tangan
    jawab = dunia.step(dunia.client(Peran.KEPALA_PD), dokumen, isi, follow=True)
    assert sebab in jawab.content.decode()
    assert Dokumen.objects.get(pk=dokumen.pk).status == Status.DIVERIFIKASI
    assert PerjanjianKinerja.objects.get(dokumen=dokumen).salinan is None


def test_a_returned_pk_shows_why_and_can_be_mended(dunia: DuniaPk):
    dokumen = dunia.pk_lengkap()
    dunia.walk(dokumen, "ajukan")
    isi = {"langkah": "kembalikan", "alasan": "Target terlalu rendah"}
    dunia.step(dunia.client(Peran.VERIFIKATOR), dokumen, isi)
    assert "Target terlalu rendah" in page(dunia, dokumen, "perjanjian_susun")


@pytest.mark.parametrize(
    ("langkah", "peran"),
    [
        ("ajukan", Peran.VERIFIKATOR),
        ("verifikasi", Peran.OPERATOR),
        ("setujui", Peran.VERIFIKATOR),
        ("kembalikan", Peran.PENGISI),
    ],
)
def test_a_step_of_another_role_is_refused(langkah: str, peran: str, dunia: DuniaPk):
    dokumen = dunia.pk_lengkap()
    jawab = dunia.step(dunia.client(peran), dokumen, {"langkah": langkah})
    assert jawab.status_code == 403


@pytest.mark.parametrize(
    ("versi", "kalimat"), [("", "Muat ulang halaman"), ("0", "berubah"), ("x", "berubah")]
)
def test_a_step_names_the_state_that_was_seen(versi: str, kalimat: str, dunia: DuniaPk):
    dokumen = dunia.pk_lengkap()
    isi = {"langkah": "ajukan", "versi": versi}
    jawab = dunia.step(dunia.client(Peran.OPERATOR), dokumen, isi, follow=True)
    assert kalimat in jawab.content.decode()
    assert Dokumen.objects.get(pk=dokumen.pk).status == Status.DRAF


# --- what is signed stays ----------------------------------------------------------------------


def crafted(dunia: DuniaPk, dokumen: Dokumen) -> list[tuple[str, dict, dict]]:
    """Every address that writes a PK, with content that it would take while the PK is open."""
    pk = {"pk": dokumen.pk}
    program = {"program": ProgramPerjanjian.objects.get(perjanjian__dokumen=dokumen).pk}
    nilai = {"isi": "1", "versi": 1, "alasan": "Sebab"}
    pihak = {"tempat": "Lain", "versi": dokumen.perjanjian.versi_baris}
    return [
        ("perjanjian_pihak", pk, pihak),
        ("perjanjian_indikator", pk, {}),
        ("perjanjian_program", pk, {}),
        ("perjanjian_program_lain", pk, {"nama": "Program Selundupan"}),
        ("perjanjian_target", pk | {"indikator": dunia.indikator.pk}, nilai),
        ("perjanjian_uang", pk | program, nilai),
        ("perjanjian_keterangan", pk | program, nilai),
        ("perjanjian_program_hapus", pk | program, {}),
        ("perjanjian_hapus", pk, {}),
    ]


def potret(dokumen: Dokumen) -> list[object]:
    return [
        list(Dokumen.objects.filter(pk=dokumen.pk).values()),
        list(PerjanjianKinerja.objects.filter(dokumen=dokumen).values()),
        list(Target.objects.filter(dokumen=dokumen).order_by("pk").values()),
        list(ProgramPerjanjian.objects.filter(perjanjian__dokumen=dokumen).values()),
    ]


@pytest.mark.parametrize("langkah", [("ajukan",), ("ajukan", "verifikasi", "setujui")])
def test_no_crafted_post_changes_a_pk_that_is_under_way_or_signed(langkah, dunia: DuniaPk):
    dokumen = dunia.pk_lengkap()
    dunia.walk(dokumen, *langkah)
    dokumen = Dokumen.objects.get(pk=dokumen.pk)
    sebelum, operator = potret(dokumen), dunia.client(Peran.OPERATOR)
    for nama, tempat, isi in crafted(dunia, dokumen):
        dunia.post(operator, nama, isi, **tempat)
        jawab = dunia.cell(operator, nama, isi, **tempat)
        assert jawab.status_code in (302, 422, 423), nama
    assert potret(dokumen) == sebelum


@pytest.mark.parametrize("peran", [Peran.KEPALA_PD, Peran.OPERATOR])
def test_a_signed_pk_is_never_reopened(peran: str, dunia: DuniaPk):
    dokumen = dunia.sign(dunia.pk_lengkap())
    isi = {"langkah": "buka_kembali", "alasan": "Lupa"}
    dunia.step(dunia.client(peran), dokumen, isi)
    assert Dokumen.objects.get(pk=dokumen.pk).status == Status.DISETUJUI
    assert "Buka kembali" not in page(dunia, dokumen, peran=Peran.KEPALA_PD)


def test_the_signed_copy_outlives_new_names_and_other_officials(dunia: DuniaPk):
    dokumen = dunia.sign(dunia.pk_lengkap())
    dunia.indikator.satuan, dunia.indikator.nama = "Keluarga", "Nama Baru"
    dunia.indikator.save()
    Pejabat.objects.filter(pk=dunia.kepala.pk).update(nama="Kepala Baru", pangkat="Pembina Utama")
    naskah = page(dunia, dokumen).split("pk-naskah", 1)[1]
    for dahulu in ("Persentase PMKS tertangani", "Orang", "Kepala Contoh", "NIP 1970"):
        assert dahulu in naskah
    for kini in ("Nama Baru", "Keluarga", "Kepala Baru", "Pembina Utama"):
        assert kini not in naskah


# --- the statement -----------------------------------------------------------------------------


def test_the_statement_has_two_parties_and_the_attachment_its_total(dunia: DuniaPk):
    naskah = page(dunia, dunia.pk_lengkap()).split("pk-naskah", 1)[1]
    assert naskah.index("Pihak Kedua,") < naskah.index("Pihak Pertama,")
    assert "Jumlah Anggaran" in naskah
    assert "Rp1.000,00" in naskah
    assert ">Draf<" in naskah


def test_the_head_of_the_region_signs_alone_and_without_nip(dunia: DuniaPk):
    Pejabat.objects.filter(pk=dunia.bupati.pk).update(nip="1965")
    dokumen = dunia.pk(
        "Bupati",
        tingkat=TingkatPerjanjian.KEPALA_DAERAH,
        pihak_pertama=dunia.bupati,
        pihak_kedua=None,
    )
    naskah = page(dunia, dokumen).split("pk-naskah", 1)[1]
    assert "saya yang bertanda tangan" in naskah
    assert "Pihak Kedua" not in naskah
    assert "NIP" not in naskah


def test_an_imported_pk_without_its_statement_can_be_read_and_amended(dunia: DuniaPk):
    dunia.pabrik.target(dunia.indikator, "70", "pk")
    dokumen = Dokumen.objects.get(jenis="pk")
    assert "70" in page(dunia, dokumen)
    isi = {"sebab": "strategi", "alasan": "DPA perubahan"}
    dunia.post(dunia.client(Peran.OPERATOR), "perjanjian_perubahan", isi, pk=dokumen.pk)
    assert target_of(Dokumen.objects.get(jenis="pk_perubahan"), dunia.indikator).mentah == "70"


# --- officials ---------------------------------------------------------------------------------


def test_an_official_who_left_is_shown_with_the_months_and_what_to_do(dunia: DuniaPk):
    dokumen = dunia.sign(dunia.pk_lengkap())
    assert "tidak lagi menjabat" not in page(dunia, dokumen)
    Pejabat.objects.filter(pk=dunia.kepala.pk).update(selesai="2021-06-30")
    Pejabat.objects.create(
        instansi=dunia.instansi,
        jabatan="Kepala Dinas",
        status="plt",
        nama="Pelaksana Contoh",
        mulai="2021-08-01",
    )
    isi = page(dunia, dokumen)
    assert "Kepala Dinas: Kepala Contoh, Januari–Juni" in isi
    assert "Plt. Kepala Dinas: Pelaksana Contoh, Agustus–Desember" in isi
    assert "Juli: tidak ada pejabat" in isi
    assert "Buat PK perubahan dengan pejabat yang baru" in isi


# --- who sees it -------------------------------------------------------------------------------


def test_a_pk_of_another_pd_or_year_is_not_found():
    dunia = create_dunia()
    lain = Dokumen.objects.create(instansi=dunia.instansi_lain, jenis="pk", tahun=2021)
    tahun_lain = Dokumen.objects.create(instansi=dunia.instansi, jenis="pk", tahun=2020)
    renstra = Dokumen.objects.create(instansi=dunia.instansi, jenis="renstra", tahun=2021)
    client = client_of(Peran.OPERATOR, dunia)
    dasar = f"/pd/{dunia.instansi.pemda.kode}/{dunia.instansi.kode}/2021/perjanjian/"
    for dokumen in (lain, tahun_lain, renstra):
        for halaman in ("", "susun/", "indikator/", "perubahan/", "aksi/", "beda/"):
            assert client.get(f"{dasar}{dokumen.pk}/{halaman}").status_code == 404
    lain_pd = dasar.replace("dinas-a", "dinas-b")
    assert client.get(lain_pd).status_code == 404


def test_pages_take_few_queries_however_much_there_is(dunia: DuniaPk):
    dokumen = dunia.pk_lengkap()
    for nomor in range(40):
        indikator = dunia.pabrik.indikator(f"Indikator {nomor}", sasaran=dunia.sasaran)
        dunia.pabrik.target(indikator, "10", "renstra")
        dunia.pabrik.target(indikator, "10", dokumen=dokumen)
    for nomor in range(5):
        dunia.pk(f"Kepala Seksi {nomor}", tingkat="pengawas", atasan=dokumen.perjanjian)
    operator = dunia.client(Peran.OPERATOR)
    for nama in ("perjanjian", "perjanjian_susun", "perjanjian_indikator", "rencana_aksi"):
        with CaptureQueriesContext(
            connection,
        ) as kueri:
            assert operator.get(dunia.address(nama, pk=dokumen.pk)).status_code == 200
        assert len(kueri) <= 25, nama
    with CaptureQueriesContext(connection) as kueri:
        assert operator.get(dunia.address("perjanjian_list")).status_code == 200
    assert len(kueri) <= 25


def test_a_cell_is_saved_with_few_queries(dunia: DuniaPk):
    dokumen, operator = dunia.pk_lengkap(), dunia.client(Peran.OPERATOR)
    program = ProgramPerjanjian.objects.get(perjanjian__dokumen=dokumen)
    pk, isi = {"pk": dokumen.pk}, {"versi": 1, "alasan": "Sebab"}
    sel = [
        ("perjanjian_target", {"isi": "75"}, {"indikator": dunia.indikator.pk}),
        ("perjanjian_keterangan", {"isi": "DAK"}, {"program": program.pk}),
        (
            "rencana_target",
            {"isi": "1", "versi": 0},
            {"indikator": dunia.indikator.pk, "triwulan": 1},
        ),
    ]
    for nama, tulis, tempat in sel:
        with CaptureQueriesContext(connection) as kueri:
            assert dunia.cell(operator, nama, isi | tulis, **pk | tempat).status_code == 200
        banyak = [satu for satu in kueri if "SAVEPOINT" not in satu["sql"]]
        paling = 13 if nama == "rencana_target" else 12  # it asks whether the quarter is open
        assert len(banyak) <= paling, (nama, len(banyak), [satu["sql"][:90] for satu in banyak])
