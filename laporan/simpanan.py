"""Rendered parts of pages, kept as long as nothing that they depend on has moved."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256

from django.core.cache import cache
from django.utils.safestring import SafeString

SEHARI = 86_400


def keep_fragment(
    nama: str, sidik: object, buat: Callable[[], tuple[SafeString, bool]]
) -> SafeString:
    """The part as it was rendered for the same ``sidik``, else rendered now.

    ``sidik`` names everything that the part depends on, and is told apart by its ``repr``. ``buat``
    renders, and says whether that may be kept: not while something is still moving.
    """
    kunci = f"{nama}:{sha256(repr(sidik).encode()).hexdigest()}"
    tersimpan: SafeString | None = cache.get(kunci)
    if tersimpan is not None:
        return tersimpan
    isi, boleh = buat()
    if boleh:
        cache.set(kunci, isi, SEHARI)
    return isi
