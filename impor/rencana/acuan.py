"""What the PD has settled and a file only refers to: its units, how quarters make a year."""

from __future__ import annotations

from collections import Counter

from django.db.models import Q

from aturan.teks import normalkan_nama
from instansi.models import Instansi, UnitKerja
from pengaturan.models import PengaturanTahun


def load_unit(instansi: Instansi, tahun: int) -> dict[str, UnitKerja]:
    """The units of the year by normalised name; a name that two units bear names none."""
    berlaku = UnitKerja.objects.of(instansi).filter(
        Q(tahun_awal__isnull=True) | Q(tahun_awal__lte=tahun),
        Q(tahun_akhir__isnull=True) | Q(tahun_akhir__gte=tahun),
    )
    unit = [(normalkan_nama(satu.nama), satu) for satu in berlaku]
    banyak = Counter(nama for nama, _ in unit)
    return {nama: satu for nama, satu in unit if banyak[nama] == 1}


def load_konsolidasi(pengaturan: PengaturanTahun | None) -> dict[tuple[str, str], str]:
    """How quarters make the year, by the normalised names of indicator and sasaran."""
    if pengaturan is None:
        return {}
    aturan = pengaturan.aturan_indikator_list.exclude(konsolidasi="")
    return {(satu.kunci, satu.kunci_sasaran): satu.konsolidasi for satu in aturan}
