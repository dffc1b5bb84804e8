"""Rendered parts of pages, kept as long as nothing that they depend on has moved."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256

from django.core.cache import cache
from django.utils.safestring import SafeString

SEHARI = 86_400


def keep_fragment(
    nama: str, sidik: object, buat: Callable[[], SafeString], *, boleh: bool
) -> SafeString:
    """The part as it was rendered for the same ``sidik``, else rendered now.

    ``sidik`` names everything that the part depends on, and is told apart by its ``repr``. Not
    ``boleh``: something is still moving, and what is rendered now is not kept.
    """
    if not boleh:
        return buat()
    kunci = f"{nama}:{sha256(repr(sidik).encode()).hexdigest()}"
    isi: SafeString | None = cache.get(kunci)
    if isi is None:
        isi = buat()
        cache.set(kunci, isi, SEHARI)
    return isi
