"""T-C.33 on its way through: imported, printed in every format, imported again, taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from impor.actions import apply, undo
from impor.models import Batch
from impor.rencana.susun import plan
from instansi.models import Instansi
from isian.riwayat import Pelaku
from laporan.document import Document
from laporan.dokumen.daftar import JENIS
from laporan.dokumen.jenis import Permintaan
from laporan.render.berkas import render
from renstra.models import Dokumen, PaguIndikatif, Target
from tests.impor.test_rumusan_renja import GABUNG, TC33
from tests.impor.test_tabel_renja import read
from tests.instansi.meja_profil import Meja, open_meja
from tests.laporan.dokumen.sama import check_pdf, check_semua, count_queries, list_tabel, texts

pytestmark = pytest.mark.django_db
TERCETAK = [
    "1.06.04|Program A|Cakupan A|belum diisi|80 poin|500|DAU|Prioritas|85 poin|330",
    "1.06.04.2.01|Kegiatan B|Cakupan B|Kota|10 orang|500|DAU||12 orang|330",
    "1.06.04.2.01.01|Sub C|Cakupan C|Kota; Desa|0|300|DAU|Ya|5|330",
    "Cakupan D|4 unit|–",
    "1.06.04.2.01.02|Sub E|Cakupan E|Kota|7|200|DAK||8|–",
]


@pytest.fixture
def meja(tmp_path: Path) -> Meja:
    meja = open_meja()
    apply(read(meja, tmp_path, TC33, *GABUNG))
    return meja


def susun(instansi: Instansi, kunci: str = "t-c-33") -> Document:
    return JENIS[kunci].susun(Permintaan(instansi, 2021))


def tercetak(instansi: Instansi) -> list[str]:
    (tabel,) = list_tabel(susun(instansi))
    return ["|".join(baris) for baris in texts(tabel)]


def test_what_came_in_comes_out_in_every_format(meja: Meja):
    document = susun(meja.dunia.instansi)
    check_semua(document)
    assert tercetak(meja.dunia.instansi) == TERCETAK
    (tabel,) = list_tabel(document)
    assert "menurut Renja" in tabel.catatan[0].teks


@pytest.mark.berat
def test_every_cell_is_on_paper(meja: Meja):
    check_pdf(susun(meja.dunia.instansi))


def test_the_printed_workbook_says_the_same_when_it_is_brought_again(meja: Meja, tmp_path: Path):
    path = tmp_path / "tercetak.xlsx"
    path.write_bytes(render(susun(meja.dunia.instansi), "xlsx", "uji"))
    lain = meja.dunia.instansi_lain
    rencana = plan(lain, 2021, [path])
    assert "rumusan_renja" in [tabel.jenis for tabel in rencana.berkas[0].hasil.tabel]
    apply(rencana)
    assert tercetak(lain) == TERCETAK


def test_undoing_the_import_leaves_nothing_of_it(meja: Meja):
    undo(Batch.objects.get(), acting_user=Pelaku(None, "uji"), alasan="Berkas yang salah.")
    for model in (Dokumen, Target, PaguIndikatif):
        assert not model.objects.exists()
    assert tercetak(meja.dunia.instansi) == []


def test_a_review_of_the_rkpd_takes_what_is_needed_from_the_renja(meja: Meja):
    (tabel,) = list_tabel(susun(meja.dunia.instansi, "t-c-31"))
    sub = next(baris for baris in texts(tabel) if "Sub C" in baris)
    assert "Kota; Desa" in sub
    assert "300" in sub


def test_the_form_takes_a_fixed_number_of_queries(meja: Meja):
    assert count_queries(susun, meja.dunia.instansi) <= 25


def test_the_list_of_documents_misses_nothing_of_a_renja(meja: Meja):
    isi = meja.get("dokumen_list").split('id="t-c-33"')[1].split('class="kartu dok"')[0]
    assert "Lengkap" in isi
