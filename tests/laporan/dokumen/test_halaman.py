"""The page of documents, their addresses and the command."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from aturan.peran import Peran
from laporan.dokumen.daftar import JENIS
from laporan.dokumen.jenis import Perlu
from renstra.models import Dokumen
from tests.laporan.kukar import make_lengkap
from tests.laporan.test_views import read, sign_in
from tests.perjanjian.dunia_pk import TAHUN, DuniaPk, create_dunia_pk

pytestmark = pytest.mark.django_db
PALING_BANYAK = 25  # queries of a page


@pytest.fixture
def dunia() -> DuniaPk:
    return create_dunia_pk()


def tanya(kunci: str, dokumen: Dokumen) -> str:
    isi = {Perlu.PK: f"pk={dokumen.pk}", Perlu.TRIWULAN: "tw=2"}
    return "?" + "&".join(isi[satu] for satu in Perlu if satu in JENIS[kunci].perlu)


def test_the_list_tells_what_is_missing_and_where_to_enter_it(dunia: DuniaPk):
    dokumen = dunia.pk_lengkap()
    client = dunia.client(Peran.OPERATOR)
    alamat = dunia.address("dokumen_list")
    isi = read(client, alamat)
    assert "Belum ditandatangani; tercetak sebagai draf." in isi
    assert "Target triwulan terisi 0 dari 4." in isi
    mentah = client.get(alamat).content.decode()
    assert dunia.address("rencana_aksi", pk=dokumen.pk) in mentah
    dunia.sign(dokumen)
    assert "Belum ditandatangani" not in read(client, alamat)


def test_the_list_takes_a_fixed_number_of_queries(dunia: DuniaPk):
    client = dunia.client(Peran.OPERATOR)
    dunia.pk_lengkap()

    def count() -> int:
        with CaptureQueriesContext(
            connection,
        ) as tertangkap:
            assert client.get(dunia.address("dokumen_list")).status_code == 200
        return len(tertangkap)

    count()
    awal = count()
    for siapa in ("Kepala Bidang A", "Kepala Bidang B"):
        dunia.pk(siapa, tingkat="administrator")
    assert count() == awal <= PALING_BANYAK


@pytest.mark.parametrize("kunci", JENIS)
def test_every_kind_is_read_on_the_screen_and_taken_home(dunia: DuniaPk, kunci: str):
    client, dokumen = dunia.client(Peran.OPERATOR), dunia.pk_lengkap()
    alamat = dunia.address("dokumen", jenis=kunci) + tanya(kunci, dokumen)
    with CaptureQueriesContext(connection) as tertangkap:
        mentah = client.get(alamat).content.decode()
    assert len(tertangkap) <= PALING_BANYAK
    assert JENIS[kunci].judul in mentah
    assert " style=" not in mentah
    for bentuk in ("docx", "xlsx"):
        unduh = dunia.address("dokumen_unduh", jenis=kunci, bentuk=bentuk) + tanya(kunci, dokumen)
        response = client.get(unduh)
        assert response.status_code == 200
        assert f"{kunci}-{dunia.instansi.kode}" in response["Content-Disposition"]
        assert response.content.startswith(b"PK")


@pytest.mark.parametrize("kunci", JENIS)
def test_a_year_without_data_makes_every_document_too(kunci: str):
    dunia = create_dunia_pk("kosong")
    dokumen = dunia.pk()
    for satu in (dunia.indikator, dunia.indikator_program, dunia.indikator_kegiatan):
        satu.target_list.all().delete()
    client = dunia.client(Peran.OPERATOR)
    assert JENIS[kunci].judul in read(
        client, dunia.address("dokumen", jenis=kunci) + tanya(kunci, dokumen)
    )


@pytest.mark.parametrize(
    "salah",
    [
        "dokumen/tiada/",
        "dokumen/pk/",
        "dokumen/pk/?pk=x",
        "dokumen/pk/?pk=²",
        "dokumen/pk/odt/",
        "dokumen/pk/?pk=99999999999999999999999",
    ],
)
def test_what_does_not_exist_is_not_found(dunia: DuniaPk, salah: str):
    client = dunia.client(Peran.OPERATOR)
    assert client.get(dunia.address("ringkasan") + salah).status_code == 404


def test_a_pk_of_another_pd_is_not_found(dunia: DuniaPk):
    lain = create_dunia_pk("dinas-lain").pk_lengkap()
    client = dunia.client(Peran.OPERATOR)
    alamat = dunia.address("dokumen", jenis="pk") + f"?pk={lain.pk}"
    assert client.get(alamat).status_code == 404


def test_another_pemda_sees_nothing(dunia: DuniaPk):
    asing = create_dunia_pk("asing")
    asing.instansi.pemda = type(asing.instansi.pemda).objects.create(kode="jauh", nama="Kota Jauh")
    asing.instansi.save()
    client = sign_in(Peran.BAPPEDA, pemda=asing.instansi.pemda)
    assert client.get(dunia.address("dokumen_list")).status_code == 404
    assert client.get(dunia.address("dokumen", jenis="iku")).status_code == 404


# --- the command --------------------------------------------------------------------------------


def run(*argumen: str) -> str:
    keluaran = StringIO()
    call_command("dokumen", *argumen, stdout=keluaran, stderr=StringIO())
    return keluaran.getvalue()


def test_the_command_writes_to_the_screen_or_to_a_file(tmp_path: Path):
    make_lengkap()
    assert "Program Pemberdayaan Sosial" in run("pk", "dinsos-kukar", "2021", "--format", "html")
    ke = tmp_path / "pk.xlsx"
    run("pk", "dinsos-kukar", "2021", "--format", "xlsx", "--ke", str(ke))
    assert ke.read_bytes().startswith(b"PK")


def test_the_command_takes_the_pk_of_a_pemegang(dunia: DuniaPk):
    dunia.pk_lengkap()
    dunia.pk("Kepala Bidang", tingkat="administrator", pihak_pertama=dunia.kabid)
    isi = run("pk", "dinsos-uji", str(TAHUN), "--format", "html", "--pemegang", "Kepala Bidang")
    assert "Kabid Contoh" in isi


@pytest.mark.parametrize(
    "salah",
    [
        ("pk", "tiada", "2021"),
        ("pk", "dinsos-uji", "1850"),
        ("pk", "dinsos-uji", "2020"),
        ("pk", "dinsos-uji", "2021", "--tw", "2"),
        ("pk", "dinsos-uji", "2021", "--pemegang", "Siapa"),
        ("iku", "dinsos-uji", "2021", "--pemegang", "Kepala Bidang"),
    ],
    ids=lambda isi: " ".join(isi),
)
def test_a_wrong_call_ends_with_two(dunia: DuniaPk, salah: tuple[str, ...]):
    dunia.pk_lengkap()
    with pytest.raises(CommandError) as gagal:
        run(*salah)
    assert gagal.value.returncode == 2


@pytest.mark.parametrize("tahun", ["20211", "dua"])
def test_the_parser_refuses_what_it_cannot_read(tahun: str):
    with pytest.raises(CommandError):
        run("surat", "dinsos-uji", tahun)
