"""Pictures rest with the prose: also where the report is verified while one is on its way."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from aturan.peran import Peran
from aturan.wewenang import Status
from laporan.models import FotoNarasi, LaporanKinerja
from laporan.sunting.views import HalamanNarasi
from tests.laporan.kukar import make_kukar
from tests.laporan.test_narasi_gambar import png
from tests.laporan.test_views import sign_in

pytestmark = pytest.mark.django_db


def test_a_picture_does_not_come_or_go_once_the_report_was_verified(
    monkeypatch: pytest.MonkeyPatch,
):
    pabrik = make_kukar()
    tempat = pabrik.instansi.tempat(2021) | {"kunci": "efisiensi"}
    klien = sign_in(Peran.OPERATOR, instansi=pabrik.instansi)
    alamat = reverse("narasi_foto_tambah", kwargs=tempat)

    def isi() -> dict[str, Any]:
        berkas = SimpleUploadedFile("a.png", png())
        return {"berkas": berkas, "judul": "Rapat", "teks_alternatif": "Rapat"}

    assert klien.post(alamat, isi()).status_code == 302

    def verify(_: HalamanNarasi) -> None:
        """Between the check of the page and the writing."""
        LaporanKinerja.objects.update_or_create(
            instansi=pabrik.instansi, tahun=2021, defaults={"status": Status.DIVERIFIKASI}
        )

    monkeypatch.setattr(HalamanNarasi, "require", verify)
    assert klien.post(alamat, isi()).status_code == 403
    foto = FotoNarasi.objects.get()
    cabut = reverse("narasi_foto_cabut", kwargs=tempat | {"foto": foto.pk})
    assert klien.post(cabut, {"versi": foto.versi_baris}).status_code == 403
    foto.refresh_from_db()
    assert foto.dicabut is None
