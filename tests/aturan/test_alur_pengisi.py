"""Who wrote a figure does not judge it; what stands in the way is told last."""

from datetime import date

import pytest

from aturan.alur import KALIMAT_PENOLAKAN, Langkah, Penolakan, refuse
from aturan.peran import Peran
from aturan.tenggat import Tenggat, find_pengingat
from aturan.wewenang import Status, Tindakan

SEMUA_PERAN = frozenset(Peran)


def try_step(tindakan: Tindakan, status: Status, **isi: object) -> Penolakan | None:
    return refuse(status, Langkah(tindakan, 7, SEMUA_PERAN, **isi))


@pytest.mark.parametrize(
    ("tindakan", "status"),
    [(Tindakan.VERIFIKASI, Status.DIAJUKAN), (Tindakan.SETUJUI, Status.DIVERIFIKASI)],
)
def test_who_edited_a_figure_may_not_judge_it(tindakan: Tindakan, status: Status):
    assert try_step(tindakan, status, pengisi=frozenset({7})) is Penolakan.IKUT_MENGISI
    assert try_step(tindakan, status, pengisi=frozenset({8})) is None


def test_who_filled_in_the_figures_may_submit_them():
    assert try_step(Tindakan.AJUKAN, Status.DRAF, pengisi=frozenset({7})) is None


def test_who_submitted_is_refused_for_that_before_anything_in_the_content():
    penolakan = try_step(
        Tindakan.VERIFIKASI,
        Status.DIAJUKAN,
        pelaku_lalu=((Tindakan.AJUKAN, 7),),
        halangan=Penolakan.ADA_DIKEMBALIKAN,
    )
    assert penolakan is Penolakan.SENDIRI


def test_a_hindrance_in_the_content_stops_the_step():
    halangan = Penolakan.ADA_KOSONG
    assert try_step(Tindakan.AJUKAN, Status.DRAF, halangan=halangan) is halangan


def test_every_refusal_has_its_sentence():
    assert set(KALIMAT_PENOLAKAN) == set(Penolakan)


@pytest.mark.parametrize(
    ("sisa", "pengingat"),
    [(8, None), (7, 7), (4, 7), (3, 3), (2, 3), (1, 1), (0, 1), (-1, None), (None, None)],
)
def test_the_reminder_due_is_the_nearest_that_has_begun(sisa: int | None, pengingat: int | None):
    assert find_pengingat(sisa) == pengingat


@pytest.mark.parametrize(
    ("hari", "kata"),
    [(7, "tersisa 3 hari"), (10, "hari terakhir"), (12, "lewat 2 hari")],
)
def test_the_countdown_is_said_in_words(hari: int, kata: str):
    assert Tenggat(date(2021, 4, 10)).describe(date(2021, 4, hari)) == kata


def test_without_a_deadline_there_is_no_countdown():
    assert Tenggat(None).describe(date(2021, 4, 1)) == ""
