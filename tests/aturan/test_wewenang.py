"""Who may do what, and how a draft becomes approved: the two tables agree and hold together."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aturan.alur import TRANSISI, Langkah, Penolakan, check_tables, find_langkah, refuse
from aturan.peran import PERAN_PD, PERAN_PEMDA, Peran
from aturan.tenggat import Tenggat
from aturan.wewenang import BIASA, TERBUKA, WEWENANG, Status, Tindakan, boleh

ALUR = tuple(TRANSISI)
PEMILIK = {
    Tindakan.AJUKAN: Peran.OPERATOR,
    Tindakan.TARIK: Peran.OPERATOR,
    Tindakan.VERIFIKASI: Peran.VERIFIKATOR,
    Tindakan.KEMBALIKAN: Peran.VERIFIKATOR,
    Tindakan.SETUJUI: Peran.KEPALA_PD,
    Tindakan.BUKA_KEMBALI: Peran.KEPALA_PD,
}


def langkah(tindakan: Tindakan, siapa: int = 1, **isi: object) -> Langkah:
    bawaan = {"peran": frozenset({PEMILIK[tindakan]}), "alasan": "Data berubah"}
    return Langkah(tindakan, siapa, **{**bawaan, **isi})


def test_every_deed_has_its_line_and_every_role_and_status_its_label():
    assert set(WEWENANG) == set(Tindakan)
    assert all(peran.label for peran in Peran)
    assert all(status.label for status in Status)
    assert all(sebab.kalimat for sebab in Penolakan)


def test_rights_and_steps_name_the_same_statuses():
    assert check_tables() == []


def test_roles_of_a_pd_and_of_a_pemda_are_all_roles_once():
    assert set(PERAN_PD) | set(PERAN_PEMDA) == set(Peran)
    assert not set(PERAN_PD) & set(PERAN_PEMDA)


@pytest.mark.parametrize("tindakan", [t for t in Tindakan if t.startswith("isi_")])
def test_nobody_of_the_pemda_fills_in_figures_of_a_pd(tindakan: Tindakan):
    assert not boleh(PERAN_PEMDA, tindakan)


@pytest.mark.parametrize("tindakan", [Tindakan.ISI_REALISASI, Tindakan.ISI_PERJANJIAN])
def test_what_was_handed_in_is_not_filled_in_any_more(tindakan: Tindakan):
    assert {status for status in Status if boleh(Peran, tindakan, status)} == TERBUKA


def test_nobody_changes_an_approved_quarter():
    mengubah = (
        Tindakan.ISI_REALISASI,
        Tindakan.PERBAIKI_BARIS,
        Tindakan.ISI_ANGGARAN,
        Tindakan.UNGGAH_BUKTI,
    )
    assert not any(boleh(Peran, tindakan, Status.DISETUJUI) for tindakan in mengubah)


def test_the_mayor_only_reads():
    bisa = {tindakan for tindakan in Tindakan if boleh([Peran.KEPALA_DAERAH], tindakan)}
    assert bisa == {Tindakan.LIHAT}


@pytest.mark.parametrize("tindakan", [Tindakan.IMPOR, Tindakan.BATALKAN_IMPOR])
def test_the_operator_and_the_admin_import_and_take_it_back(tindakan: Tindakan):
    assert {peran for peran in Peran if boleh([peran], tindakan)} == {Peran.OPERATOR, Peran.ADMIN}


def test_without_a_role_nothing_is_allowed():
    assert not any(boleh([], tindakan, status) for tindakan in Tindakan for status in Status)


def test_the_usual_way_leads_from_draft_to_approved():
    status = Status.DRAF
    for nomor, tindakan in enumerate((Tindakan.AJUKAN, Tindakan.VERIFIKASI, Tindakan.SETUJUI)):
        assert refuse(status, langkah(tindakan, siapa=nomor)) is None
        status = TRANSISI[tindakan].ke
    assert status == Status.DISETUJUI


@pytest.mark.parametrize(
    ("tindakan", "status", "lalu"),
    [
        (Tindakan.VERIFIKASI, Status.DIAJUKAN, Tindakan.AJUKAN),
        (Tindakan.SETUJUI, Status.DIVERIFIKASI, Tindakan.AJUKAN),
        (Tindakan.SETUJUI, Status.DIVERIFIKASI, Tindakan.VERIFIKASI),
    ],
)
def test_nobody_judges_their_own_work(tindakan: Tindakan, status: Status, lalu: Tindakan):
    peran = frozenset(Peran)
    sendiri = langkah(tindakan, siapa=5, peran=peran, pelaku_lalu=((lalu, 5),))
    assert refuse(status, sendiri) == Penolakan.SENDIRI
    assert refuse(status, langkah(tindakan, siapa=6, pelaku_lalu=((lalu, 5),))) is None


@pytest.mark.parametrize("tindakan", [Tindakan.KEMBALIKAN, Tindakan.BUKA_KEMBALI])
def test_sending_back_and_reopening_need_a_reason(tindakan: Tindakan):
    status = next(iter(WEWENANG[tindakan][PEMILIK[tindakan]]))
    assert refuse(status, langkah(tindakan, alasan="  ")) == Penolakan.ALASAN
    assert refuse(status, langkah(tindakan, alasan="Angka TW II keliru")) is None


@given(st.sampled_from(ALUR), st.sampled_from(Status), st.sets(st.sampled_from(Peran)))
def test_a_step_is_open_exactly_to_roles_that_the_table_names(
    tindakan: Tindakan, status: Status, peran: set[Peran]
):
    hasil = refuse(status, langkah(tindakan, peran=frozenset(peran)))
    assert (hasil is None) == (tindakan in find_langkah(status, peran))
    assert (hasil is None) == (status in TRANSISI[tindakan].dari and boleh(peran, tindakan, status))


def test_every_status_can_be_left_and_reached():
    assert {status for satu in TRANSISI.values() for status in satu.dari} == BIASA
    assert {satu.ke for satu in TRANSISI.values()} == BIASA


# --- deadlines --------------------------------------------------------------------------------

BATAS = date(2026, 4, 15)


@pytest.mark.parametrize(
    ("hari", "lewat", "sisa"), [(BATAS - timedelta(3), False, 3), (BATAS, False, 0)]
)
def test_the_last_day_is_still_open(hari: date, lewat: bool, sisa: int):
    tenggat = Tenggat(BATAS)
    assert (tenggat.is_lewat(hari), tenggat.sisa_hari(hari)) == (lewat, sisa)


def test_the_day_after_is_too_late_unless_an_exception_runs_on():
    besok = BATAS + timedelta(1)
    assert Tenggat(BATAS).is_lewat(besok)
    assert not Tenggat(BATAS, besok).is_lewat(besok)
    assert Tenggat(BATAS, besok).is_lewat(besok + timedelta(1))


def test_an_exception_that_is_earlier_takes_nothing_away():
    assert Tenggat(BATAS, BATAS - timedelta(9)).akhir == BATAS


def test_without_a_deadline_nothing_is_late():
    assert Tenggat(None).sisa_hari(BATAS) is None
    assert not Tenggat(None, BATAS).is_lewat(date(2099, 1, 1))
