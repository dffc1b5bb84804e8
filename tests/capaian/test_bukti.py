"""Evidence: what is kept and what is not, who gets it, and that nothing stays behind."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from aturan.unggahan import KALIMAT_TOLAK, Tolak
from aturan.wewenang import Status
from capaian.actions import bukti as tulis
from capaian.models import Bukti, BuktiIndikator
from isian.models import Riwayat
from tests.akses import LUAR, SE_PD, SE_PEMDA
from tests.capaian import berkas_bukti as isi
from tests.capaian.dunia_baris import DuniaBaris, make_dunia

pytestmark = pytest.mark.django_db


@pytest.fixture
def dunia(settings: Any, tmp_path: Path) -> DuniaBaris:
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.FILE_UPLOAD_TEMP_DIR = str(tmp_path / "sementara")
    (tmp_path / "sementara").mkdir()
    return make_dunia()


@pytest.fixture
def operator(dunia: DuniaBaris) -> Client:
    return dunia.client("operator")


def send(dunia: DuniaBaris, client: Client, berkas: object = None, **lain: object):
    data = {"bukti-berkas": berkas, **{f"bukti-{k}": v for k, v in lain.items()}}
    return client.post(
        dunia.alamat("bukti_tambah"), {k: v for k, v in data.items() if v is not None}
    )


def stored(settings: Any) -> list[Path]:
    """Every file under the place of uploads and under that of half-read ones."""
    tempat = (Path(settings.MEDIA_ROOT), Path(settings.FILE_UPLOAD_TEMP_DIR))
    return [satu for folder in tempat for satu in folder.rglob("*") if satu.is_file()]


# --- kept -------------------------------------------------------------------------------------


def test_a_file_is_kept_under_a_name_that_nobody_can_guess(dunia, operator, settings):
    assert send(dunia, operator, isi.upload(nama="Rekap Juni.pdf")).status_code == 302
    bukti = Bukti.objects.get()
    assert (bukti.judul, bukti.nama_asli) == ("Rekap Juni", "Rekap Juni.pdf")
    assert (bukti.tipe, bukti.ukuran) == ("application/pdf", len(isi.PDF))
    assert len(bukti.sha256) == 64
    [berkas] = stored(settings)
    assert len(berkas.name) == 32
    assert "ekap" not in str(berkas.relative_to(settings.MEDIA_ROOT))
    assert BuktiIndikator.objects.get().triwulan == 2
    assert {satu.tabel for satu in Riwayat.objects.all()} == {
        "capaian.bukti",
        "capaian.buktiindikator",
    }


def test_a_large_file_goes_to_disk_and_leaves_no_half_behind(dunia, operator, settings):
    """What Django kept aside while reading is moved, not copied."""
    berkas = isi.upload(isi.PDF + b"x" * 3_000_000)
    assert send(dunia, operator, berkas).status_code == 302
    assert [satu.stat().st_size for satu in stored(settings)] == [len(isi.PDF) + 3_000_000]


def test_a_link_and_a_text_are_kept(dunia, operator):
    tautan = "https://data.example.go.id/tabel?x=1"
    assert send(dunia, operator, tautan=tautan, judul="Tabel").status_code == 302
    assert send(dunia, operator, teks="Surat nomor 5", judul="Surat").status_code == 302
    assert sorted(Bukti.objects.values_list("jenis", flat=True)) == ["tautan", "teks"]


def test_the_same_link_is_used_again(dunia, operator):
    for tw in (1, 2):
        dunia.tw = tw
        send(dunia, operator, tautan="https://a.go.id/x", judul="Tabel")
    assert (Bukti.objects.count(), BuktiIndikator.objects.count()) == (1, 2)


# --- refused ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("berkas", "nama", "tolak"),
    [
        pytest.param(isi.EXE, "laporan.pdf", Tolak.PROGRAM, id="executable renamed"),
        pytest.param(isi.SVG, "gambar.png", Tolak.SVG, id="svg renamed"),
        pytest.param(isi.HTML, "laporan.pdf", Tolak.HALAMAN, id="html renamed"),
        pytest.param(isi.DOCM, "laporan.docx", Tolak.MAKRO, id="docm renamed"),
        pytest.param(isi.DOCX[:60], "laporan.docx", Tolak.RUSAK, id="docx cut off"),
        pytest.param(b"", "kosong.pdf", Tolak.KOSONG, id="nothing in it"),
        pytest.param(isi.make_zip("a.pdf"), "semua.zip", Tolak.ARSIP, id="zip"),
    ],
)
def test_bad_files_are_refused_with_a_sentence_and_leave_nothing(
    dunia, operator, settings, berkas: bytes, nama: str, tolak: Tolak
):
    jawab = send(dunia, operator, isi.upload(berkas, nama))
    assert jawab.status_code == 422
    assert KALIMAT_TOLAK[tolak] in jawab.content.decode()
    assert not Bukti.objects.exists()
    assert stored(settings) == []


def test_a_docx_that_inflates_beyond_measure_is_refused(dunia, operator, settings, monkeypatch):
    monkeypatch.setattr("aturan.unggahan.MEKAR_MAKS", 10_000_000)
    jawab = send(dunia, operator, isi.upload(isi.BOM, "laporan.docx"))
    assert KALIMAT_TOLAK[Tolak.MEKAR] in jawab.content.decode()
    assert stored(settings) == []


@pytest.mark.parametrize(
    "tautan",
    ["http://a.go.id/x", "javascript:alert(1)", "ftp://a.go.id", "data:text/html,x", "file:///x"],
)
def test_only_links_by_https_are_taken(dunia, operator, tautan: str):
    assert send(dunia, operator, tautan=tautan, judul="x").status_code == 422
    assert not Bukti.objects.exists()


def test_nothing_two_things_and_a_link_without_title_are_refused(dunia, operator):
    for lain in ({}, {"teks": "a", "tautan": "https://a.id/x", "judul": "x"}, {"teks": "a"}):
        assert send(dunia, operator, **lain).status_code == 422
    assert not Bukti.objects.exists()


@pytest.mark.parametrize(
    ("nama", "tersimpan"),
    [
        ("../../../etc/cron.d/x.pdf", "x.pdf"),
        ("..\\..\\windows\\x.exe", "x.pdf"),
        ("n" * 240 + ".pdf", "n" * 120 + ".pdf"),
        ("lap\u202efdp.exe", "lapfdp.pdf"),
    ],
)
def test_a_bad_name_does_no_harm(dunia, operator, settings, nama: str, tersimpan: str):
    assert send(dunia, operator, isi.upload(nama=nama)).status_code == 302
    assert Bukti.objects.get().nama_asli == tersimpan
    [berkas] = stored(settings)
    assert berkas.is_relative_to(settings.MEDIA_ROOT)


@pytest.mark.parametrize("besar", [11, 50])
def test_a_file_beyond_the_limit_is_refused_early(dunia, operator, settings, besar: int):
    jawab = send(dunia, operator, isi.upload(isi.PDF + bytes(besar * 1024 * 1024)))
    assert jawab.status_code == 413
    assert "lebih besar dari 10 MB" in jawab.content.decode()
    assert not Bukti.objects.exists()
    assert stored(settings) == []


def test_a_file_just_beyond_the_limit_is_stopped_while_it_is_read(dunia, operator, settings):
    """Its announced size may pass, since a form weighs something too."""
    jawab = send(dunia, operator, isi.upload(isi.PDF + bytes(10 * 1024 * 1024)))
    assert jawab.status_code == 413
    assert stored(settings) == []


def test_a_file_just_within_the_limit_is_kept(dunia, operator, settings):
    berkas = isi.upload(isi.PDF + bytes(10 * 1024 * 1024 - len(isi.PDF)))
    assert send(dunia, operator, berkas).status_code == 302
    assert len(stored(settings)) == 1


def test_the_limit_is_set_in_the_environment(dunia, operator, settings):
    settings.BUKTI_MAKS_MB = 1
    jawab = send(dunia, operator, isi.upload(isi.PDF + bytes(2 * 1024 * 1024)))
    assert (jawab.status_code, b"1 MB" in jawab.content) == (413, True)


def test_the_limit_takes_no_protection_against_forged_requests(dunia, settings):
    client = dunia.client("operator")
    client.handler.enforce_csrf_checks = True
    assert send(dunia, client, isi.upload()).status_code == 403
    assert stored(settings) == []


def test_no_file_stays_when_its_row_does_not_come_to_be(dunia, operator, settings, monkeypatch):
    def fail(*args: object) -> None:
        raise RuntimeError("the database is gone")

    monkeypatch.setattr(tulis, "link", fail)
    with pytest.raises(RuntimeError):
        send(dunia, operator, isi.upload())
    assert not Bukti.objects.exists()
    assert stored(settings) == []


# --- again ------------------------------------------------------------------------------------


def test_the_same_file_is_offered_for_use_and_kept_once(dunia, operator, settings):
    send(dunia, operator, isi.upload(nama="pertama.pdf"))
    dunia.tw = 3
    jawab = send(dunia, operator, isi.upload(nama="kedua.pdf"))
    bukti = Bukti.objects.get()
    assert jawab.status_code == 409
    pakai = dunia.alamat("bukti_pakai", bukti=bukti.pk)
    assert pakai in jawab.content.decode()
    assert operator.post(pakai).status_code == 302
    assert operator.post(pakai).status_code == 302
    assert sorted(BuktiIndikator.objects.values_list("triwulan", flat=True)) == [2, 3]
    assert len(stored(settings)) == 1


def test_evidence_of_another_pd_is_not_found(dunia, operator):
    asing = Bukti.objects.create(
        instansi=dunia.dunia.instansi_lain, jenis="teks", judul="Asing", teks="x"
    )
    for nama in ("bukti_pakai", "bukti_lepas", "bukti_cabut"):
        alamat = dunia.alamat(nama, bukti=asing.pk)
        assert operator.post(alamat, {"alasan": "x", "versi": 1}).status_code == 404
    assert operator.get(dunia.alamat("bukti_berkas", bukti=asing.pk)).status_code == 404


def test_evidence_that_is_let_go_stays_in_the_list(dunia, operator):
    send(dunia, operator, teks="Surat", judul="Surat tugas")
    bukti = Bukti.objects.get()
    assert operator.post(dunia.alamat("bukti_lepas", bukti=bukti.pk)).status_code == 302
    assert not BuktiIndikator.objects.exists()
    assert "Surat tugas" in operator.get(dunia.alamat("bukti_list")).content.decode()


def test_withdrawn_evidence_is_marked_and_no_more_to_choose(dunia, operator):
    send(dunia, operator, isi.upload())
    bukti = Bukti.objects.get()
    cabut = dunia.alamat("bukti_cabut", bukti=bukti.pk)
    operator.post(cabut, {"alasan": " ", "versi": 1})
    assert Bukti.objects.get().dicabut is None
    operator.post(cabut, {"alasan": "Salah berkas", "versi": 1})
    assert Bukti.objects.get().dicabut
    assert Riwayat.objects.get(jenis="ubah").alasan == "Salah berkas"
    assert "dicabut" in operator.get(dunia.alamat("baris")).content.decode()
    dunia.tw = 3
    assert operator.post(dunia.alamat("bukti_pakai", bukti=bukti.pk)).status_code == 422
    assert send(dunia, operator, isi.upload()).status_code == 302  # it may come again


# --- rights -----------------------------------------------------------------------------------


@pytest.mark.parametrize("siapa", sorted(SE_PD | SE_PEMDA))
def test_who_may_see_the_pd_gets_the_file_and_nothing_runs(dunia, operator, siapa: str):
    send(dunia, operator, isi.upload(nama="Rekap Juni.pdf"))
    client = operator if siapa == "operator" else dunia.client(siapa)
    jawab = client.get(dunia.alamat("bukti_berkas", bukti=Bukti.objects.get().pk))
    assert b"".join(jawab.streaming_content) == isi.PDF
    assert jawab["Content-Disposition"] == 'attachment; filename="Rekap Juni.pdf"'
    assert jawab["X-Content-Type-Options"] == "nosniff"
    assert jawab["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert "no-store" in jawab["Cache-Control"]


@pytest.mark.parametrize("siapa", sorted(LUAR))
def test_others_find_neither_file_nor_list(dunia, operator, siapa: str):
    send(dunia, operator, isi.upload())
    bukti, client = Bukti.objects.get(), dunia.client(siapa)
    for nama in ("bukti_berkas", "bukti_list"):
        lain = {"bukti": bukti.pk} if nama == "bukti_berkas" else {}
        assert client.get(dunia.alamat(nama, **lain)).status_code == 404
    for nama in ("bukti_tambah", "bukti_pakai", "bukti_lepas", "bukti_cabut"):
        lain = {} if nama == "bukti_tambah" else {"bukti": bukti.pk}
        assert client.post(dunia.alamat(nama, **lain)).status_code == 404


def test_no_address_leads_to_the_file_past_the_view(dunia, operator, settings):
    send(dunia, operator, isi.upload())
    nama = Bukti.objects.get().berkas.name
    for alamat in (f"/{nama}", f"/media/{nama}", f"/static/{nama}"):
        assert operator.get(alamat).status_code == 404


@pytest.mark.parametrize("siapa", sorted((SE_PD | SE_PEMDA) - {"operator", "pengisi"}))
def test_who_only_reads_adds_nothing(dunia, settings, siapa: str):
    assert send(dunia, dunia.client(siapa), isi.upload()).status_code == 403
    assert stored(settings) == []


@pytest.mark.parametrize("status", [Status.DIAJUKAN, Status.DIVERIFIKASI, Status.DIBUKA])
def test_evidence_is_added_until_the_quarter_is_approved(dunia, operator, status: Status):
    dunia.status(status)
    assert send(dunia, operator, isi.upload()).status_code == 302


def test_an_approved_quarter_keeps_its_evidence_as_it_is(dunia, operator, settings):
    send(dunia, operator, isi.upload())
    dunia.status(Status.DISETUJUI)
    bukti = Bukti.objects.get()
    assert send(dunia, operator, teks="x", judul="x").status_code == 422
    assert operator.post(dunia.alamat("bukti_lepas", bukti=bukti.pk)).status_code == 422
    operator.post(dunia.alamat("bukti_cabut", bukti=bukti.pk), {"alasan": "x", "versi": 1})
    assert (Bukti.objects.get().dicabut, BuktiIndikator.objects.count()) == (None, 1)


def test_a_pengisi_withdraws_nothing_that_others_rows_rest_on(dunia, operator):
    send(dunia, operator, teks="x", judul="x")
    bukti = Bukti.objects.get()
    lain = dunia.pabrik.indikator("Lain")
    operator.post(dunia.alamat("bukti_pakai", bukti=bukti.pk, indikator=lain.pk))
    cabut = dunia.alamat("bukti_cabut", bukti=bukti.pk)
    jawab = dunia.client("pengisi").post(cabut, {"alasan": "x", "versi": 1})
    assert jawab.status_code == 403


# --- the list ---------------------------------------------------------------------------------


def test_the_list_tells_how_many_figures_have_evidence(dunia, operator):
    dunia.realisasi("60")
    lain = dunia.pabrik.indikator("Tanpa bukti")
    dunia.pabrik.realisasi(lain, "5", periode=2)
    dunia.pabrik.realisasi(dunia.pabrik.indikator("Kosong"), None, periode=2)
    send(dunia, operator, isi.upload())
    halaman = operator.get(dunia.alamat("bukti_list")).content.decode()
    assert "<strong>1 dari 2</strong>" in halaman
    assert "50,00%" in halaman
    assert dunia.alamat("baris", indikator=lain.pk) in halaman


def test_one_searches_and_chooses_for_a_row(dunia, operator):
    send(dunia, operator, teks="Surat nomor 5", judul="Surat tugas")
    send(dunia, operator, teks="Lain", judul="Catatan lain")
    alamat = f"{dunia.alamat('bukti_list')}?untuk={dunia.indikator.pk}&tw=3&cari=nomor+5"
    halaman = operator.get(alamat).content.decode()
    assert "Surat tugas" in halaman
    assert "Catatan lain" not in halaman
    dunia.tw = 3
    bukti = Bukti.objects.get(judul="Surat tugas")
    assert dunia.alamat("bukti_pakai", bukti=bukti.pk) in halaman


@pytest.mark.parametrize(
    "tanya", ["untuk=1&tw=9", "untuk=abc&tw=1", "untuk=²&tw=1", "halaman=-5", "halaman=x"]
)
def test_an_address_that_was_tampered_with_shows_the_list(dunia, operator, tanya: str):
    assert operator.get(f"{dunia.alamat('bukti_list')}?{tanya}").status_code == 200


@pytest.mark.parametrize("banyak", [1, 60])
def test_the_list_takes_a_fixed_number_of_queries(
    dunia, operator, django_assert_max_num_queries, banyak: int
):
    for nomor in range(banyak):
        indikator = dunia.pabrik.indikator(f"Indikator {nomor}")
        dunia.pabrik.realisasi(indikator, "5", periode=2)
        Bukti.objects.create(
            instansi=dunia.instansi, jenis="teks", judul=f"Surat {nomor}", teks="x"
        )
    with django_assert_max_num_queries(15):
        assert operator.get(dunia.alamat("bukti_list")).status_code == 200
