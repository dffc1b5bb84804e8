"""Pages of the plan stay small: few queries, few bytes, with 40 and with 400 indicators."""

import gzip

import pytest

from renstra.models import Indikator, Target
from tests.renstra.pembantu import Meja

HALAMAN = ("rencana", "renstra_target", "paspor_list", "indikator", "simpul_ubah", "indikator_baru")
PALING_BANYAK = 25
KILOBITA = 100


def fill(meja: Meja, banyak: int) -> Indikator:
    """A plan of five programs with as many kegiatan, and indicators with targets below each."""
    dokumen = meja.renstra()
    sasaran = meja.sasaran("Menurunnya angka kemiskinan", tujuan=meja.tujuan())
    for p in range(5):
        program = meja.program(f"Program ke-{p} rehabilitasi sosial", sasaran)
        for k in range(4):
            kegiatan = meja.kegiatan(f"Kegiatan ke-{k} pelayanan", program=program)
            for i in range(banyak // 20):
                nama = f"Persentase penyandang masalah ke-{i} yang tertangani di kegiatan {p}-{k}"
                meja.indikator(nama, kegiatan=kegiatan, satuan="%")
    semua = list(Indikator.objects.all())
    Target.objects.bulk_create(
        Target(indikator=satu, dokumen=dokumen, tahun=tahun, mentah="75,5")
        for satu in semua
        for tahun in (2021, 2022, 2023)
    )
    return semua[0]


@pytest.mark.parametrize("banyak", [40, 400])
def test_every_page_takes_few_queries_and_few_bytes(
    meja: Meja, banyak: int, django_assert_max_num_queries
):
    indikator = fill(meja, banyak)
    tempat = {
        "indikator": {"pk": indikator.pk},
        "simpul_ubah": {"jenis": "kegiatan", "pk": indikator.kegiatan_id},
    }
    meja.get("rencana")
    for nama in HALAMAN:
        with django_assert_max_num_queries(PALING_BANYAK):
            response = meja.get(nama, **tempat.get(nama, {}))
        assert response.status_code == 200
        assert len(gzip.compress(response.content)) <= KILOBITA * 1024, nama
