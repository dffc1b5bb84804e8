"""T-C.32: what the people concerned ask of a Renja: musrenbang, DPRD, associations, offices."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from instansi.enums import JenisProfil
from laporan.build.cells import KOSONG, teks
from laporan.document import Baris, Catatan, Document, GayaBaris, Kolom, Tabel
from laporan.dokumen.jenis import Jenis, Kurang, Permintaan, once
from laporan.dokumen.keadaan import Keadaan
from laporan.dokumen.renja.isian import Isian, KolomForm, load_isian
from laporan.dokumen.renstra.sasaran import NO
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
    return susun_tabel(permintaan, "T-C.32", judul, tuple(list_tabel(isian)))


def list_tabel(isian: Sequence[Isian]) -> Iterator[Tabel]:
    """A table for each that people keep, under its own title where there are several."""
    for urut, satu in enumerate(isian, 1):
        yield make_tabel(satu, f"tc32-{urut}" if urut > 1 else "tc32", len(isian) > 1)
    if not isian:
        yield make_tabel(Isian("", "", (), ()), "tc32", False)


def make_tabel(isian: Isian, kunci: str, berjudul: bool) -> Tabel:
    return Tabel(
        kunci,
        isian.judul if berjudul else "",
        (NO, *(satu.kolom for satu in FORM)),
        tuple(list_baris(isian)),
        nomor_kolom=True,
        bernomor=False,
        lanskap=True,
        sumber=isian.sumber,
        catatan=tell_lain(isian),
        teks_kosong="Belum ada usulan yang diisi.",
    )


def list_baris(isian: Isian) -> Iterator[Baris]:
    """Rows keep the numbers that people gave them; without any they are counted."""
    bernomor = any(satu.nomor for satu in isian.baris)
    biasa = 0
    for satu in isian.baris:
        biasa += satu.gaya is GayaBaris.BIASA
        nomor = satu.nomor if bernomor or satu.gaya is GayaBaris.TOTAL else str(biasa)
        yield Baris((teks(nomor) if nomor else KOSONG, *satu.sel), satu.gaya)


def tell_lain(isian: Isian) -> tuple[Catatan, ...]:
    """What the table holds and the form has no column for is said."""
    if not isian.lain:
        return ()
    return (Catatan(f"Tidak tercetak pada formulir ini: kolom {', '.join(isian.lain)}."),)


def find_kurang(keadaan: Keadaan) -> Iterable[Kurang]:
    if not keadaan.renstra.has_isian(JenisProfil.USULAN):
        kalimat = "Belum ada usulan tahun ini; isi atau tempel dari Excel pada tabel profil."
        yield Kurang(kalimat, "profil_list")


TC32 = Jenis("t-c-32", f"T-C.32 {JUDUL}", "Renja", susun_tc32, once(find_kurang))
