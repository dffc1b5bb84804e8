"""Profile tables as they are printed: parents over their children, totals, titles."""

from __future__ import annotations

from decimal import Decimal

import pytest

from aturan.nilai import Angka, Teks
from instansi.enums import JenisProfil
from laporan.build.judul import rapikan_judul
from laporan.build.profil import make_tabel
from laporan.document import Perataan, Tabel
from laporan.document.grid import check_grid
from laporan.facts.profil import BarisProfilFakta, KolomProfil, SelProfil, TabelProfilFakta


def tabel(jenis: JenisProfil, *baris: str, total: str = "") -> Tabel:
    """Rows are written with ``|`` between their cells."""
    semua = [*((satu, False) for satu in baris), *(((total, True),) if total else ())]
    isi = tuple(
        BarisProfilFakta(
            tuple(SelProfil(sel, Teks(sel)) for sel in satu.split("|")), is_total=is_total
        )
        for satu, is_total in semua
    )
    kolom = tuple(KolomProfil(f"K{i}", "") for i in range(len(isi[0].sel)))
    return make_tabel(TabelProfilFakta(jenis, "Judul", kolom, isi, "", 2021), "uji", 2021)


def bentuk(satu: Tabel) -> list[list[tuple[object, int, int]]]:
    assert check_grid(satu) == ""
    return [[(sel.nilai, sel.colspan, sel.rowspan) for sel in baris.sel] for baris in satu.baris]


def test_parent_stands_over_the_rows_that_leave_it_empty() -> None:
    satu = tabel(JenisProfil.PERMASALAHAN, "A|a|1", "||2", "|b|3", "B|c|4")
    assert bentuk(satu) == [
        [("A", 1, 3), ("a", 1, 2), ("1", 1, 1)],
        [("2", 1, 1)],
        [("b", 1, 1), ("3", 1, 1)],
        [("B", 1, 1), ("c", 1, 1), ("4", 1, 1)],
    ]


def test_empty_cell_behind_a_filled_one_takes_nothing_from_above() -> None:
    satu = tabel(JenisProfil.SPM, "A|a|1", "B||2")
    assert bentuk(satu)[1] == [("B", 1, 1), ("", 1, 1), ("2", 1, 1)]


def test_table_of_things_keeps_its_empty_cells() -> None:
    satu = tabel(JenisProfil.SARANA, "1|Meja|2", "|Kursi|3")
    assert bentuk(satu)[1] == [("", 1, 1), ("Kursi", 1, 1), ("3", 1, 1)]


def test_label_of_a_total_takes_the_empty_cells_beside_it() -> None:
    satu = tabel(JenisProfil.SDM, "1|Kepala|IV/c|1", total="J U M L A H|||12")
    assert bentuk(satu)[1] == [("Jumlah", 3, 1), ("12", 1, 1)]


def test_total_ends_the_parents_above_it() -> None:
    satu = tabel(JenisProfil.PERMASALAHAN, "A|a|1", "||2", total="Jumlah||3")
    assert bentuk(satu)[0][0] == ("A", 1, 2)
    assert bentuk(satu)[2] == [("Jumlah", 2, 1), ("3", 1, 1)]


@pytest.mark.parametrize(
    ("tertulis", "tercetak"),
    [
        ("SARANA DAN PRASARANA DINAS SOSIAL", "Sarana dan Prasarana Dinas Sosial"),
        ("CAPAIAN SPM TAHUN 2020", "Capaian SPM Tahun 2020"),
        ("ESELON III", "Eselon III"),
        ("SM/D3", "SM/D3"),
        ("SASARAN/ INDIKATOR KINERJA", "Sasaran/ Indikator Kinerja"),
        ("NO.", "No."),
        ("SDM berdasarkan pendidikan", "SDM berdasarkan pendidikan"),
        ("  dua\nbaris ", "dua baris"),
    ],
)
def test_title_in_capitals_is_written_like_the_others(tertulis: str, tercetak: str) -> None:
    assert rapikan_judul(tertulis) == tercetak


def test_row_numbers_stand_in_the_middle_and_amounts_to_the_right() -> None:
    nama = ("No", "Uraian", "Pagu", "Orang")
    isi = (Angka(Decimal(1)), Teks("Gaji"), Angka(Decimal(2_500_000)), Angka(Decimal(12)))
    baris = BarisProfilFakta(tuple(SelProfil("", satu) for satu in isi), is_total=False)
    kolom = tuple(KolomProfil(satu, "") for satu in nama)
    fakta = TabelProfilFakta(JenisProfil.PENDANAAN, "Judul", kolom, (baris,), "", 2021)
    perataan = [satu.perataan for satu in make_tabel(fakta, "uji", 2021).kolom]
    assert perataan == [Perataan.TENGAH, None, Perataan.KANAN, None]
