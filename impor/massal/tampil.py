"""A run as people read it: its files, its PDs, and how far its job is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Q, QuerySet
from django.utils import timezone

from impor.kiriman.pratinjau import HILANG, SAMA
from impor.models import BerkasMassal, ImporMassal, PerangkatMassal, StatusKiriman, Tindakan
from instansi.models import Instansi
from instansi.pekerjaan.tampil import describe

from .kunci import find_pekerjaan
from .ringkas import DITOLAK, GALAT, PERINGATAN, TANYA, refresh_ringkas

BERSAMA = ("instansi__pemda", "kiriman__batch", "kiriman__pekerjaan")
BERAT = (
    *("kiriman__pratinjau", "kiriman__jawaban", "kiriman__jawaban_baru"),
    *("kiriman__batch__berkas", "kiriman__pekerjaan__muatan", "kiriman__pekerjaan__hasil"),
)
BELUM = Q(perangkat__isnull=True)
TANPA_PD = Q(instansi__isnull=True)


@dataclass(frozen=True, slots=True)
class BerkasTampil:
    """A file whose PD is not settled has ``calon``: those that may be meant."""

    berkas: BerkasMassal
    calon: tuple[Instansi, ...]
    is_dipilih: bool

    @property
    def is_terbuka(self) -> bool:
        """Whether its PD may be chosen here and now."""
        return self.berkas.perangkat_id is None and (
            self.is_dipilih or self.berkas.instansi_id is None
        )


@dataclass(frozen=True, slots=True)
class PerangkatTampil:
    """One PD of the overview."""

    perangkat: PerangkatMassal

    def hitung(self, nama: str) -> int:
        """How many rows or messages of a kind its plan has."""
        return int(self.perangkat.ringkas.get(nama, 0))

    @property
    def baru(self) -> int:
        return self.hitung(Tindakan.BARU)

    @property
    def ubah(self) -> int:
        return self.hitung(Tindakan.UBAH)

    @property
    def sama(self) -> int:
        return self.hitung(SAMA)

    @property
    def hilang(self) -> int:
        return self.hitung(HILANG)

    @property
    def galat(self) -> int:
        return self.hitung(GALAT)

    @property
    def peringatan(self) -> int:
        return self.hitung(PERINGATAN)

    @property
    def tanya(self) -> int:
        return self.hitung(TANYA)

    @property
    def ditolak(self) -> int:
        return self.hitung(DITOLAK)

    @property
    def is_terbuka(self) -> bool:
        """Whether it can be applied."""
        kiriman = self.perangkat.kiriman
        if kiriman is None or not kiriman.is_terbuka or kiriman.is_dipegang:
            return False
        return kiriman.is_terencana

    @property
    def is_bersih(self) -> bool:
        """Whether it is applied along with all others that nothing stands against. One that was
        held back to be looked at again is not, until a person ticks it."""
        tenang = not self.galat and not self.perangkat.keterangan
        return self.is_terbuka and tenang and bool(self.baru or self.ubah)

    @property
    def is_diterapkan(self) -> bool:
        kiriman = self.perangkat.kiriman
        return kiriman is not None and kiriman.status == StatusKiriman.DITERAPKAN


def list_instansi(massal: ImporMassal) -> list[Instansi]:
    """The PDs that files may be given to. One query."""
    return list(Instansi.objects.filter(pemda=massal.pemda).order_by("nama", "pk"))


def list_berkas(massal: ImporMassal) -> QuerySet[BerkasMassal]:
    """Those that wait for a person first, then those that wait to be read."""
    return massal.berkas_list.select_related("instansi", "perangkat").order_by(
        F("perangkat").asc(nulls_first=True), F("instansi").asc(nulls_first=True), "pk"
    )


def show_berkas(
    semua: Sequence[BerkasMassal], instansi: Sequence[Instansi], dipilih: str
) -> list[BerkasTampil]:
    per_pk = {satu.pk: satu for satu in instansi}
    return [
        BerkasTampil(
            satu,
            tuple(per_pk[pk] for pk in satu.calon if pk in per_pk),
            str(satu.pk) == dipilih,
        )
        for satu in semua
    ]


def count_berkas(massal: ImporMassal) -> dict[str, int]:
    """All files, those without a PD, and those that wait to be read with their PDs. One query."""
    return massal.berkas_list.aggregate(
        semua=Count("pk"),
        tanpa_pd=Count("pk", filter=BELUM & TANPA_PD),
        menunggu=Count("pk", filter=BELUM & ~TANPA_PD),
        perangkat=Count("instansi", filter=BELUM & ~TANPA_PD, distinct=True),
    )


def list_perangkat(massal: ImporMassal) -> list[PerangkatTampil]:
    """By name. One query, and two more when a plan was made anew."""
    semua = list(
        massal.perangkat_list.select_related(*BERSAMA)
        .defer(*BERAT)
        .order_by("instansi__nama", "pk")
    )
    refresh_ringkas(semua)
    return [PerangkatTampil(satu) for satu in semua]


def tell_pekerjaan(massal: ImporMassal) -> dict[str, Any]:
    """How far its latest job is, and whether the run may be changed: not while one is at it. Two
    queries."""
    pekerjaan = find_pekerjaan(massal)
    hidup = pekerjaan is not None and not pekerjaan.is_berakhir
    return {
        "satu": describe([pekerjaan], timezone.now())[0] if pekerjaan else None,
        "hidup": hidup,
        "boleh_ubah": not hidup and massal.ditutup is None,
    }


def sum_up(semua: Sequence[PerangkatTampil]) -> dict[str, Any]:
    """What the overview says above its table."""
    terbuka = [satu for satu in semua if satu.is_terbuka]
    return {
        "terbuka": len(terbuka),
        "bersih": sum(satu.is_bersih for satu in terbuka),
        "bergalat": sum(satu.galat > 0 for satu in terbuka),
        "sama": sum(not (satu.baru or satu.ubah or satu.galat) for satu in terbuka),
        "diterapkan": sum(satu.is_diterapkan for satu in semua),
    }
