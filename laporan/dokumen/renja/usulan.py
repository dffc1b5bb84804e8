"""T-C.32: what the people concerned ask of a Renja: musrenbang, DPRD, associations, offices."""

from __future__ import annotations

from collections.abc import Iterable

from instansi.enums import JenisProfil
from laporan.document import Document, Kolom
from laporan.dokumen.jenis import Jenis, Kurang, Permintaan, once
from laporan.dokumen.keadaan import Keadaan
from laporan.dokumen.renja.formulir import list_tabel
from laporan.dokumen.renja.isian import KolomForm, load_isian
from laporan.dokumen.renstra.susun import susun_tabel

JUDUL = "Usulan Program dan Kegiatan dari Para Pemangku Kepentingan"
FORM = (
    KolomForm(Kolom("Program/Kegiatan", 30), r"program|kegiatan|usulan"),
    KolomForm(Kolom("Lokasi", 16), r"lokasi|alamat"),
    KolomForm(Kolom("Indikator Kinerja", 26), r"indikator"),
    KolomForm(Kolom("Besaran/Volume", 14), r"besaran|volume"),
    KolomForm(Kolom("Catatan", 20), r"catatan|keterangan"),
)


def susun_tc32(permintaan: Permintaan) -> Document:
    isian = load_isian(permintaan.instansi, permintaan.tahun, JenisProfil.USULAN, FORM)
    judul = f"{JUDUL} Tahun {permintaan.tahun}"
    tabel = tuple(list_tabel("tc32", FORM, isian, "Belum ada usulan yang diisi."))
    return susun_tabel(permintaan, "T-C.32", judul, tabel)


def find_kurang(keadaan: Keadaan) -> Iterable[Kurang]:
    if not keadaan.renstra.has_isian(JenisProfil.USULAN):
        kalimat = "Belum ada usulan tahun ini; isi atau tempel dari Excel pada tabel profil."
        yield Kurang(kalimat, "profil_list")


TC32 = Jenis("t-c-32", f"T-C.32 {JUDUL}", "Renja", susun_tc32, once(find_kurang))
