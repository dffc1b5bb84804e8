"""Names of the files in the package: none twice, none that a computer cannot store."""

from __future__ import annotations

import pytest

from laporan.terbit.paket import list_berkas
from renstra.models import Dokumen
from tests.laporan.pabrik import Pabrik

pytestmark = pytest.mark.django_db
PEMEGANG = ("Kepala Bidang A/B", "Kepala Bidang A B", "../../etc/passwd", "العربية", "✓", "x" * 200)


def test_each_pk_has_a_file_of_its_own_whatever_its_holder_is_called():
    pabrik = Pabrik()
    for satu in PEMEGANG:
        Dokumen.objects.create(
            instansi=pabrik.instansi, jenis="pk", tahun=pabrik.tahun, pemegang=satu, status="draf"
        )
    nama = [satu.nama for satu in list_berkas(pabrik.instansi, pabrik.tahun)]
    assert sum(satu.startswith("2-") for satu in nama) == len(PEMEGANG)
    assert len(set(nama)) == len(nama)
    assert max(map(len, nama)) <= 120
    assert not set("/\\:*?") & set("".join(nama))
