"""What an import leaves as it is: figures of a quarter that was handed in, documents that were
decided on screen, the budget of a year that was approved.

Asked of a row as it would be stored: of its entry on the board by the plan of an import, of the row
itself by the undoing of one. Rows of the plan's tree are never locked: the same node stands in many
documents.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q

from anggaran.enums import JenisPeriode
from anggaran.models import BarisAnggaran, Pagu, PorsiSasaran, RealisasiAnggaran, RealisasiFisik
from aturan.tanggal import format_tanggal
from aturan.triwulan import ROMAWI
from aturan.wewenang import BELUM_SETUJU, TERBUKA, Status
from capaian.models import Analisis, Pelaporan, Realisasi
from capaian.models.realisasi import TRIWULAN_AKHIR
from instansi.models import Instansi
from pengaturan.models import Tenggat
from pengaturan.tenggat import list_tenggat
from perjanjian.models import PerjanjianKinerja, ProgramPerjanjian
from renstra.enums import TRIWULAN, JenisDokumen, PeriodeTarget
from renstra.models import Dokumen, PaguIndikatif, Target

from .entri import Entri, lihat, number_of

Triwulan = tuple[int, int]  # a year and a quarter of it
ANGKA = (Realisasi, RealisasiAnggaran, RealisasiFisik, Analisis)  # bound by their deadline
BERDOKUMEN = frozenset({Target, PaguIndikatif, PerjanjianKinerja})
PENGUKURAN = frozenset({JenisDokumen.PK, JenisDokumen.PK_PERUBAHAN, JenisDokumen.TABEL_CAPAIAN})


@dataclass(frozen=True, slots=True)
class Kunci:
    """What is settled in a PD. ``dokumen``: why a document is not written any more, by its number.
    ``lewat``: the last day of quarters whose deadline has passed; it binds only whoever is
    ``terikat_tenggat``."""

    pelaporan: Mapping[Triwulan, Status]
    dokumen: Mapping[int, str]
    lewat: Mapping[Triwulan, date]
    terikat_tenggat: bool = False

    @property
    def is_terbuka(self) -> bool:
        """Whether nothing at all is settled."""
        lewat = self.terikat_tenggat and self.lewat
        return not (self.dokumen or lewat or set(self.pelaporan.values()) - TERBUKA)

    def is_mengenai(self, model: type) -> bool:
        """Whether anything that is settled may hold rows of the model."""
        if model in BERTRIWULAN and set(self.pelaporan.values()) - TERBUKA:
            return True
        if model in ANGKA and self.terikat_tenggat and self.lewat:
            return True
        return bool(self.dokumen) and model in {*BERDOKUMEN, Dokumen, ProgramPerjanjian}

    def alasan(self, baris: Any) -> str:
        """Why the row may not be written; empty when it may."""
        return next((kalimat for kalimat in self._periksa(baris) if kalimat), "")

    def find_lewat(self, baris: Any) -> Triwulan | None:
        """The quarter whose figure the row is, when its deadline has passed."""
        triwulan = find_triwulan(baris) if model_of(baris) in ANGKA else None
        return triwulan if triwulan in self.lewat else None

    def explain_lewat(self, triwulan: Triwulan) -> str:
        """That the deadline of such a quarter has passed."""
        return f"Tenggat {sebut(triwulan)} sudah lewat pada {format_tanggal(self.lewat[triwulan])}."

    def _periksa(self, baris: Any) -> Iterator[str]:
        triwulan, tahun = find_triwulan(baris), find_tahun_anggaran(baris)
        lewat, dokumen = self.find_lewat(baris), number_of(find_dokumen(baris))
        if triwulan is not None:
            yield self._tutup(triwulan)
        if tahun is not None:
            yield self._pagu(tahun)
        if lewat is not None and self.terikat_tenggat:
            minta = "Minta perpanjangan kepada Bagian Organisasi atau Bappeda."
            yield f"{self.explain_lewat(lewat)} {minta}"
        if dokumen is not None:
            yield self.dokumen.get(dokumen, "")

    def _tutup(self, triwulan: Triwulan) -> str:
        status = self.pelaporan.get(triwulan, Status.DRAF)
        if status in TERBUKA:
            return ""
        return (
            f"Pelaporan {sebut(triwulan)} berstatus {status.label}, sehingga angkanya terkunci."
            " Tarik kembali atau minta dibuka kembali di halaman Pelaporan."
        )

    def _pagu(self, tahun: int) -> str:
        if self.pelaporan.get((tahun, TRIWULAN_AKHIR), Status.DRAF) in BELUM_SETUJU:
            return ""
        return (
            f"Triwulan IV {tahun} sudah disetujui, sehingga pagu dan susunan anggarannya terkunci."
            " Minta dibuka kembali di halaman Pelaporan."
        )


def load_kunci(instansi: Instansi, *, hari_ini: date, terikat_tenggat: bool = False) -> Kunci:
    """What is settled in the PD now. A query a year that has deadlines, and three more."""
    pelaporan = Pelaporan.objects.of(instansi).values_list("tahun", "triwulan", "status")
    status = {(tahun, triwulan): Status(satu) for tahun, triwulan, satu in pelaporan}
    dokumen = Dokumen.objects.of(instansi).select_related("periode")
    bertanda = dokumen.annotate(bertanda_tangan=Q(perjanjian__salinan__isnull=False))
    return Kunci(
        status,
        {satu.pk: kalimat for satu in bertanda if (kalimat := explain(satu))},
        find_lewat(instansi, status, hari_ini),
        terikat_tenggat,
    )


def find_lewat(
    instansi: Instansi, status: Mapping[Triwulan, Status], hari_ini: date
) -> dict[Triwulan, date]:
    """Quarters in draft whose deadline has passed: one that was opened again was opened to be
    written."""
    tahun_list = Tenggat.objects.filter(pemda_id=instansi.pemda_id).order_by()
    return {
        (tahun, triwulan): tenggat.akhir
        for tahun in tahun_list.values_list("tahun", flat=True).distinct()
        for triwulan, tenggat in list_tenggat(instansi, tahun).items()
        if tenggat.akhir is not None
        and tenggat.is_lewat(hari_ini)
        and status.get((tahun, triwulan), Status.DRAF) == Status.DRAF
    }


def explain(dokumen: Any) -> str:
    """Why nothing is written into the document; empty when it may be. One that came by import was
    settled elsewhere and may be corrected from there."""
    if dokumen.status in TERBUKA:
        return ""
    if dokumen.status != Status.DISETUJUI:
        return (
            f"{dokumen} berstatus {Status(dokumen.status).label}, sehingga isinya terkunci. Tarik"
            " kembali atau minta dikembalikan lebih dahulu."
        )
    if dokumen.bertanda_tangan or dokumen.disetujui_oleh_id is not None:
        return f"{dokumen} sudah disetujui di aplikasi. Buat perubahannya di sana bila perlu."
    return ""


def sebut(triwulan: Triwulan) -> str:
    tahun, nomor = triwulan
    return f"triwulan {ROMAWI[nomor - 1]} {tahun}"


# --- what a row belongs to --------------------------------------------------------------------


def find_triwulan(baris: Any) -> Triwulan | None:
    """The quarter with which the row is handed in; None when it goes with none."""
    cari = TRIWULAN_BARIS.get(model_of(baris))
    return cari(baris) if cari else None


def triwulan_realisasi(baris: Any) -> Triwulan:
    """The figure of the year goes with the last quarter."""
    return lihat(baris, "tahun"), lihat(baris, "periode") or TRIWULAN_AKHIR


def triwulan_analisis(baris: Any) -> Triwulan:
    return lihat(baris, "tahun"), lihat(baris, "triwulan")


def triwulan_uang(baris: Any) -> Triwulan:
    tahun, jenis = lihat(lihat(baris, "baris"), "tahun"), lihat(baris, "jenis_periode")
    if jenis == JenisPeriode.TRIWULAN:
        return tahun, lihat(baris, "periode")
    is_bulan = jenis == JenisPeriode.BULAN
    return tahun, (lihat(baris, "periode") + 2) // 3 if is_bulan else TRIWULAN_AKHIR


def triwulan_fisik(baris: Any) -> Triwulan:
    return lihat(lihat(baris, "baris"), "tahun"), lihat(baris, "triwulan")


def triwulan_target(baris: Any) -> Triwulan | None:
    """A quarter's target goes with it; the year's, where capaian is measured against it, with the
    last one."""
    tahun, periode = lihat(baris, "tahun"), lihat(baris, "periode")
    if periode in TRIWULAN:
        return tahun, TRIWULAN.index(PeriodeTarget(periode)) + 1
    diukur = lihat(lihat(baris, "dokumen"), "jenis") in PENGUKURAN
    return (tahun, TRIWULAN_AKHIR) if periode == PeriodeTarget.TAHUN and diukur else None


TRIWULAN_BARIS: Mapping[type, Callable[[Any], Triwulan | None]] = {
    Realisasi: triwulan_realisasi,
    Analisis: triwulan_analisis,
    RealisasiAnggaran: triwulan_uang,
    RealisasiFisik: triwulan_fisik,
    Target: triwulan_target,
}


TAHUN_ANGGARAN: Mapping[type, Callable[[Any], int]] = {
    BarisAnggaran: lambda baris: int(lihat(baris, "tahun")),
    **dict.fromkeys((Pagu, PorsiSasaran), lambda isi: int(lihat(lihat(isi, "baris"), "tahun"))),
}
BERTRIWULAN = frozenset({*TRIWULAN_BARIS, *TAHUN_ANGGARAN})


def find_tahun_anggaran(baris: Any) -> int | None:
    """The year of the budget that the row makes up; what is spent goes by quarter instead."""
    cari = TAHUN_ANGGARAN.get(model_of(baris))
    return cari(baris) if cari else None


def list_pelaporan(model: type, baris: Iterable[Any]) -> set[Triwulan]:
    """The quarters whose status decides whether rows of a model may be written."""
    if tahun := TAHUN_ANGGARAN.get(model):
        return {(satu, TRIWULAN_AKHIR) for satu in set(map(tahun, baris))}
    cari = TRIWULAN_BARIS.get(model)
    semua = set(map(cari, baris)) if cari else set[Triwulan | None]()
    return {satu for satu in semua if satu is not None}


def find_dokumen(baris: Any) -> Any:
    """The document whose status decides whether the row may be written; None when none does."""
    model = model_of(baris)
    if model is Dokumen:
        return baris
    if model is Target and lihat(baris, "periode") in TRIWULAN:
        return None  # of a rencana aksi, which is adjusted all year
    if model in BERDOKUMEN:
        return lihat(baris, "dokumen")
    return lihat(lihat(baris, "perjanjian"), "dokumen") if model is ProgramPerjanjian else None


def model_of(baris: Any) -> type:
    return type(baris.instance if isinstance(baris, Entri) else baris)
