"""What a cell shows."""

from __future__ import annotations

from decimal import Decimal

import pytest

from aturan.nilai import Angka, Bagian, Gabungan, Kosong, Persen, Sebab, TidakBerlaku
from laporan.document import Isi, JenisSel, Sel, tampil


@pytest.mark.parametrize(
    ("nilai", "jenis", "tertulis"),
    [
        pytest.param(Decimal("95.425"), JenisSel.PERSEN, "95,43%", id="percent-half-up"),
        pytest.param(Decimal("95.424999"), JenisSel.PERSEN, "95,42%", id="percent-below-half"),
        pytest.param(Decimal("-300"), JenisSel.PERSEN, "-300,00%", id="negative"),
        pytest.param(Decimal("0"), JenisSel.PERSEN, "0,00%", id="zero-percent-is-shown"),
        pytest.param(Decimal("0"), JenisSel.RUPIAH, "Rp0,00", id="zero-rupiah-is-shown"),
        pytest.param(Decimal("0"), JenisSel.ANGKA, "0,00", id="zero-number-is-shown"),
        pytest.param(0, JenisSel.BILANGAN_BULAT, "0", id="zero-count-is-shown"),
        pytest.param(Decimal("20204377843"), JenisSel.RUPIAH, "Rp20.204.377.843,00", id="rupiah"),
        pytest.param(56314, JenisSel.BILANGAN_BULAT, "56.314", id="count-with-thousands"),
        pytest.param(3, JenisSel.TEKS, "3", id="row-number"),
        pytest.param("1.06.01", JenisSel.TEKS, "1.06.01", id="code-is-text"),
        pytest.param("Tinggi", JenisSel.PREDIKAT, "Tinggi", id="predikat"),
        pytest.param(Angka(Decimal(15), "Nagari"), JenisSel.NILAI, "15 Nagari", id="unit"),
        pytest.param(Persen(Decimal("72.18")), JenisSel.NILAI, "72,18%", id="value-percent"),
        pytest.param(
            Gabungan((Bagian(Decimal(67), "SDM PKH"), Bagian(Decimal(24), "TSKK"))),
            JenisSel.NILAI,
            "67 SDM PKH; 24 TSKK",
            id="compound",
        ),
    ],
)
def test_cell_shows(nilai: Isi, jenis: JenisSel, tertulis: str) -> None:
    assert tampil(Sel(nilai, jenis)) == tertulis


@pytest.mark.parametrize("jenis", list(JenisSel))
@pytest.mark.parametrize("nilai", [None, Kosong(Sebab.STRIP), TidakBerlaku()])
def test_missing_value_is_a_dash_and_never_zero(nilai: Isi, jenis: JenisSel) -> None:
    assert tampil(Sel(nilai, jenis)) == "–"


@pytest.mark.parametrize("nilai", [None, Kosong(), TidakBerlaku()])
def test_reason_stands_for_a_missing_value(nilai: Isi) -> None:
    assert tampil(Sel(nilai, JenisSel.PERSEN, alasan="belum ada")) == "belum ada"


def test_reason_does_not_hide_a_zero() -> None:
    assert tampil(Sel(Decimal(0), JenisSel.PERSEN, alasan="belum ada")) == "0,00%"


def test_empty_text_stays_empty() -> None:
    assert tampil(Sel("")) == ""
