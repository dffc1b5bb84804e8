"""Choices of the wizard: every kind and role has a name, and every choice is a valid answer."""

import pytest

from impor.istilah import Jenis, Peran
from impor.jawaban.isi import ABAIKAN, parse_jawaban
from impor.jawaban.pilihan import (
    JUDUL_JENIS,
    JUDUL_PERAN,
    list_jenis,
    list_kunci,
    roles_of,
    sebut_kunci,
)
from impor.kenali.ciri_jenis import CIRI

from .lembar_uji import BERKAS, hasil


def test_every_kind_and_every_role_has_a_name_of_its_own() -> None:
    assert set(JUDUL_JENIS) == set(Jenis)
    assert set(JUDUL_PERAN) == set(Peran)
    assert len(set(JUDUL_JENIS.values())) == len(JUDUL_JENIS)
    assert len(set(JUDUL_PERAN.values())) == len(JUDUL_PERAN)


def test_the_roles_that_mark_a_kind_are_offered_first() -> None:
    for ciri in CIRI:
        assert {p for pilihan in ciri.wajib for p in pilihan} <= set(roles_of(ciri.jenis))


@pytest.mark.parametrize("jenis", Jenis)
def test_every_choice_is_an_answer_and_every_role_can_be_chosen(jenis: Jenis) -> None:
    kelompok = list_kunci(jenis, [2022, 2021])
    kunci = [satu for _, isi in kelompok for satu, _ in isi]
    assert len(set(kunci)) == len(kunci)
    assert {satu for satu in kunci if ":" not in satu} == {*map(str, Peran), ABAIKAN}
    kolom = {str(nomor): satu for nomor, satu in enumerate(kunci, 1)}
    jawaban = parse_jawaban({"tabel": [{"kepala": "x", "jenis": str(jenis), "kolom": kolom}]})
    assert len(jawaban.tabel[0].kolom) == len(kunci)


def test_kinds_are_answers() -> None:
    tabel = [{"kepala": nilai, "jenis": nilai} for nilai, _ in list_jenis()]
    assert len(parse_jawaban({"tabel": tabel}).tabel) == len(Jenis) + 1


@pytest.mark.parametrize(
    ("kunci", "kata"),
    [
        ("pagu", "Pagu anggaran"),
        ("pagu:2021", "Pagu anggaran tahun 2021"),
        ("target:ke-2", "Target tahun ke-2"),
        ("target:awal", "Target kondisi awal"),
        ("target:akhir", "Target akhir periode"),
        ("realisasi:tw-2", "Realisasi kinerja triwulan II"),
        ("realisasi_anggaran:sd-tw-3", "Realisasi anggaran s.d. triwulan III"),
        ("realisasi_anggaran:bulan-3", "Realisasi anggaran Maret"),
        ("kode:2", "Kode bagian 2"),
        ("kode:sub_kegiatan", "Kode sub kegiatan"),
        ("lain#2", "Kolom lain (2)"),
    ],
)
def test_a_key_is_told_in_words(kunci: str, kata: str) -> None:
    assert sebut_kunci(kunci) == kata


def test_every_key_of_the_samples_has_words() -> None:
    kunci = {k.kunci for berkas in BERKAS for t in hasil(berkas).tabel for k in t.kolom}
    assert all(sebut_kunci(satu) for satu in kunci)
