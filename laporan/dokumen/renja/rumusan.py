"""T-C.33: programs and kegiatan of a Renja with the year after it; without one, the Renstra's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from instansi.enums import JenisProfil
from laporan.build.cells import nilai, rupiah, teks
from laporan.document import Baris, Catatan, Document, GayaBaris, JenisSel, Kolom, Sel, Tabel
from laporan.dokumen.bentuk import BELUM_DIISI
from laporan.dokumen.jenis import Jenis, Kurang, Permintaan, once
from laporan.dokumen.keadaan import Keadaan
from laporan.dokumen.renja.rumusan_fakta import RumusanFakta, load_rumusan
from laporan.dokumen.renstra.fakta import SimpulRenstra
from laporan.dokumen.renstra.susun import check_tc27, susun_tabel
from laporan.dokumen.uang import use_bulat

JUDUL = "Rumusan Rencana Program dan Kegiatan"
CATATAN = (
    "Catatan: target, pagu, dan lokasi menurut Renstra; sumber dana menurut baris anggaran tahun"
    " ini."
)
CATATAN_RENJA = (
    "Catatan: target dan pagu menurut Renja tahun ini; lokasi dan sumber dana yang tidak tertulis"
    " di sana menurut Renstra dan baris anggaran."
)


def susun_tc33(permintaan: Permintaan) -> Document:
    tabel = tabel_tc33(load_rumusan(permintaan.instansi, permintaan.tahun))
    return susun_tabel(permintaan, "T-C.33", f"{JUDUL} Tahun {permintaan.tahun}", (tabel,))


def tabel_tc33(fakta: RumusanFakta) -> Tabel:
    tahun = fakta.tahun
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
        for akar in fakta.renstra.program
        for simpul, kedalaman in akar.walk()
        for isi in rows(simpul, kedalaman, fakta)
    ]
    return Tabel(
        "tc33",
        "",
        kolom,
        use_bulat(baris),
        nomor_kolom=True,
        bernomor=False,
        lanskap=True,
        catatan=tuple(map(Catatan, tell(fakta))) if baris else (),
        teks_kosong="Belum ada Renja tahun ini, dan belum ada program dalam Renstra yang berlaku.",
    )


def tell(fakta: RumusanFakta) -> Iterator[str]:
    yield CATATAN_RENJA if fakta.is_renja else CATATAN
    if fakta.lepas:
        nama = "; ".join(fakta.lepas)
        yield f"Catatan tanpa baris rencana yang cocok, sehingga tidak tercetak: {nama}."


def rows(simpul: SimpulRenstra, kedalaman: int, fakta: RumusanFakta) -> Iterator[Baris]:
    """A row for each indicator; the node, its place, money and notes stand once, over all."""
    banyak = max(len(simpul.indikator), 1)
    bersama = [replace(satu, rowspan=banyak) for satu in shared(simpul, fakta)]
    kode, nama, lokasi, pagu, dana, catatan, pagu_depan = bersama
    for urut, satu in enumerate(simpul.indikator or (None,)):
        kini, depan = (
            nilai(satu.target.get(t) if satu else None, "–") for t in (fakta.tahun, fakta.tahun + 1)
        )
        sebutan = teks(satu.sebutan if satu else "")
        yield Baris(
            (kode, nama, sebutan, lokasi, kini, pagu, dana, catatan, depan, pagu_depan)
            if urut == 0
            else (sebutan, kini, depan),
            GayaBaris.INDUK if simpul.jenis == "program" else GayaBaris.BIASA,
            kedalaman,
        )


def shared(simpul: SimpulRenstra, fakta: RumusanFakta) -> tuple[Sel, ...]:
    """What the node states whatever indicators it has."""
    sumber = "; ".join(fakta.list_sumber(simpul))
    return (
        teks(simpul.kode),
        teks(simpul.nama),
        Sel(simpul.lokasi or None, alasan=BELUM_DIISI),
        rupiah(simpul.uang(fakta.tahun), "–"),
        Sel(sumber or None, alasan=BELUM_DIISI),
        Sel(fakta.catatan.get(simpul.kunci, "")),
        rupiah(simpul.uang(fakta.tahun + 1), "–"),
    )


def find_kurang(keadaan: Keadaan) -> Iterable[Kurang]:
    renja = keadaan.renstra.renja
    if not renja.banyak:
        yield from check_tc27(keadaan)
    dianggarkan = any(garis.baris.sumber_dana for garis in keadaan.anggaran.garis.values())
    if not (renja.sumber_dana or dianggarkan):
        kalimat = "Sumber dana belum diisi; diisi pada baris anggaran tahun ini."
        yield Kurang(kalimat, "isi_anggaran")
    if not (renja.catatan or keadaan.renstra.has_isian(JenisProfil.CATATAN_RENJA)):
        kalimat = "Catatan penting belum diisi; bila ada, diisi pada tabel profil."
        yield Kurang(kalimat, "profil_list")


TC33 = Jenis("t-c-33", f"T-C.33 {JUDUL}", "Renja", susun_tc33, once(find_kurang))
