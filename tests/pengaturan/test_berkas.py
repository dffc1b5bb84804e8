"""`pengaturan.toml`: every mistake is named, and named in one run."""

from pathlib import Path
from typing import Any

import pytest

from pengaturan.berkas import SalahPengaturan, check_pengaturan, read_pengaturan


def kesalahan(isi: dict[str, Any]) -> list[str]:
    with pytest.raises(SalahPengaturan) as salah:
        check_pengaturan(isi, nama="p.toml")
    return salah.value.kesalahan


def test_all_mistakes_are_named_at_once() -> None:
    semua = kesalahan(
        {
            "metode": {"rata_rata": "kira-kira", "batas_tampil": 130, "bulat": 2},
            "renstra": [{"tahun_awal": "2021"}],
            "entah": {},
        }
    )
    assert len(semua) == 6
    assert "harus salah satu dari: indikator, sasaran" in semua[0]
    assert any("[[renstra]] ke-1: 'tahun_akhir' wajib diisi" in satu for satu in semua)
    assert any("bagian 'entah' tidak dikenal" in satu for satu in semua)


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        ({"target": {"sumber": "tabel_capaian"}}, "memerlukan alasan"),
        ({"indikator": [{"nama": "A", "capaian_manual": "90"}]}, "memerlukan alasan"),
        ({"renstra": [{"tahun_awal": 2026, "tahun_akhir": 2021}]}, "mendahului"),
        (
            {
                "renstra": [
                    {"tahun_awal": 2016, "tahun_akhir": 2021, "berlaku": True},
                    {"tahun_awal": 2021, "tahun_akhir": 2026, "berlaku": True},
                ]
            },
            "hanya satu",
        ),
        ({"indikator": [{"nama": "A", "bobot": "berat"}]}, "harus bilangan"),
        ({"laporan": {"tanggal": "25-2-2022"}}, "tanggal tanpa tanda kutip"),
        ({"skala": {"nama": "S", "cetak": ["90-100"]}}, "daftar pasangan"),
    ],
    ids=[
        "another target source without a reason",
        "a manual capaian without a reason",
        "a period that ends before it begins",
        "two periods in force",
        "a weight that is no number",
        "a date as text",
        "a scale that is no list of pairs",
    ],
)
def test_what_does_not_fit_together_is_refused(isi: dict[str, Any], kata: str) -> None:
    assert any(kata in satu for satu in kesalahan(isi))


def test_a_number_keeps_its_digits() -> None:
    isi = check_pengaturan({"indikator": [{"nama": "A", "bobot": 0.1}]}, nama="p.toml")
    assert isi.daftar["indikator"][0]["bobot"] == "0.1"


def test_a_file_that_is_no_toml_is_refused(tmp_path: Path) -> None:
    berkas = tmp_path / "p.toml"
    berkas.write_text("[metode\n", encoding="utf-8")
    with pytest.raises(SalahPengaturan, match="bukan TOML"):
        read_pengaturan(berkas)
    with pytest.raises(SalahPengaturan, match="tidak ditemukan"):
        read_pengaturan(tmp_path / "tiada.toml")


@pytest.mark.parametrize("kode", ["kukar", "haltim", "mukomuko", "ttu"])
def test_the_samples_are_correct(root: Path, kode: str) -> None:
    isi = read_pengaturan(root / "contoh" / f"dinsos-{kode}" / "pengaturan.toml")
    assert isi.butuh_tahun
