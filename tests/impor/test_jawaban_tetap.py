"""What a plan prints can be fed back: it reads every workbook as before, and tells every cell."""

from __future__ import annotations

from pathlib import Path

import pytest

from impor.baca.anak import read_sheets
from impor.baca.buku import build_workbook
from impor.baca.grid import Buku
from impor.baca.penjaga import Format
from impor.berkas import read_tables
from impor.istilah import Kelas
from impor.jawaban.isi import Jawaban, parse_jawaban
from impor.jawaban.templat import make_template
from impor.keluaran.cek import lembar_json
from impor.lembaran import TERBACA, list_lembar
from impor.tabel import HasilBaca

from .korpus.bentuk import write_workbook
from .korpus.test_korpus import SEMUA
from .korpus.tulis import load_cases
from .korpus.tulis_kinerja import load_cases as load_kinerja
from .lembar_uji import BERKAS, buku, hasil

KORPUS = [
    *((kasus.klaim, tuple(isi)) for kasus in SEMUA for isi in kasus.berkas),
    *((kasus.klaim, (isi,)) for kasus in load_cases() for isi in kasus.buku),
    *((kasus.klaim, kasus.lembar) for kasus in load_kinerja()),
]


def check_fed_back(berkas: Buku, dasar: HasilBaca) -> None:
    """Every kind and every key as it was read, given as an answer, changes nothing."""
    terbaca = [
        {"kepala": satu["kepala"], "berkas": satu["berkas"], "lembar": satu["lembar"]}
        | satu["terbaca"]
        for satu in make_template([dasar], Jawaban())["tabel"]
    ]
    kunci = [{**satu, "jenis": None} for satu in terbaca]
    lagi = read_tables(berkas, None, parse_jawaban({"tabel": kunci}))
    assert lagi.tabel == dasar.tabel


def check_told(berkas: Buku, dasar: HasilBaca) -> None:
    """Every cell that was read or not understood is told, in a table once for each column and
    item; those of a title that hold for its rows are told with them."""
    kelas = {*TERBACA, Kelas.TIDAK_DIPAHAMI}
    semua: set[tuple[str, str]] = set()
    for lembar in list_lembar(dasar, berkas):
        for kepala, baris in lembar_json(lembar):
            sel = [(satu["sel"], satu["kunci"], satu["butir"]) for satu in baris]
            assert len(set(sel)) == len(sel)
            asing = (satu["sel"] for satu in kepala["tidak_dipahami"])
            semua |= {(lembar.nama, satu) for satu in (*(s[0] for s in sel), *asing)}
    assert semua >= {tempat for tempat, satu in dasar.kelas_sel.items() if satu in kelas}
    assert semua <= dasar.kelas_sel.keys()


@pytest.mark.parametrize("nama", BERKAS)
def test_what_was_read_of_a_sample_can_be_fed_back_and_is_told(nama: str) -> None:
    check_fed_back(buku(nama), hasil(nama))
    check_told(buku(nama), hasil(nama))


@pytest.mark.berat
@pytest.mark.parametrize(("klaim", "isi"), KORPUS, ids=lambda isi: str(isi)[:60])
def test_what_was_read_of_the_corpus_can_be_fed_back_and_is_told(
    klaim: str, isi: tuple[object, ...], tmp_path: Path
) -> None:
    path = write_workbook(isi, tmp_path / "buku.xlsx")
    berkas = build_workbook(path.name, read_sheets(path, Format.XLSX))
    dasar = read_tables(berkas)
    check_fed_back(berkas, dasar)
    check_told(berkas, dasar)
