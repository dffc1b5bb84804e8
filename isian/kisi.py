"""The protocol of grids: one cell is one POST, answered with JSON that the page can act on.

The browser's side is ``static/isian/kisi.js``. A view reads ``read_kiriman``, calls its action and
gives a ``Tersimpan``; everything that can be wrong with a cell is raised as one of the exceptions
here, and ``answer`` turns it into the status that the page understands:

200 tersimpan · 422 galat, or alasan when a reason is asked for · 409 bentrok · 423 terkunci ·
403 for who may not write at all.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.utils.formats import date_format

from .models import Berversi, Riwayat

PANJANG_MAKS = 1_000  # characters of one cell
TAK_TERCETAK = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 127))


class SelGalat(Exception):
    """What was typed cannot be kept; the sentence says why and gives an example."""

    keadaan = "galat"
    status = 422

    @property
    def isi(self) -> dict[str, Any]:
        return {}


class SelPerluAlasan(SelGalat):
    """It can be kept when the person says why: the page asks and sends it again."""

    keadaan = "alasan"


class SelTerkunci(SelGalat):
    """Nobody may write here now; the sentence says who can change that."""

    keadaan = "terkunci"
    status = 423


class SelBentrok(SelGalat):
    """Somebody else saved since. ``versi`` and ``tertulis`` are what stands there now."""

    keadaan = "bentrok"
    status = 409

    def __init__(self, baris: Berversi | None, tertulis: str) -> None:
        self.versi = baris.versi_baris if baris else 0
        self.tertulis = tertulis
        self.oleh, self.waktu = find_penulis(baris)
        super().__init__(self.kalimat)

    @property
    def kalimat(self) -> str:
        oleh = f" oleh {self.oleh}" if self.oleh else ""
        waktu = f" pada {self.waktu}" if self.waktu else ""
        isi = f"“{self.tertulis}”" if self.tertulis else "kosong"
        return f"Sel ini sudah diubah{oleh}{waktu}. Isi terbarunya: {isi}."

    @property
    def isi(self) -> dict[str, Any]:
        return {
            "versi": self.versi,
            "isi": self.tertulis,
            "oleh": self.oleh,
            "waktu": self.waktu,
        }


def find_penulis(baris: Berversi | None) -> tuple[str, str]:
    """Who saved the row last, and when, for readers. Empty for rows of an import."""
    if baris is None or baris.pk is None:
        return "", ""
    akhir = Riwayat.objects.filter(tabel=baris._meta.label_lower, kunci=baris.pk).first()
    return (akhir.nama_pengguna, tell_waktu(akhir.waktu)) if akhir else ("", "")


def tell_waktu(waktu: datetime) -> str:
    return date_format(timezone.localtime(waktu), "j F Y H.i")


@dataclass(frozen=True, slots=True)
class Pilihan:
    """One reading of a text that can be read in two ways: what to write for it, and its label."""

    isi: str
    label: str


@dataclass(frozen=True, slots=True)
class Tersimpan:
    """The cell as it stands now. ``tampil`` fills ``[data-tampil=…]`` of the row, ``total`` fills
    ``[data-total=…]`` of the page, ``data`` becomes ``data-…`` of the row; ``pilihan`` is a
    question between two readings."""

    versi: int
    isi: str
    terbaca: str = ""
    pilihan: tuple[Pilihan, ...] = ()
    peringatan: tuple[str, ...] = ()
    tampil: Mapping[str, str] = field(default_factory=dict)
    total: Mapping[str, str] = field(default_factory=dict)
    data: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class IsianSel:
    """An input of a grid (``isian/_sel.html``). ``alamat`` takes it; ``versi`` is that of its row
    (0: none yet), which several cells share as ``rekam``."""

    kolom: str
    alamat: str
    isi: str
    versi: int
    label: str
    satuan: str = ""
    contoh: str = ""
    rekam: str = ""


@dataclass(frozen=True, slots=True)
class Kiriman:
    """What the browser sent: the text as typed, the version that the person saw (0: no row yet),
    which column of the row, and a reason where one was asked for."""

    isi: str
    versi: int
    kolom: str = ""
    alasan: str = ""


def wants_json(request: HttpRequest) -> bool:
    """Whether a grid asks; otherwise it is a plain form."""
    return "application/json" in request.headers.get("Accept", "")


def read_kiriman(request: HttpRequest, *, maks: int = PANJANG_MAKS) -> Kiriman:
    """Raises ``SelGalat`` for what is too long or no version, 403 for a page of someone else."""
    require_same_person(request)
    versi = request.POST.get("versi", "0")
    if not (versi.isascii() and versi.isdigit() and len(versi) <= 9):
        raise SelGalat("Halaman ini tidak lengkap. Muat ulang halaman, lalu coba lagi.")
    return Kiriman(
        read_teks(request.POST.get("isi", ""), maks=maks),
        int(versi),
        request.POST.get("kolom", ""),
        read_teks(request.POST.get("alasan", "")),
    )


def read_teks(teks: str, *, maks: int = PANJANG_MAKS) -> str:
    """A typed text without characters that no one can see. Raises ``SelGalat`` when too long."""
    rapi = teks.replace("\r\n", "\n").translate(TAK_TERCETAK).strip()
    if len(rapi) > maks:
        raise SelGalat(
            f"Teks ini {len(rapi)} karakter; paling panjang {maks}. Ringkas isinya, atau tulis"
            " penjelasan panjang di bagian analisis."
        )
    return rapi


def require_same_person(request: HttpRequest) -> None:
    """Entries that waited in a page opened by one person are never saved in another's name."""
    pembuka = request.POST.get("pengguna", "")
    if pembuka and pembuka != str(request.user.pk):
        raise PermissionDenied(
            "Halaman ini dibuka oleh pengguna lain. Masuk kembali sebagai pengguna itu, atau muat"
            " ulang halaman."
        )


def answer(simpan: Callable[[], Tersimpan]) -> JsonResponse:
    """What the page is told of a cell that was saved, or could not be."""
    try:
        hasil = simpan()
    except SelGalat as galat:
        pesan = {"keadaan": galat.keadaan, "pesan": str(galat), **galat.isi}
        return JsonResponse(pesan, status=galat.status)
    except PermissionDenied as tolak:
        return JsonResponse({"keadaan": "ditolak", "pesan": str(tolak)}, status=403)
    return JsonResponse({"keadaan": "tersimpan", **asdict(hasil)})
