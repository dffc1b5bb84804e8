"""The program that stands by for orders of PDFs: whom it serves, and what ends with what."""

from __future__ import annotations

import os
import select
import signal
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest

from laporan.render import pdf_siaga
from laporan.render.pdf import PdfGagalError
from laporan.render.pdf_proses import ProsesTataLetak, start_layout
from laporan.render.pdf_siaga import Program, Siaga
from laporan.render.tata_letak.pesan import Jawaban, Pesanan
from tests.laporan.anak import BATAS, make_ruas

LAMA = 60.0
LAMA_MATI = 30.0
TAK_BERAKHIR = "<table><tr><td colspan=1000000>x</table>"


@pytest.fixture
def siaga() -> Iterator[Siaga]:
    hasil = Siaga(LAMA)
    yield hasil
    hasil.stop()


def make_order(*isi: str) -> Pesanan:
    ruas = tuple(make_ruas(satu, f"Bab {urut}") for urut, satu in enumerate(isi, 1))
    return Pesanan(ruas, {}, (), "x", "x", "uji", BATAS)


def lay_out(siaga: Siaga, *isi: str) -> Jawaban:
    with start_layout(siaga) as proses:
        return proses.ask(make_order(*isi or ("<p>isi",)))


def standing(siaga: Siaga) -> Program:
    assert siaga.program
    return siaga.program


def children(pid: int) -> list[int]:
    return [int(satu) for satu in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def process_of_order(siaga: Siaga) -> int:
    """Below its keeper, which is below the program."""
    ((satu,),) = [children(penjaga) for penjaga in children(standing(siaga).proses.pid)]
    return satu


def wait_for_end(pid: int) -> bool:
    """Whether it ends in time, or has already."""
    with suppress(ProcessLookupError):
        return bool(select.select([os.pidfd_open(pid)], [], [], LAMA_MATI)[0])
    return True


def test_one_program_serves_orders_one_after_another_with_the_same_bytes(siaga: Siaga) -> None:
    pertama = lay_out(siaga, "<p>satu")
    program = standing(siaga)
    assert lay_out(siaga, "<p>dua").pdf != pertama.pdf
    assert lay_out(siaga, "<p>satu").pdf == pertama.pdf
    assert siaga.program is program


def test_threads_that_ask_at_once_share_one_program(siaga: Siaga) -> None:
    with ThreadPoolExecutor(4) as kolam:
        hasil = list(kolam.map(lambda _: (lay_out(siaga).pdf, siaga.program), range(4)))
    assert len({pdf for pdf, _ in hasil}) == 1
    assert {id(program) for _, program in hasil} == {id(siaga.program)}


def test_program_that_waited_in_vain_ends_and_another_takes_its_place() -> None:
    siaga = Siaga(0.01)
    pdf = lay_out(siaga).pdf
    program = standing(siaga)
    assert program.proses.wait(LAMA_MATI) == 0
    assert lay_out(siaga).pdf == pdf
    assert siaga.program is not program
    siaga.stop()


def test_order_that_a_dying_program_did_not_take_is_given_to_another(siaga: Siaga) -> None:
    lay_out(siaga)
    program = standing(siaga)
    program.proses.send_signal(signal.SIGSTOP)
    with start_layout(siaga) as proses:
        program.proses.kill()
        assert proses.ask(make_order("<p>isi")).pdf.startswith(b"%PDF")
    assert siaga.program is not program


def test_program_that_cannot_start_gives_an_error_and_no_endless_trying(
    siaga: Siaga, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf_siaga, "PERINTAH", ("/bin/false",))
    with pytest.raises(PdfGagalError, match="tidak dapat dimulai"):
        lay_out(siaga)


def test_order_whose_process_dies_is_told_and_the_program_stands_by(siaga: Siaga) -> None:
    def kill(sudah: int, dari: int) -> None:
        os.kill(process_of_order(siaga), signal.SIGKILL)

    lay_out(siaga)
    program = standing(siaga)
    with start_layout(siaga) as proses, pytest.raises(PdfGagalError, match=r"berhenti: -9"):
        proses.ask(make_order("<p>a", "<p>b"), kill)
    assert lay_out(siaga).pdf.startswith(b"%PDF")
    assert siaga.program is program


def begin_endless(siaga: Siaga, proses: ProsesTataLetak) -> int:
    """The process that is busy with it."""
    assert proses.tali.recv(1)
    for pesan in make_order(TAK_BERAKHIR).messages():
        proses.masuk.write(pesan)
    proses.masuk.close()
    return process_of_order(siaga)


def test_layout_ends_when_nobody_waits_for_it_any_more(siaga: Siaga) -> None:
    with start_layout(siaga) as proses:
        pid = begin_endless(siaga, proses)
    assert wait_for_end(pid)
    assert standing(siaga).is_alive


def test_layout_goes_on_when_its_program_is_stopped(siaga: Siaga) -> None:
    with start_layout(siaga) as proses:
        pid = begin_endless(siaga, proses)
        siaga.stop()
        assert not select.select([os.pidfd_open(pid)], [], [], 0)[0]
    assert wait_for_end(pid)


def test_program_knows_no_secret(siaga: Siaga, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "sangat-rahasia")
    lay_out(siaga)
    lingkungan = Path(f"/proc/{standing(siaga).proses.pid}/environ").read_text()
    assert "SOURCE_DATE_EPOCH" in lingkungan
    assert "sangat-rahasia" not in lingkungan


def test_another_environment_or_code_has_another_program(
    siaga: Siaga, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    lay_out(siaga)
    pertama = standing(siaga)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    lay_out(siaga)
    kedua = standing(siaga)
    monkeypatch.setattr(pdf_siaga, "program_fingerprint", lambda: b"lain")
    lay_out(siaga)
    assert len({id(pertama), id(kedua), id(siaga.program)}) == 3
    assert not pertama.is_alive


def test_forked_process_leaves_the_program_of_its_parent_alone(
    siaga: Siaga, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_out(siaga)
    induk = standing(siaga)
    with monkeypatch.context() as di_anak:
        di_anak.setattr(os, "getpid", lambda: 1)
        di_anak.setattr(pdf_siaga, "_start", refuse)
        with pytest.raises(RuntimeError):
            lay_out(siaga)
    assert siaga.program is None
    assert induk.proses.wait(LAMA_MATI) == 0  # told by the end of its socket, not killed


def refuse(*lain: object) -> None:
    raise RuntimeError
