"""Lists of the admin come in the same formats, narrowed as they are on screen."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from python_calamine import CalamineWorkbook

from aturan.peran import Peran
from instansi.models import Penugasan
from renstra.models import Program

from .dinas import buat

pytestmark = pytest.mark.django_db


def klien_admin() -> Client:
    instansi, _ = buat("dinsos-kukar")
    for nama in ("=1+1", "Program biasa"):
        Program.objects.create(instansi=instansi, nama=nama, kunci=nama.casefold())
    admin = get_user_model().objects.create_user("admin-uji", is_staff=True)
    Penugasan.objects.create(pengguna=admin, peran=Peran.ADMIN, pemda=instansi.pemda)
    klien = Client()
    klien.force_login(admin)
    return klien


@pytest.mark.parametrize("bentuk", ["xlsx", "csv", "ods", "", "exe"])
def test_every_format_holds_the_rows_and_no_formula(bentuk: str) -> None:
    jawab = klien_admin().get(reverse("admin:renstra_program_export"), {"bentuk": bentuk})
    assert jawab.status_code == 200
    if bentuk == "csv":
        assert jawab["Content-Type"].startswith("text/csv")
        assert b";'=1+1;" in jawab.content
    else:
        buku = CalamineWorkbook.from_filelike(BytesIO(jawab.content))
        isi = {sel for baris in buku.get_sheet_by_index(0).to_python() for sel in baris}
        assert {"=1+1", "Program biasa"} <= isi


def test_the_file_is_narrowed_as_the_list_is() -> None:
    alamat = reverse("admin:renstra_program_export")
    isi = klien_admin().get(alamat, {"bentuk": "csv", "q": "biasa"}).content.decode()
    assert "Program biasa" in isi
    assert "=1+1" not in isi
