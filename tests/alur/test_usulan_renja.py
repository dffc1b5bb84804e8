"""Proposals pasted into the grid by their people come out of every format of T-C.32."""

from __future__ import annotations

import subprocess
from io import BytesIO

import docx
import pytest
from openpyxl import load_workbook

from aturan.peran import Peran
from instansi.enums import JenisProfil
from instansi.models import TabelProfil
from tests.akses import BAPPEDA_PEMDA_LAIN, OPERATOR_PD_LAIN, client_of
from tests.instansi.meja_profil import Meja, open_meja

pytestmark = pytest.mark.django_db
TEMPEL = (
    "1\tPengadaan kursi roda\tKelurahan Melati\tPenerima kursi roda\t25 unit\tMusrenbang\n"
    "2\tPelatihan pendamping\tKecamatan Timur\tPendamping terlatih\t0\t"
)


@pytest.fixture
def meja() -> Meja:
    return open_meja()


def take(meja: Meja, bentuk: str) -> bytes:
    jawab = meja.client.get(meja.alamat("dokumen_unduh", jenis="t-c-32", bentuk=bentuk))
    assert jawab.status_code == 200
    isi: bytes = jawab.getvalue()
    return isi


def words_docx(isi: bytes) -> list[str]:
    word = docx.Document(BytesIO(isi))
    sel = [sel.text for tabel in word.tables for baris in tabel.rows for sel in baris.cells]
    return [*(satu.text for satu in word.paragraphs), *sel]


def words_xlsx(isi: bytes) -> list[str]:
    buku = load_workbook(BytesIO(isi))
    return [str(sel.value) for lembar in buku for baris in lembar for sel in baris if sel.value]


def words_pdf(isi: bytes) -> list[str]:
    perintah = ["pdftotext", "-layout", "-", "-"]
    keluar = subprocess.run(perintah, input=isi, capture_output=True, check=True)
    return [" ".join(keluar.stdout.decode().split())]


@pytest.mark.parametrize(
    ("bentuk", "baca"), [("docx", words_docx), ("xlsx", words_xlsx), ("pdf", words_pdf)]
)
def test_proposals_of_the_grid_are_on_the_form(meja: Meja, bentuk: str, baca):
    assert "Belum ada usulan tahun ini" in meja.get("dokumen_list")
    baru = meja.client.get(meja.alamat("profil_baru"), {"jenis": "usulan"})
    kirim = {**baru.context["form"].initial, "sumber": "", "isi": TEMPEL}
    meja.post("profil_baru", kirim)
    tabel = TabelProfil.objects.get()
    dua = tabel.baris_list.order_by("urutan")[1]
    assert meja.sel(dua, 1, "Pelatihan pendamping disabilitas").status_code == 200
    isi = " ".join(baca(take(meja, bentuk)))
    for kata in ("kursi roda", "Melati", "25 unit", "Musrenbang", "disabilitas", "T-C.32"):
        assert kata in isi, kata
    assert "Belum ada usulan tahun ini" not in meja.get("dokumen_list")


@pytest.mark.parametrize(
    ("siapa", "lihat", "isi"),
    [
        (Peran.KEPALA_PD, 200, 403),
        (Peran.BAPPEDA, 200, 403),
        (OPERATOR_PD_LAIN, 404, 404),
        (BAPPEDA_PEMDA_LAIN, 404, 404),
    ],
)
def test_who_may_read_the_form_and_who_may_fill_it(meja: Meja, siapa: str, lihat: int, isi: int):
    meja.tabel("1|Kursi roda|Melati|Penerima|25 unit|", jenis=JenisProfil.USULAN)
    client = client_of(siapa, meja.dunia)
    jawab = client.get(meja.alamat("dokumen", jenis="t-c-32"))
    assert jawab.status_code == lihat
    assert (b"Kursi roda" in jawab.content) is (lihat == 200)
    assert client.post(meja.alamat("profil_baru"), {"jenis": "usulan"}).status_code == isi
