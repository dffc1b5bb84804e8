"""What a batch wrote, counted by kind and told in one sentence."""

from __future__ import annotations

from collections.abc import Mapping

from aturan.tampil import format_cacah
from impor.kolom.resources import BY_JENIS
from impor.models import Tindakan

Jumlah = dict[str, dict[str, int]]


def count_jenis(jumlah: Mapping[tuple[str, str], int]) -> Jumlah:
    """Counts by (kind, deed) as ``{kind: {deed: n}}``, in the order of the resources."""
    hasil: Jumlah = {}
    for jenis in BY_JENIS:
        isi = {str(t): n for t in Tindakan if (n := jumlah.get((jenis, str(t)), 0))}
        if isi:
            hasil[jenis] = isi
    return hasil


def describe_jumlah(jumlah: Mapping[str, Mapping[str, int]]) -> str:
    """The same as a sentence: "12 indikator baru, 40 target berubah."; empty for nothing."""
    bagian = [
        f"{format_cacah(banyak)} {sebut_jenis(jenis)} {Tindakan(tindakan).label}"
        for jenis, isi in jumlah.items()
        for tindakan, banyak in isi.items()
    ]
    return f"{', '.join(bagian)}." if bagian else ""


def sebut_jenis(jenis: str) -> str:
    """What a row of this kind is called."""
    return str(BY_JENIS[jenis]._meta.model._meta.verbose_name)
