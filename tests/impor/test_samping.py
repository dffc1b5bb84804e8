"""Work beside the main work gives its result, its error, or says that no memory was left."""

import threading

import pytest

from impor.baca.samping import begin


def test_it_works_while_others_do():
    boleh = threading.Event()
    wait = begin(lambda: boleh.wait(10))
    boleh.set()
    assert wait() is True


@pytest.mark.parametrize("sebab", [ValueError("rusak"), MemoryError(), SystemExit(3)])
def test_what_it_raises_reaches_who_waits(sebab):
    def gagal() -> None:
        raise sebab

    with pytest.raises(type(sebab)) as tertangkap:
        begin(gagal)()
    assert tertangkap.value is sebab


def test_no_thread_is_no_memory(monkeypatch):
    def refuse(benang: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", refuse)
    with pytest.raises(MemoryError):
        begin(list)


def test_a_thread_that_died_before_its_work_is_no_memory(monkeypatch):
    monkeypatch.setattr(threading.Thread, "run", lambda benang: None)
    with pytest.raises(MemoryError):
        begin(list)()
