"""Rendered parts of pages, kept as long as nothing that they depend on has moved."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256

from django.core.cache import cache
from django.utils import timezone
from django.utils.safestring import SafeString

from isian.models import Riwayat

from .rekap_tanda import TENANG

SEHARI = 86_400
Rendered = tuple[SafeString, bool]  # and whether it may be kept: nothing in it is still moving


def keep_fragment(
    nama: str, tentang: object, muat: Callable[[], tuple[object, Callable[[], Rendered]]]
) -> SafeString:
    """The part as it was rendered for the same ``tentang`` and marks, else rendered now.

    ``muat`` reads the marks of all that the part depends on, and gives them with what renders it.
    While nothing at all was written anywhere, the marks need not be read again. Both are told
    apart by their ``repr``.
    """
    kini = find_tanda_semua()
    cepat = make_kunci(nama, (tentang, "semua", kini)) if kini else ""
    isi: SafeString | None = cache.get(cepat) if cepat else None
    if isi is not None:
        return isi
    sidik, buat = muat()
    kunci = make_kunci(nama, (tentang, sidik))
    isi = cache.get(kunci)
    if isi is None:
        isi, boleh = buat()
        if not boleh:
            return isi
        cache.set(kunci, isi, SEHARI)
    if cepat:
        cache.set(cepat, isi, SEHARI)
    return isi


def find_tanda_semua() -> tuple[int, str] | None:
    """The last row of the whole history; None while it is so new that a slower transaction may
    still put one before it. One query."""
    akhir = Riwayat.objects.order_by("-pk").values_list("pk", "waktu").first()
    if akhir is None or timezone.now() < akhir[1] + TENANG:
        return None
    return akhir[0], str(akhir[1])


def make_kunci(nama: str, isi: object) -> str:
    return f"{nama}:{sha256(repr(isi).encode()).hexdigest()}"
