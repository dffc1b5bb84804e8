"""What a row on the board is called, in words that whoever brought the file knows."""

from __future__ import annotations

from django.db import models

from aturan.riwayat import format_isi
from aturan.tampil import format_nilai, format_rupiah
from impor.rencana.entri import Entri
from isian.fields import NilaiField, RupiahField
from isian.kejadian import tell_periode
from isian.kolom import get_tabel
from renstra.models import Dokumen

NAMA = ("nama", "uraian", "judul", "label")
POKOK = ("indikator", "baris", "sub_kegiatan", "kegiatan", "program", "tabel", "sasaran")
"""Rows without a name of their own are called after what they are about, in this order."""
MISI = "misi"


def tell_baris(entri: Entri) -> dict[str, str]:
    """``jenis``, ``nama`` and ``rincian``: which kind, what about, and which of several."""
    bagian = [periode(entri), tahap(entri), dokumen(entri)]
    return {
        "jenis": entri.jenis,
        "nama": nama(entri) or str(entri.instance._meta.verbose_name),
        "rincian": ", ".join(satu for satu in bagian if satu),
    }


def nama(entri: Entri) -> str:
    """Its own name, or that of what it is about; empty when it has none."""
    sendiri = next((str(isi) for kolom in NAMA if (isi := entri.lihat(kolom))), "")
    if sendiri:
        return sendiri
    pokok = next((isi for kolom in POKOK if isinstance(isi := entri.lihat(kolom), Entri)), None)
    if pokok is not None:
        return nama(pokok)
    milik = entri.lihat("perjanjian") or entri.lihat("dokumen")
    return nama_dokumen(milik if isinstance(milik, Entri) else entri)


def nama_dokumen(entri: Entri) -> str:
    if entri.jenis == "perjanjiankinerja":
        milik = entri.lihat("dokumen")
        return nama_dokumen(milik) if isinstance(milik, Entri) else ""
    if entri.jenis != "dokumen":
        return ""
    return str(Dokumen(**{kolom: entri.lihat(kolom) for kolom in ("jenis", "tahun", "periode")}))


def periode(entri: Entri) -> str:
    """``tahun 2021``, ``TW II 2021``, ``kondisi awal 2020``."""
    isi, triwulan = entri.lihat("periode"), entri.lihat("triwulan")
    tahun = entri.lihat("tahun") or ""
    if triwulan:
        return tell_periode(tahun, triwulan)
    if isinstance(isi, Entri | models.Model) or isi is None:
        return f"tahun {tahun}" if tahun else ""
    pilihan = get_tabel(entri.instance._meta.label_lower).kolom["periode"].pilihan
    return tell_periode(tahun, pilihan.get(str(isi), isi))


def tahap(entri: Entri) -> str:
    """Of a pagu: ``perubahan``, ``pergeseran 2``."""
    if entri.lihat("tahap") is None:
        return ""
    kolom = get_tabel(entri.instance._meta.label_lower).kolom["tahap"]
    return f"{format_isi(entri.lihat('tahap'), kolom)} {entri.lihat('nomor_tahap') or ''}".rstrip()


def dokumen(entri: Entri) -> str:
    milik = entri.lihat("dokumen")
    return nama_dokumen(milik) if isinstance(milik, Entri) else ""


def tell_isi(entri: Entri) -> str:
    """The value that the row holds; empty for a row that holds none."""
    field = next(
        (f for f in entri.instance._meta.fields if isinstance(f, NilaiField | RupiahField)), None
    )
    if field is None:
        return ""
    isi = entri.lihat(field.name)
    return format_rupiah(isi) if isinstance(field, RupiahField) else format_nilai(isi)
