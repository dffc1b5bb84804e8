"""Asking for a job: once per key, small, and in the queue only when it is committed."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django_tasks_db.models import DBTaskResult
from hypothesis import given
from hypothesis import strategies as st

from pekerjaan.actions import KunciDipakai, Pemilik, run_or_submit, submit
from pekerjaan.daftar import get_jenis, register
from pekerjaan.models import Pekerjaan, StatusPekerjaan
from pekerjaan.muatan import BATAS_BYTE, MuatanDitolak, check_muatan
from pekerjaan.pegangan import Pegangan

from .conftest import Committing, Mendaftar
from .uji import add_effect, do_nothing, list_effect, reload, submit_uji

SIAPA = Pemilik(pengguna_id=7, nama_pengguna="budi")


@pytest.mark.django_db
def test_the_same_key_gives_the_same_job(daftar: Mendaftar):
    daftar(do_nothing)
    assert submit_uji("a") == submit_uji("a")
    assert submit_uji("b") != submit_uji("a")


@pytest.mark.django_db
def test_the_same_key_is_queued_once_also_after_it_is_done(daftar: Mendaftar, commit: Committing):
    daftar(do_nothing)
    with commit():
        pekerjaan = submit_uji()
        Pekerjaan.objects.update(status=StatusPekerjaan.SELESAI)
        assert submit_uji() == pekerjaan
    assert DBTaskResult.objects.count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    "lain",
    [
        {"muatan": {"berkas": 2}},
        {"pemilik": Pemilik(instansi_id=1)},
        {"pemilik": Pemilik(pemda_id=1)},
        {"jenis": "lain"},
    ],
    ids=["muatan", "instansi", "pemda", "jenis"],
)
def test_a_key_of_another_job_is_refused(daftar: Mendaftar, monkeypatch, lain: dict[str, Any]):
    daftar(do_nothing)
    monkeypatch.setitem(register.__globals__["DAFTAR"], "lain", get_jenis("uji"))
    isi: dict[str, Any] = {"jenis": "uji", "kunci": "a", "muatan": {"berkas": 1}, "pemilik": SIAPA}
    submit(**isi)
    with pytest.raises(KunciDipakai):
        submit(**{**isi, **lain})


@pytest.mark.hanya_postgresql
@pytest.mark.django_db(transaction=True)
def test_of_many_who_ask_at_once_one_job_comes(daftar: Mendaftar):
    daftar(do_nothing)

    def ask(_: int) -> int:
        try:
            return submit_uji().pk
        finally:
            connection.close()

    with ThreadPoolExecutor(5) as kolam:
        assert len(set(kolam.map(ask, range(5)))) == 1
    assert DBTaskResult.objects.count() == 1


@pytest.mark.django_db
def test_what_was_rolled_back_is_never_queued(daftar: Mendaftar, commit: Committing):
    daftar(do_nothing)
    with commit(), transaction.atomic():
        submit_uji()
        transaction.set_rollback(True)
    assert not Pekerjaan.objects.exists()
    assert not DBTaskResult.objects.exists()


@pytest.mark.django_db
def test_the_queue_carries_the_number_alone(daftar: Mendaftar, commit: Committing):
    daftar(do_nothing)
    with commit():
        pekerjaan = submit_uji(muatan={"rahasia": "x"})
    assert DBTaskResult.objects.get().args_kwargs == {"args": [pekerjaan.pk], "kwargs": {}}


def test_an_unknown_kind_is_refused_before_anything_is_written():
    with pytest.raises(LookupError, match="tidak dikenal"):
        submit("belum-ada", "a", {}, pemilik=SIAPA)


def test_a_kind_is_registered_once(daftar: Mendaftar):
    daftar(do_nothing)
    with pytest.raises(ValueError, match="sudah terdaftar"):
        register("uji", "Uji")(do_nothing)


@pytest.mark.parametrize(
    ("muatan", "sebab"),
    [
        ({"teks": "x" * BATAS_BYTE}, "byte"),
        ({"huruf": "é" * (BATAS_BYTE // 6)}, "byte"),
        ({"isi": object()}, "bukan data JSON"),
        ({"isi": float("nan")}, "bukan data JSON"),
        ({"isi": b"x"}, "bukan data JSON"),
        ({"isi": {"dalam": ["a\x00b"]}}, "NUL"),
        ({"\x00": 1}, "NUL"),
        ({"isi": "\\\x00"}, "NUL"),
    ],
    ids=["besar", "besar-aksen", "objek", "nan", "byte", "nul", "nul-kunci", "nul-miring"],
)
def test_a_load_that_no_row_can_keep_is_refused(
    daftar: Mendaftar, muatan: dict[str, Any], sebab: str
):
    daftar(do_nothing)
    with pytest.raises(MuatanDitolak, match=sebab):
        submit_uji(muatan=muatan)


def test_the_largest_load_and_a_written_backslash_pass():
    besar = {"t": "x" * (BATAS_BYTE - len('{"t": ""}'))}
    assert check_muatan(besar) == besar
    assert check_muatan({"t": "\\u0000"}) == {"t": "\\u0000"}


@given(st.text(max_size=30))
def test_text_is_refused_exactly_where_it_holds_nul(teks: str):
    if "\x00" in teks:
        with pytest.raises(MuatanDitolak):
            check_muatan({"t": teks})
    else:
        assert check_muatan({"t": teks}) == {"t": teks}


@pytest.mark.django_db
def test_a_job_belongs_to_a_pd_or_to_a_pemda_never_to_both(daftar: Mendaftar):
    daftar(do_nothing)
    with pytest.raises(IntegrityError), transaction.atomic():
        submit("uji", "a", {}, pemilik=Pemilik(instansi_id=1, pemda_id=1))


@pytest.mark.django_db
@pytest.mark.parametrize(("besar", "status"), [(10, "selesai"), (11, "menunggu")])
def test_small_ones_are_done_at_once_and_large_ones_wait(
    daftar: Mendaftar, commit: Committing, besar: int, status: str
):
    @daftar
    def add(pegangan: Pegangan) -> dict[str, Any]:
        add_effect("sekali")
        return {"n": 1}

    for _ in range(2):
        with commit():
            pekerjaan = run_or_submit("uji", "a", {}, besar=besar, ambang=10, pemilik=SIAPA)
        assert pekerjaan.status == status
    dikerjakan = status == "selesai"
    assert list_effect() == ["sekali"] * dikerjakan
    assert DBTaskResult.objects.count() == (not dikerjakan)
    assert reload(pekerjaan).hasil == ({"n": 1} if dikerjakan else None)


@pytest.mark.django_db
def test_nothing_is_done_at_once_within_another_transaction(daftar: Mendaftar):
    """Others would see neither that it is taken nor that it lives."""
    daftar(do_nothing)
    with pytest.raises(RuntimeError, match="durable"), transaction.atomic():
        run_or_submit("uji", "a", {}, besar=1, ambang=1, pemilik=SIAPA)
