"""Perjanjian kinerja: the statement of both parties and the attachment, at every level."""

from __future__ import annotations

from collections.abc import Iterable

from laporan.build.cells import (
    KOSONG,
    drop_kolom,
    kolom_nilai,
    kolom_rupiah,
    merge_down,
    nilai,
    rupiah,
    teks,
    total,
)
from laporan.build.hitung import named, sum_cells
from laporan.build.sections import paragraf
from laporan.document import (
    Bab,
    Baris,
    Blok,
    BlokTandaTangan,
    Document,
    Kolom,
    Penandatangan,
    Perataan,
    Sel,
    Tabel,
    Uraian,
)
from laporan.dokumen.bentuk import SURAT, make_bab, make_document
from laporan.dokumen.jenis import Jenis, Kurang, Perlu, Permintaan, Varian
from laporan.dokumen.keadaan import Keadaan, KeadaanPk
from perjanjian.jenjang import JENJANG
from perjanjian.models import TingkatPerjanjian
from perjanjian.muat import load_naskah
from perjanjian.naskah import BarisNaskah, Naskah, Pihak
from perjanjian.versi import is_ditandatangani

TITIK = "……………………………"


def susun_pk(permintaan: Permintaan) -> Document:
    """The signed copy; a PK that nobody signed yet carries the mark of a draft."""
    dokumen = permintaan.pk
    if dokumen is None:
        raise ValueError("PK yang mana tidak disebut.")
    dokumen.instansi = permintaan.instansi
    naskah = load_naskah(dokumen)
    return make_document(
        permintaan.instansi,
        f"{naskah.judul} {dokumen.pemegang}".strip(),
        (pernyataan(naskah), lampiran(naskah)),
        tata=SURAT,
        draf=not is_ditandatangani(dokumen),
    )


def pernyataan(naskah: Naskah) -> Bab:
    tanda = tanda_tangan(naskah)
    if naskah.is_kepala_daerah:
        isi: tuple[Blok, ...] = (
            *paragraf(naskah.pembuka),
            uraian_pihak(naskah.pihak_pertama),
            *paragraf(naskah.janji),
        )
    else:
        isi = (
            *paragraf(naskah.pembuka),
            uraian_pihak(naskah.pihak_pertama),
            *paragraf("selanjutnya disebut pihak pertama,"),
            uraian_pihak(naskah.pihak_kedua),
            *paragraf("selaku atasan pihak pertama, selanjutnya disebut pihak kedua."),
            *paragraf(naskah.janji, naskah.supervisi),
        )
    return make_bab((naskah.judul, naskah.instansi), (*isi, tanda), "pernyataan")


def uraian_pihak(pihak: Pihak | None) -> Uraian:
    nama, jabatan = (pihak.nama, pihak.jabatan) if pihak else ("", "")
    return Uraian((("Nama", nama), ("Jabatan", jabatan)))


def tanda_tangan(naskah: Naskah) -> BlokTandaTangan:
    """The atasan on the left, who promises on the right; a kepala daerah alone. A kepala daerah,
    who is the atasan of a kepala PD, has no NIP."""
    if naskah.is_kepala_daerah:
        orang: tuple[Penandatangan, ...] = (make_penanda(naskah.pihak_pertama, bernip=False),)
    else:
        orang = (
            make_penanda(
                naskah.pihak_kedua,
                "Pihak Kedua",
                bernip=naskah.tingkat != TingkatPerjanjian.KEPALA_PD,
            ),
            make_penanda(naskah.pihak_pertama, "Pihak Pertama"),
        )
    return BlokTandaTangan(orang, naskah.tempat, naskah.tanggal)


def make_penanda(pihak: Pihak | None, sebutan: str = "", *, bernip: bool = True) -> Penandatangan:
    if pihak is None:
        return Penandatangan(TITIK, sebutan=sebutan, bernip=bernip)
    return Penandatangan(
        pihak.jabatan,
        nama=pihak.nama,
        pangkat=pihak.pangkat,
        nip=pihak.nip,
        sebutan=sebutan,
        bernip=bernip,
    )


# --- the attachment -----------------------------------------------------------------------------


