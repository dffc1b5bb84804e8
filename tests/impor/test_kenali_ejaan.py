"""Header words shortened, broken, misspelt and in English; what is near them and means another."""

from __future__ import annotations

import pytest

from impor.istilah import Peran
from impor.kenali.ejaan import correct, spell_out
from impor.kenali.kepala import is_header_word
from impor.kenali.kolom import PASTI, TEBAKAN, find_role
from impor.kenali.pola import fold
from impor.kenali.waktu import find_subperiod


@pytest.mark.parametrize(
    ("kepala", "peran"),
    [
        ("Prog.", Peran.PROGRAM),
        ("Keg.", Peran.KEGIATAN),
        ("Sub Keg", Peran.SUB_KEGIATAN),
        ("Prog./Keg./Sub Keg.", Peran.URAIAN),
        ("Ind. Kinerja", Peran.INDIKATOR),
        ("Indi- kator Kinerja", Peran.INDIKATOR),
        ("Reali sasi", Peran.REALISASI),
        ("Sasaran Strate- gis", Peran.SASARAN),
        ("Capai- an", Peran.CAPAIAN),
        ("N o", Peran.NO),
        ("IKU / Indikator Kinerja", Peran.INDIKATOR),
        ("Real. TW I", Peran.REALISASI),
        ("Realisasi Angg.", Peran.REALISASI_ANGGARAN),
        ("Realisasi Keu", Peran.REALISASI_ANGGARAN),
        ("Sasaran Strategis (SS)", Peran.SASARAN),
        ("Kd. Rek", Peran.KODE),
        ("Target Thn 2023", Peran.TARGET),
        ("Performance Indicator", Peran.INDIKATOR),
        ("Achievement (%)", Peran.CAPAIAN),
        ("Faktor Penghambat", Peran.MASALAH),
        ("Alasan", Peran.PENYEBAB),
        ("Rencana Tindak Lanjut", Peran.TINDAK_LANJUT),
        ("Upaya Perbaikan", Peran.SOLUSI),
    ],
)
def test_a_shortened_or_broken_header_is_as_sure_as_a_whole_one(kepala: str, peran: Peran) -> None:
    assert find_role([kepala])[::2] == (peran, PASTI)


@pytest.mark.parametrize(
    ("kepala", "peran"),
    [
        ("Indiktor Kinrja", Peran.INDIKATOR),
        ("RELIASASI", Peran.REALISASI),
        ("Capian", Peran.CAPAIAN),
        ("Sasarn Strategis", Peran.SASARAN),
        ("Presentase Capaian", Peran.CAPAIAN),
        ("Angaran (Rp)", Peran.PAGU),
        ("Ketrangan", Peran.KETERANGAN),
        ("Sub Kegitan", Peran.SUB_KEGIATAN),
    ],
)
def test_a_misspelt_header_is_put_right_and_less_sure(kepala: str, peran: Peran) -> None:
    assert find_role([kepala])[::2] == (peran, TEBAKAN)
    assert is_header_word(kepala)


@pytest.mark.parametrize(
    "kepala", ["Formasi", "Angsuran", "Indikatif", "Penerapan", "Internal", "Harapan", "Rasional"]
)
def test_other_words_stay_what_they_are(kepala: str) -> None:
    assert correct(fold(kepala)) == fold(kepala)


@pytest.mark.parametrize("kepala", ["Alasan Perubahan", "Alasan Pemilihan", "Nama Barang"])
def test_what_is_said_of_no_figure_is_no_cause(kepala: str) -> None:
    assert find_role([kepala])[0] is Peran.LAIN


def test_the_reason_of_an_indicator_is_no_cause_of_its_figure() -> None:
    assert find_role(["Penjelasan", "Alasan"])[0] is not Peran.PENYEBAB


@pytest.mark.parametrize(
    ("kepala", "bagian"),
    [
        ("Tgt Smt 1", "semester-1"),
        ("Real. s.d. TW III", "sd-tw-3"),
        ("Target Jan", "bulan-1"),
        ("Realisasi Q2", "tw-2"),
        ("Capaian Kuartal III", "tw-3"),
        ("TW.4", "tw-4"),
    ],
)
def test_parts_of_a_year_are_known_by_their_short_names(kepala: str, bagian: str) -> None:
    assert find_subperiod([spell_out(fold(kepala))]) == bagian
