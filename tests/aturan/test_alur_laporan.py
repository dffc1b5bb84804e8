"""The way of a report: who may take which step, and that nobody signs what they wrote."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aturan.alur import Langkah, Penolakan, check_tables, find_langkah, refuse
from aturan.alur_laporan import ALUR_LAPORAN
from aturan.peran import PERAN_PEMDA, Peran
from aturan.wewenang import TERBUKA, Status, Tindakan, boleh

JALAN = [
    (Tindakan.AJUKAN, Peran.OPERATOR, Status.DIAJUKAN),
    (Tindakan.VERIFIKASI, Peran.VERIFIKATOR, Status.DIVERIFIKASI),
    (Tindakan.REVIU, Peran.INSPEKTORAT, Status.DIREVIU),
    (Tindakan.SAHKAN, Peran.KEPALA_PD, Status.FINAL),
    (Tindakan.TERBITKAN, Peran.ORGANISASI, Status.TERBIT),
]


def langkah(tindakan: Tindakan, peran: Peran, siapa: int = 1, **isi: object) -> Langkah:
    return Langkah(tindakan, siapa, frozenset({peran}), **{"alasan": "Alasan", **isi})


def test_rights_and_steps_name_the_same_statuses():
    assert check_tables(ALUR_LAPORAN) == []


def test_the_usual_way_leads_from_draft_to_the_public():
    status = Status.DRAF
    lalu: tuple[tuple[Tindakan, int], ...] = ()
    for siapa, (tindakan, peran, ke) in enumerate(JALAN, 1):
        satu = langkah(tindakan, peran, siapa, pelaku_lalu=lalu)
        assert refuse(status, satu, ALUR_LAPORAN) is None
        status, lalu = ALUR_LAPORAN[tindakan].ke, (*lalu, (tindakan, siapa))
        assert status == ke


@pytest.mark.parametrize(
    ("tindakan", "status", "lalu"),
    [
        (Tindakan.VERIFIKASI, Status.DIAJUKAN, Tindakan.AJUKAN),
        (Tindakan.REVIU, Status.DIVERIFIKASI, Tindakan.AJUKAN),
        (Tindakan.REVIU, Status.DIVERIFIKASI, Tindakan.VERIFIKASI),
        (Tindakan.SAHKAN, Status.DIREVIU, Tindakan.AJUKAN),
        (Tindakan.SAHKAN, Status.DIVERIFIKASI, Tindakan.VERIFIKASI),
    ],
)
def test_nobody_judges_their_own_work(tindakan: Tindakan, status: Status, lalu: Tindakan):
    sendiri = Langkah(tindakan, 5, frozenset(Peran), ((lalu, 5),), "Alasan")
    lain = Langkah(tindakan, 6, frozenset(Peran), ((lalu, 5),), "Alasan")
    assert refuse(status, sendiri, ALUR_LAPORAN) == Penolakan.SENDIRI
    assert refuse(status, lain, ALUR_LAPORAN) is None


@pytest.mark.parametrize("tindakan", [Tindakan.KEMBALIKAN_LAPORAN, Tindakan.RALAT])
def test_sending_back_and_the_ralat_need_a_reason(tindakan: Tindakan):
    status = next(iter(ALUR_LAPORAN[tindakan].dari))
    satu = Langkah(tindakan, 1, frozenset(Peran), alasan=" ")
    assert refuse(status, satu, ALUR_LAPORAN) == Penolakan.ALASAN


def test_what_is_signed_is_not_written_in_and_opened_only_as_ralat():
    for status in (Status.FINAL, Status.TERBIT):
        assert not boleh(Peran, Tindakan.TULIS_NARASI, status)
        maju = {Tindakan.TERBITKAN} if status is Status.FINAL else set()
        assert set(find_langkah(status, Peran, ALUR_LAPORAN)) == {Tindakan.RALAT} | maju


def test_only_the_head_signs_and_nobody_of_the_pemda_writes():
    assert {satu for satu in Peran if boleh([satu], Tindakan.SAHKAN)} == {Peran.KEPALA_PD}
    assert not boleh(PERAN_PEMDA, Tindakan.TULIS_NARASI)
    assert {satu for satu in Peran if boleh([satu], Tindakan.REVIU)} == {Peran.INSPEKTORAT}


@given(st.sampled_from(list(ALUR_LAPORAN)), st.sampled_from(Status), st.sampled_from(Peran))
def test_a_step_is_open_exactly_to_roles_that_the_table_names(
    tindakan: Tindakan, status: Status, peran: Peran
):
    hasil = refuse(status, langkah(tindakan, peran), ALUR_LAPORAN)
    dari = status in ALUR_LAPORAN[tindakan].dari
    assert (hasil is None) == (dari and boleh([peran], tindakan, status))


def test_every_status_of_a_report_can_be_reached_and_left():
    semua = set(Status) - {Status.DISETUJUI}
    assert {satu.ke for satu in ALUR_LAPORAN.values()} == semua
    assert {status for satu in ALUR_LAPORAN.values() for status in satu.dari} == semua
    assert semua >= TERBUKA
