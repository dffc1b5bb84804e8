"""What is said where a file meets the work of people: rows that stay because they are settled,
figures that somebody typed, quarters whose deadline has passed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.utils import timezone

from aturan.nilai import Nilai
from aturan.tampil import TANPA_NILAI, format_nilai, format_rupiah
from aturan.tanggal import format_tanggal
from aturan.triwulan import is_sama
from impor.ingatan.cari import find_baris
from impor.istilah import TingkatPesan
from impor.models import Tindakan
from impor.sebab import SebabPesan
from impor.tabel import Pesan
from instansi.models import Instansi
from isian.models import JenisUbahan, Riwayat

from .entri import Entri, Tempat
from .papan import Kalah, Papan
from .peringkat import MANUAL
from .selisih import UKURAN_KELOMPOK, Ditahan, Perubahan, Selisih
from .terkunci import Kunci, Triwulan

MEMBATALKAN = "Membatalkan impor"  # how the reason of an undone row begins in the history


def find_pesan(papan: Papan, selisih: Selisih, kunci: Kunci, instansi: Instansi) -> list[Pesan]:
    """All such messages, each at its cell. No query where nothing stored changes."""
    return [
        *map(report_ditahan, selisih.ditahan),
        *list_lewat(selisih.perubahan, kunci),
        *list_isian_diganti(selisih.perubahan, instansi),
        *map(report_kalah, filter(is_isian_lain, papan.kalah)),
    ]


def make_pesan(letak: Tempat, kalimat: str, sebab: SebabPesan, ditemukan: str = "") -> Pesan:
    tingkat = TingkatPesan.PERINGATAN
    return Pesan(tingkat, *letak, ditemukan, "", kalimat, sebab)


def sebut(entri: Entri) -> str:
    """What kind of row it is, and which."""
    tentang = entri.lihat("indikator") or entri.lihat("baris") or entri
    nama = tentang.lihat("nama") or tentang.lihat("uraian") or entri.lihat("judul")
    jenis = str(entri.instance._meta.verbose_name).capitalize()
    return f"{jenis} “{nama}”" if nama else jenis


def report_ditahan(ditahan: Ditahan) -> Pesan:
    perubahan = ditahan.perubahan
    kalimat = f"{sebut(perubahan.entri)} tidak ditulis. {ditahan.alasan}"
    tertulis = str(perubahan.entri.lihat("mentah") or "")
    return make_pesan(perubahan.tempat, kalimat, SebabPesan.TERKUNCI, tertulis)


def list_lewat(perubahan: Sequence[Perubahan], kunci: Kunci) -> Iterator[Pesan]:
    """One message a sheet and quarter, at the first cell that is written after the deadline."""
    pertama: dict[tuple[str, str, Triwulan], Tempat] = {}
    for satu in perubahan if kunci.lewat else ():
        triwulan = kunci.find_lewat(satu.entri)
        if triwulan is not None:
            letak = satu.tempat
            pertama.setdefault((letak.berkas, letak.lembar, triwulan), letak)
    for (_, _, triwulan), letak in pertama.items():
        kalimat = f"{kunci.explain_lewat(triwulan)} Impor ini tetap menulis angkanya."
        yield make_pesan(letak, kalimat, SebabPesan.TENGGAT_LEWAT)


# --- what people typed ------------------------------------------------------------------------


def is_isian_lain(kalah: Kalah) -> bool:
    """Whether the figure of a file differs from one that a person typed."""
    if kalah.entri.lihat("jenis_sumber") != MANUAL or "nilai" not in kalah.isian:
        return False
    return not is_sama(kalah.entri.instance.nilai, kalah.isian["nilai"])


def report_kalah(kalah: Kalah) -> Pesan:
    kalimat = (
        f"{sebut(kalah.entri)}: isian di layar {tampil(kalah.entri.instance.nilai)} tetap dipakai;"
        " angka berkas disimpan sebagai klaim."
    )
    tertulis = str(kalah.isian.get("mentah", ""))
    return make_pesan(kalah.tempat, kalimat, SebabPesan.ISIAN_TETAP, tertulis)


def tampil(nilai: Any) -> str:
    if nilai is None:
        return TANPA_NILAI
    return format_nilai(nilai) if isinstance(nilai, Nilai) else format_rupiah(nilai)


def list_isian_diganti(perubahan: Sequence[Perubahan], instansi: Instansi) -> Iterator[Pesan]:
    """Changes of what a person wrote since an import last wrote the row."""
    zona = ZoneInfo(instansi.pemda.zona_waktu)
    per_tabel: dict[str, dict[int, Perubahan]] = {}
    for satu in perubahan:
        if satu.tindakan == Tindakan.UBAH:
            tabel = satu.entri.instance._meta.label_lower
            per_tabel.setdefault(tabel, {})[satu.entri.instance.pk] = satu
    for tabel, semua in per_tabel.items():
        for objek, (waktu, oleh) in find_isian(instansi, tabel, list(semua)).items():
            hari = timezone.localtime(waktu, zona).date()
            yield report_diganti(semua[objek], f"{oleh} tanggal {format_tanggal(hari)}")


def find_isian(
    instansi: Instansi, tabel: str, objek: Sequence[int]
) -> dict[int, tuple[datetime, str]]:
    """When and by whom rows were last written by a person, of those that no import wrote since.
    One query, and one a thousand rows."""
    diimpor = {
        satu.objek: batch.dibuat
        for batch, satu in find_baris(instansi, {tabel: set(objek)})
        if not satu.dibatalkan
    }
    hasil: dict[int, tuple[datetime, str]] = {}
    for mulai in range(0, len(objek), UKURAN_KELOMPOK):
        kelompok = objek[mulai : mulai + UKURAN_KELOMPOK]
        isian = Riwayat.objects.filter(tabel=tabel, kunci__in=kelompok, pengguna_id__isnull=False)
        isian = isian.exclude(jenis=JenisUbahan.HAPUS).exclude(alasan__startswith=MEMBATALKAN)
        for kunci, waktu, oleh in isian.order_by("pk").values_list(
            "kunci", "waktu", "nama_pengguna"
        ):
            if kunci not in diimpor or waktu > diimpor[kunci]:
                hasil[kunci] = (waktu, oleh)
    return hasil


def report_diganti(perubahan: Perubahan, oleh: str) -> Pesan:
    lama, baru = (satu.get("mentah") for satu in (perubahan.sebelum, perubahan.sesudah))
    ganti = f" “{lama}” diganti “{baru}”" if baru is not None else " diganti"
    kalimat = f"{sebut(perubahan.entri)}: isian {oleh}{ganti}."
    return make_pesan(perubahan.tempat, kalimat, SebabPesan.ISIAN_DIGANTI, baru or "")
