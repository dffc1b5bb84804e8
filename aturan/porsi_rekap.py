"""A rolled-up line that serves several sasaran: the part of one of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from aturan.porsi import split_by_porsi
from aturan.rekap_anggaran import Jumlah, Rekap


def split_rekap(rekap: Rekap, porsi: Mapping[str, Decimal], kunci: str) -> Rekap:
    """Pagu and realisasi by the share of ``kunci``; in full where the shares are none."""
    return replace(
        rekap,
        pagu=split_jumlah(rekap.pagu, porsi, kunci),
        realisasi=split_jumlah(rekap.realisasi, porsi, kunci),
    )


def split_jumlah(jumlah: Jumlah, porsi: Mapping[str, Decimal], kunci: str) -> Jumlah:
    if jumlah.nilai is None:
        return jumlah
    pembagian = split_by_porsi(jumlah.nilai, porsi)
    return jumlah if pembagian.alasan else replace(jumlah, nilai=pembagian.bagian[kunci])
