"""T-C.33: programs and kegiatan of a Renja, with the year after it, out of the Renstra."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from laporan.build.cells import nilai, rupiah, teks
from laporan.document import Baris, Catatan, Document, GayaBaris, JenisSel, Kolom, Sel, Tabel
from laporan.dokumen.bentuk import BELUM_DIISI
from laporan.dokumen.jenis import Jenis, Kurang, Permintaan, once
from laporan.dokumen.keadaan import Keadaan
from laporan.dokumen.renstra.fakta import RenstraFakta, SimpulRenstra
from laporan.dokumen.renstra.muat import load_renstra
from laporan.dokumen.renstra.susun import check_tc27, susun_tabel
from laporan.dokumen.uang import use_bulat

JUDUL = "Rumusan Rencana Program dan Kegiatan"
CATATAN = "Target dan pagu menurut Renstra; lokasi, sumber dana, dan catatan belum dapat diisi."
KOSONG = Sel(None, alasan=BELUM_DIISI)


def susun_tc33(permintaan: Permintaan) -> Document:
    fakta = load_renstra(permintaan.instansi, permintaan.tahun)
    tabel = tabel_tc33(fakta, permintaan.tahun)
    return susun_tabel(permintaan, "T-C.33", f"{JUDUL} Tahun {permintaan.tahun}", (tabel,))


def tabel_tc33(fakta: RenstraFakta, tahun: int) -> Tabel:
    rencana, maju = (f"Rencana Tahun {tahun}",), (f"Prakiraan Maju Rencana Tahun {tahun + 1}",)
    kolom = (
        Kolom("Kode", 9),
        Kolom("Urusan/Program/Kegiatan/Sub Kegiatan", 20, bertingkat=True),
        Kolom("Indikator Kinerja", 20),
        Kolom("Lokasi", 9, kelompok=rencana),
        Kolom("Target Capaian Kinerja", 9, JenisSel.NILAI, rencana),
        Kolom("Pagu Indikatif (Rp)", 13, JenisSel.ANGKA, rencana),
        Kolom("Sumber Dana", 9, kelompok=rencana),
        Kolom("Catatan Penting", 10),
        Kolom("Target Capaian Kinerja", 9, JenisSel.NILAI, maju),
        Kolom("Pagu Indikatif (Rp)", 13, JenisSel.ANGKA, maju),
    )
    baris = [
        isi
        for akar in fakta.program
        for simpul, kedalaman in akar.walk()
        for isi in rows(simpul, kedalaman, tahun)
    ]
    return Tabel(
        "tc33",
        "",
        kolom,
        use_bulat(baris),
        nomor_kolom=True,
        bernomor=False,
        lanskap=True,
        catatan=(Catatan(CATATAN),) if baris else (),
        teks_kosong="Belum ada program dalam Renstra yang berlaku.",
    )


def rows(simpul: SimpulRenstra, kedalaman: int, tahun: int) -> Iterator[Baris]:
    """A row for each indicator; the node and its money stand once, over all of them."""
    banyak = max(len(simpul.indikator), 1)
    uang = [replace(rupiah(simpul.uang(t), "–"), rowspan=banyak) for t in (tahun, tahun + 1)]
    kepala = [replace(teks(isi), rowspan=banyak) for isi in (simpul.kode, simpul.nama)]
    for urut, satu in enumerate(simpul.indikator or (None,)):
        pertama = urut == 0
        kini, depan = (nilai(satu.target.get(t) if satu else None, "–") for t in (tahun, tahun + 1))
        yield Baris(
            (
                *(kepala if pertama else ()),
                teks(satu.sebutan if satu else ""),
                KOSONG,
                kini,
                *(uang[:1] if pertama else ()),
                KOSONG,
                KOSONG,
                depan,
                *(uang[1:] if pertama else ()),
            ),
            GayaBaris.INDUK if simpul.jenis == "program" else GayaBaris.BIASA,
            kedalaman,
        )


def find_kurang(keadaan: Keadaan) -> Iterable[Kurang]:
    yield from check_tc27(keadaan)
    yield Kurang("Sumber dana dan catatan rencana belum dapat diisi.")


TC33 = Jenis("t-c-33", f"T-C.33 {JUDUL}", "Renja", susun_tc33, once(find_kurang))
