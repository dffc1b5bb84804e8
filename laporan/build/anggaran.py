"""Tables of money: the roll-up, per sasaran, and the evaluation of program and kegiatan."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from anggaran.enums import Tingkat
from aturan.rekap_anggaran import Rekap
from aturan.tampil import format_nilai, format_persen
from laporan.build.cells import (
    KOLOM_NO,
    drop_kolom,
    hitungan,
    jumlah,
    kolom_nilai,
    kolom_persen,
    kolom_rupiah,
    merge_down,
    nama_indikator,
    nilai,
    nomor,
    ringkas_nama,
    teks,
    total,
)
from laporan.build.hitung import children, name_uang
from laporan.document import Baris, Catatan, GayaBaris, JenisSel, Kolom, Sel, Tabel
from laporan.facts.anggaran import AnggaranFakta, BarisUang, UangSasaran, UkuranFakta
from laporan.facts.kinerja import KinerjaFakta

KOLOM_UANG = (
    kolom_rupiah("Anggaran"),
    kolom_rupiah("Realisasi"),
    kolom_persen("Realisasi (%)"),
    kolom_rupiah("Sisa Anggaran"),
)
NAMA_ANGGARAN = "Realisasi Anggaran Program dan Kegiatan"
BarisSel = tuple[Sel, ...]


def sel_uang(rekap: Rekap, nama: str, anak: Sequence[str] = ()) -> BarisSel:
    """``nama`` begins the names of the cells, ``anak`` those of the lines summed up in them."""
    sel = (
        jumlah(rekap.pagu),
        jumlah(rekap.realisasi),
        hitungan(rekap.serapan),
        hitungan(rekap.sisa, JenisSel.ANGKA),
    )
    return name_uang(nama, sel, anak)


def prefix_uang(kunci: str, satu: BarisUang) -> str:
    return f"{kunci}:{satu.id}"


def tabel_anggaran(anggaran: AnggaranFakta, kunci: str = "anggaran") -> tuple[Tabel, ...]:
    """Every line with its sum; indicators and targets of programs where they are known."""
    if not anggaran.baris:
        return ()
    kolom: tuple[Kolom, ...] = (
        KOLOM_NO,
        Kolom("Kode", 10),
        Kolom("Program/Kegiatan", 28, bertingkat=True),
        Kolom("Indikator Program", 18),
        kolom_nilai("Target"),
        *KOLOM_UANG,
    )
    baris = [
        baris_anggaran(urut, satu, kunci, children(anggaran.baris, satu))
        for urut, satu in enumerate(anggaran.baris, 1)
    ]
    kosong = [letak for letak in (1, 3, 4) if not any(satu[letak].nilai for satu in baris)]
    kolom, baris = drop_kolom(kolom, baris, kosong)
    isi = tuple(
        Baris(sel, gaya(satu), satu.kedalaman)
        for sel, satu in zip(baris, anggaran.baris, strict=True)
    )
    judul = f"{NAMA_ANGGARAN} Tahun {anggaran.tahun}"
    teratas = [prefix_uang(kunci, satu) for satu in children(anggaran.baris, None)]
    uang = sel_uang(anggaran.total, f"{kunci}:jumlah", teratas)
    akhir = total((Sel("Jumlah", colspan=len(kolom) - 4), *uang))
    return (Tabel(kunci, judul, kolom, (*isi, akhir), catatan=catatan_anggaran(anggaran)),)


def baris_anggaran(urut: int, satu: BarisUang, kunci: str, anak: Sequence[BarisUang]) -> BarisSel:
    ukuran = ukuran_program(satu)
    target = [u.target.nilai for u in ukuran if u.target]
    return (
        nomor(urut),
        Sel(satu.kode),
        teks(satu.uraian),
        Sel("\n".join(u.indikator.nama for u in ukuran)),
        nilai(target[0]) if len(target) == 1 else teks("\n".join(map(format_nilai, target))),
        *sel_uang(satu.rekap, prefix_uang(kunci, satu), [prefix_uang(kunci, a) for a in anak]),
    )


def ukuran_program(satu: BarisUang) -> list[UkuranFakta]:
    """The indicators of a program that have a target and a name of their own."""
    if satu.tingkat != Tingkat.PROGRAM:
        return []
    return [u for u in satu.ukuran if u.target and nama_indikator(u.indikator.nama, satu.uraian)]


def gaya(satu: BarisUang) -> GayaBaris:
    return GayaBaris.BIASA if satu.is_daun else GayaBaris.INDUK


def catatan_anggaran(anggaran: AnggaranFakta) -> tuple[Catatan, ...]:
    """The stage whose pagu counts, and what is missing in the sums."""
    catatan = [Catatan(f"Pagu menurut {anggaran.tahap}.")] if anggaran.tahap else []
    catatan += [Catatan(kalimat) for kalimat in anggaran.catatan]
    return tuple(catatan)


def tabel_sasaran(
    anggaran: AnggaranFakta, kinerja: KinerjaFakta, kunci: str = "anggaran-sasaran"
) -> tuple[Tabel, ...]:
    """The money by sasaran; nothing while no line says which sasaran it serves."""
    if not anggaran.is_terhubung:
        return ()
    kolom = (
        Kolom("Sasaran Strategis", 18),
        Kolom("Indikator Sasaran", 18),
        Kolom("Program/Kegiatan", 20),
        *KOLOM_UANG,
    )
    indikator = {
        satu.id: ringkas_nama([p.indikator.nama for p in satu.pengukuran])
        for satu in kinerja.sasaran
    }
    baris = [satu for isi in anggaran.per_sasaran for satu in baris_sasaran(isi, indikator, kunci)]
    judul = f"Realisasi Anggaran per Sasaran Strategis Tahun {anggaran.tahun}"
    akhir = total((Sel("Jumlah", colspan=3), *sel_uang(anggaran.total, f"{kunci}:jumlah")))
    isi = (*merge_down(baris, (0, 1)), akhir)
    return (Tabel(kunci, judul, kolom, isi, catatan=catatan_bersama(anggaran)),)


def baris_sasaran(isi: UangSasaran, indikator: dict[int, str], kunci: str) -> Iterable[BarisSel]:
    for satu in isi.baris:
        yield (
            teks(isi.nama),
            teks(indikator.get(isi.sasaran_id or 0, "")),
            teks(satu.uraian),
            *sel_uang(satu.rekap, f"{kunci}:{isi.sasaran_id}:{satu.id}"),
        )


def catatan_bersama(anggaran: AnggaranFakta) -> tuple[Catatan, ...]:
    """Lines that serve several sasaran: how they stand under each of them."""
    bersama = [satu for satu in anggaran.baris if len(satu.porsi) > 1]
    if not bersama:
        return ()
    isi = "; ".join(f"{satu.uraian} ({sebut_porsi(satu)})" for satu in bersama)
    return (
        Catatan(
            "Baris yang mendukung beberapa sasaran dibagi menurut porsinya; tanpa porsi, baris itu"
            f" ditampilkan penuh pada tiap sasaran dan dihitung sekali dalam jumlah: {isi}."
        ),
    )


def sebut_porsi(satu: BarisUang) -> str:
    bagian = [porsi.bagian for porsi in satu.porsi if porsi.bagian is not None]
    if len(bagian) < len(satu.porsi):
        return "porsi belum ditetapkan"
    return "porsi " + " : ".join(format_persen(porsi) for porsi in bagian)
