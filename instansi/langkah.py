"""The steps of a document or quarter on a page: the buttons a person may press, and pressing one.

Template: ``{% include "instansi/_langkah.html" with panel=panel alamat=address %}``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from django.contrib import messages
from django.core.exceptions import BadRequest, PermissionDenied
from django.http import HttpRequest

from aturan.alur import TRANSISI, Alur, Langkah, Penolakan, find_langkah, refuse
from aturan.wewenang import Status, Tindakan
from isian.kisi import TAK_TERCETAK

from .alur import LangkahDitolak, take_step
from .halaman import Halaman
from .models import Beralur

Baris = TypeVar("Baris", bound=Beralur)

ALASAN_TERPANJANG = 5_000

# What the buttons are drawn as; the first step that leads on stands out.
MAJU = (
    Tindakan.AJUKAN,
    Tindakan.VERIFIKASI,
    Tindakan.SETUJUI,
    Tindakan.REVIU,
    Tindakan.SAHKAN,
    Tindakan.TERBITKAN,
)

# What to wait for, or whom to ask, in each status.
KETERANGAN = {
    Status.DRAF: "Masih disusun oleh operator.",
    Status.DIAJUKAN: "Menunggu verifikasi sekretaris atau kasubbag perencanaan.",
    Status.DIVERIFIKASI: "Menunggu persetujuan kepala perangkat daerah.",
    Status.DISETUJUI: "Sudah disetujui dan terkunci. Untuk mengubahnya, minta kepala perangkat"
    " daerah, Bappeda, atau Bagian Organisasi membukanya kembali.",
    Status.DIBUKA: "Dibuka kembali untuk diperbaiki, lalu diajukan lagi.",
}


@dataclass(frozen=True, slots=True)
class Tombol:
    """A step. ``halangan`` says why this person cannot take it, though the role could."""

    tindakan: Tindakan
    label: str
    is_maju: bool
    perlu_alasan: bool
    halangan: str = ""


@dataclass(frozen=True, slots=True)
class Panel:
    """Where a row stands on its way, and what this person may do about it."""

    status: Status
    keterangan: str
    alasan: str
    versi: int
    tombol_list: tuple[Tombol, ...]

    @property
    def perlu_alasan(self) -> bool:
        return any(satu.perlu_alasan and not satu.halangan for satu in self.tombol_list)

    @property
    def is_bisa(self) -> bool:
        return any(not satu.halangan for satu in self.tombol_list)


def make_panel(
    halaman: Halaman,
    baris: Beralur,
    *,
    pengisi: frozenset[int] = frozenset(),
    alur: Alur = TRANSISI,
    keterangan: Mapping[Status, str] = KETERANGAN,
) -> Panel:
    """No query: the row and the rights are at hand. ``pengisi``: as of ``Langkah``."""
    status = Status(baris.status)
    return Panel(
        status=status,
        keterangan=keterangan[status],
        alasan=baris.alasan_status,
        versi=baris.versi_baris,
        tombol_list=tuple(
            make_tombol(halaman, baris, tindakan, pengisi, alur)
            for tindakan in find_langkah(status, halaman.wewenang.peran, alur)
        ),
    )


def make_tombol(
    halaman: Halaman, baris: Beralur, tindakan: Tindakan, pengisi: frozenset[int], alur: Alur
) -> Tombol:
    langkah = Langkah(
        tindakan,
        halaman.pelaku.id or 0,
        halaman.wewenang.peran,
        baris.pelaku_lalu,
        alasan="…",
        pengisi=pengisi,
    )
    sebab = refuse(Status(baris.status), langkah, alur)
    transisi = alur[tindakan]
    return Tombol(
        tindakan,
        transisi.label,
        tindakan in MAJU,
        transisi.perlu_alasan,
        sebab.kalimat if sebab else "",
    )


def take_posted_step(
    halaman: Halaman,
    baris: Baris,
    ambil: Callable[..., Baris] = take_step,
    *,
    alur: Alur = TRANSISI,
) -> Baris | None:
    """Take the step of the pressed button (``langkah``, ``alasan``, ``versi`` of the form) by
    ``ambil``, an action that is called as ``take_step`` is.

    Returns the row as stored; None when the step was refused, which the person is told by a
    message. A role without the right is answered 403, a step that does not exist 400.
    """
    isi: Any = halaman.request.POST
    tindakan = read_tindakan(isi.get("langkah", ""), alur)
    try:
        check_versi(isi.get("versi", ""), baris)
        hasil = ambil(
            baris,
            tindakan,
            acting_user=halaman.pelaku,
            peran=halaman.wewenang.peran,
            alasan=read_alasan(halaman.request),
        )
    except LangkahDitolak as ditolak:
        tell_refusal(halaman, tindakan, ditolak)
        return None
    messages.success(halaman.request, f"Status sekarang: {Status(hasil.status).label}.")
    return hasil


def check_versi(versi: str, baris: Beralur) -> None:
    """Nobody takes a step on what they have not seen."""
    if not versi:
        raise LangkahDitolak(Penolakan.TANPA_VERSI)
    if versi != str(baris.versi_baris):
        raise LangkahDitolak(Penolakan.STATUS)


def read_alasan(request: HttpRequest) -> str:
    """The reason as it is kept and told to others: of bounded length, without control characters
    (PostgreSQL refuses some of them)."""
    return request.POST.get("alasan", "").translate(TAK_TERCETAK)[:ALASAN_TERPANJANG]


def read_tindakan(teks: str, alur: Alur = TRANSISI) -> Tindakan:
    if teks not in alur:
        raise BadRequest("Langkah tidak dikenal.")
    return Tindakan(teks)


def tell_refusal(halaman: Halaman, tindakan: Tindakan, ditolak: LangkahDitolak) -> None:
    """403 for whoever never may; a message for whoever comes late or forgot the reason."""
    if not halaman.wewenang.boleh(tindakan):
        raise PermissionDenied(Penolakan.PERAN.kalimat)
    messages.error(halaman.request, str(ditolak))