def lampiran(naskah: Naskah) -> Bab:
    siapa = naskah.pihak_pertama.jabatan if naskah.pihak_pertama else naskah.pemegang
    isi: tuple[Blok, ...] = (
        *tabel_target(naskah),
        *tabel_program(naskah),
        tanda_tangan(naskah),
    )
    return make_bab((f"Lampiran {naskah.judul}", siapa, naskah.instansi), isi, "lampiran")


def tabel_target(naskah: Naskah) -> tuple[Tabel, ...]:
    kolom: tuple[Kolom, ...] = (
        Kolom("No", 4, perataan=Perataan.TENGAH),
        Kolom(naskah.kolom_sasaran, 26),
        Kolom("Indikator Kinerja", 28),
        Kolom("Satuan", 9),
        kolom_nilai("Target"),
        Kolom("Keterangan/Rumus", 22),
    )
    baris = list(list_target(naskah))
    kosong = [5] if not any(satu[5].nilai for satu in baris) else []
    kolom, baris = drop_kolom(kolom, baris, kosong)
    return (
        Tabel(
            "pk-target",
            "",
            kolom,
            merge_down(baris, (0, 1)),
            bernomor=False,
            teks_kosong="Belum ada indikator.",
        ),
    )


def list_target(naskah: Naskah) -> Iterable[tuple[Sel, ...]]:
    """Numbered by sasaran, as the form has it."""
    for urut, (sasaran, isi) in enumerate(naskah.kelompok, 1):
        for satu in isi:
            yield (teks(str(urut)), teks(sasaran), *sel_target(satu))


def sel_target(satu: BarisNaskah) -> tuple[Sel, ...]:
    return (
        teks(satu.nama),
        teks(satu.satuan),
        nilai(satu.target),
        teks(satu.formulasi or satu.alasan),
    )


def tabel_program(naskah: Naskah) -> tuple[Tabel, ...]:
    """Nothing for a PK that names no program."""
    if not naskah.program:
        return ()
    sebutan = "/".join(satu.label.title() for satu in JENJANG[naskah.tingkat].anggaran)
    kolom = (
        Kolom("No", 4, perataan=Perataan.TENGAH),
        Kolom(sebutan, 46, bertingkat=True),
        kolom_rupiah("Anggaran"),
        Kolom("Keterangan/Sumber Dana", 18),
    )
    baris = tuple(
        Baris(
            (
                teks(str(urut)),
                teks(satu.nama),
                named(rupiah(satu.anggaran, "–"), f"pk-program:{urut}"),
                teks(satu.keterangan),
            ),
            tingkat=satu.kedalaman,
        )
        for urut, satu in enumerate(naskah.program, 1)
    )
    atas = (urut for urut, satu in enumerate(naskah.program, 1) if satu.kedalaman == 0)
    hitung = sum_cells(f"pk-program:{urut}" for urut in atas)
    jumlah = named(rupiah(naskah.total, "–"), "pk-program:jumlah", hitung)
    akhir = total((Sel("Jumlah Anggaran", colspan=2), jumlah, KOSONG))
    return (Tabel("pk-program", "Program dan Anggaran", kolom, (*baris, akhir), bernomor=False),)


# --- the kind -----------------------------------------------------------------------------------


def list_varian(keadaan: Keadaan) -> Iterable[Varian]:
    for satu in keadaan.pk:
        yield Varian(satu.sebutan, {Perlu.PK: satu.dokumen.pk}, tuple(find_kurang(satu)))


def find_kurang(pk: KeadaanPk) -> Iterable[Kurang]:
    tempat = {"pk": pk.dokumen.pk}
    if not pk.indikator:
        yield Kurang("Belum ada indikator.", "perjanjian", tempat)
    if pk.tanpa_pihak:
        yield Kurang(f"Belum ada {' dan '.join(pk.tanpa_pihak)}.", "perjanjian", tempat)
    if not pk.is_ditandatangani:
        yield Kurang("Belum ditandatangani; tercetak sebagai draf.", "perjanjian", tempat)


PK = Jenis(
    "pk", "Perjanjian kinerja", "Perjanjian kinerja", susun_pk, list_varian, frozenset({Perlu.PK})
)
