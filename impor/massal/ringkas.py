"""What the plan of one PD comes to, in numbers: an overview of many needs no plan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from impor.istilah import TingkatPesan
from impor.kiriman.pratinjau import DITAHAN, HILANG, SAMA, Pratinjau
from impor.models import Kiriman, PerangkatMassal, Tindakan

KEADAAN = (str(Tindakan.BARU), str(Tindakan.UBAH), SAMA, HILANG, DITAHAN)
GALAT = str(TingkatPesan.GALAT)
PERINGATAN = str(TingkatPesan.PERINGATAN)
TANYA = "tanya"
DITOLAK = "ditolak"


def make_ringkas(pratinjau: Pratinjau) -> dict[str, int]:
    """Rows by how they stand, messages by weight, open questions, and files that are left out."""
    baris = Counter(satu["keadaan"] for satu in pratinjau["baris"])
    pesan = Counter(satu["tingkat"] for satu in pratinjau["pesan"])
    return {
        **{satu: baris[satu] for satu in KEADAAN},
        GALAT: pesan[GALAT],
        PERINGATAN: pesan[PERINGATAN],
        TANYA: sum(map(len, pratinjau["tanya"].values())),
        DITOLAK: sum(satu["ditolak"] for satu in pratinjau["berkas"]),
    }


def refresh_ringkas(semua: Iterable[PerangkatMassal]) -> None:
    """Those of which the plan is another one by now. Two queries, none where nothing changed."""
    lama = {satu.kiriman.pk: satu for satu in semua if is_usang(satu) and satu.kiriman is not None}
    if not lama:
        return
    for pk, sidik, pratinjau in list_pratinjau(lama):
        lama[pk].ringkas, lama[pk].sidik = make_ringkas(pratinjau), sidik
    PerangkatMassal.objects.bulk_update(lama.values(), ["ringkas", "sidik"])


def is_usang(satu: PerangkatMassal) -> bool:
    """Whether the plan of an open kiriman is not the one that was counted."""
    kiriman = satu.kiriman
    return kiriman is not None and kiriman.is_terbuka and kiriman.sidik != satu.sidik


def list_pratinjau(pk: Iterable[int]) -> Iterable[tuple[int, str, Any]]:
    """The plans one after another: together they may weigh much. One query."""
    milik = Kiriman.objects.filter(pk__in=list(pk)).exclude(sidik="")
    return milik.values_list("pk", "sidik", "pratinjau").iterator(chunk_size=10)
