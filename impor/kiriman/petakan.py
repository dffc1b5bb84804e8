"""How the tables of a sheet are read, by their headers, and what a person says instead.

What is kept of an answer is only what differs from the reader's own reading: so it stays true when
the reader learns, and a table chosen back to what it was needs no answer at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from impor.baca.grid import Lembar
from impor.istilah import Jenis
from impor.jawaban.isi import ABAIKAN, Jawaban, JawabanTabel
from impor.jawaban.letak_kepala import Kata
from impor.jawaban.pilihan import Kelompok, list_kunci, sebut_kunci
from impor.models import BerkasKiriman
from impor.tabel import HasilBaca, Kolom, Tabel

from .baca import read_hasil
from .jawab import Isi

CONTOH = 3
TAHUN_SEKITAR = range(-4, 6)


@dataclass(frozen=True, slots=True)
class KolomPeta:
    """One column: its number within the table, its words, and the key that it has now. ``sendiri``
    is the key that the reader gives it."""

    nomor: int
    huruf: str
    kepala: str
    kunci: str
    sendiri: str
    contoh: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Peta:
    """The tables of a sheet that have one header. ``nomor`` counts them on the sheet, from 1.
    ``kata_kepala`` are the words of one that a person pointed at."""

    nomor: int
    kepala: str
    judul: str
    jenis: str
    sendiri: str
    baris: int
    kolom: tuple[KolomPeta, ...]
    is_dijawab: bool
    kata_kepala: Kata = ()

    @property
    def kata(self) -> list[str]:
        """The words of the header, column by column."""
        return [satu.kepala for satu in self.kolom]


def list_peta(berkas: BerkasKiriman, lembar: Lembar, jawaban: Jawaban) -> list[Peta]:
    """The headers of a sheet, from top to bottom."""
    kini = by_kepala(read_hasil(berkas, jawaban), lembar.nama)
    return [
        make_peta(nomor, berkas, lembar, kepala, jawaban) for nomor, kepala in enumerate(kini, 1)
    ]


def find_peta(berkas: BerkasKiriman, lembar: Lembar, nomor: int, jawaban: Jawaban) -> Peta | None:
    semua = list_peta(berkas, lembar, jawaban)
    return semua[nomor - 1] if 1 <= nomor <= len(semua) else None


def by_kepala(hasil: HasilBaca, lembar: str) -> dict[str, list[Tabel]]:
    """The tables of a sheet by header, those that are left out too, in the order of the sheet."""
    semua = [t for t in hasil.semua_tabel if t.lembar == lembar]
    per_kepala: dict[str, list[Tabel]] = {}
    for tabel in sorted(semua, key=lambda t: (t.baris_kepala[:1], t.kolom_awal)):
        per_kepala.setdefault(tabel.tanda_kepala, []).append(tabel)
    return per_kepala


def make_peta(
    nomor: int, berkas: BerkasKiriman, lembar: Lembar, kepala: str, jawaban: Jawaban
) -> Peta:
    jawab = jawaban.for_tabel(kepala, berkas.nama, lembar.nama)
    kini = by_kepala(read_hasil(berkas, jawaban), lembar.nama)[kepala]
    polos = without(jawaban, kepala)
    sendiri = by_kepala(read_hasil(berkas, polos), lembar.nama)[kepala]
    dasar = without(jawaban, kepala, jawab.jenis) if jawab is not None else polos
    kunci_sendiri = keys_of(by_kepala(read_hasil(berkas, dasar), lembar.nama)[kepala])
    kunci = keys_of(kini)
    diabaikan = jawab is not None and jawab.is_diabaikan
    return Peta(
        nomor=nomor,
        kepala=kepala,
        judul=" ".join(kini[0].judul),
        jenis=ABAIKAN if diabaikan else str(kini[0].jenis),
        sendiri=str(sendiri[0].jenis),
        baris=sum(len(tabel.baris) for tabel in kini),
        kolom=tuple(
            KolomPeta(
                nomor=kini[0].nomor(kolom),
                huruf=kolom.huruf,
                kepala=" › ".join(kolom.kepala),
                kunci=kunci.get(kini[0].nomor(kolom), ABAIKAN),
                sendiri=kunci_sendiri.get(kini[0].nomor(kolom), ABAIKAN),
                contoh=examples(lembar, kini[0], kolom),
            )
            for kolom in columns_of(sendiri)
        ),
        is_dijawab=jawab is not None,
        kata_kepala=jawab.kata if jawab is not None else (),
    )


def without(jawaban: Jawaban, kepala: str, jenis: Jenis | None = None) -> Jawaban:
    """The answers without those about this header, but for where it stands, and for ``jenis``."""
    lain = (satu for satu in jawaban.tabel if satu.kepala != kepala)
    kata = next((satu.kata for satu in jawaban.tabel if satu.kepala == kepala and satu.kata), ())
    sendiri = [JawabanTabel(kepala, jenis=jenis, kata=kata)] if jenis or kata else []
    return replace(jawaban, tabel=(*lain, *sendiri))


def columns_of(tabel: Iterable[Tabel]) -> list[Kolom]:
    """The columns of tables with one header, each once, from left to right."""
    semua = {kolom.indeks: kolom for satu in tabel for kolom in satu.kolom}
    return [semua[indeks] for indeks in sorted(semua)]


def keys_of(tabel: list[Tabel]) -> dict[int, str]:
    """The keys of the columns by their numbers, as a person would choose them."""
    return {tabel[0].nomor(kolom): plain(kolom.kunci) for kolom in columns_of(tabel)}


def plain(kunci: str) -> str:
    """Without what follows from the order of the columns: ``lain#2``, ``kode:3``."""
    dasar = kunci.partition("#")[0]
    return "kode" if dasar.startswith("kode:") else dasar


def examples(lembar: Lembar, tabel: Tabel, kolom: Kolom) -> tuple[str, ...]:
    """The first texts below the header."""
    isi = (
        lembar.sel[rekaman.nomor_baris, kolom.indeks].teks
        for rekaman in tabel.baris
        if (rekaman.nomor_baris, kolom.indeks) in lembar.sel
    )
    return tuple(dict.fromkeys(isi))[:CONTOH]


# --- what a person chooses --------------------------------------------------------------------


def list_pilihan(peta: Peta, tahun: int) -> Kelompok:
    """The keys to choose from, those that the table has now among them."""
    sekitar = {tahun + beda for beda in TAHUN_SEKITAR}
    pilihan = list_kunci(Jenis(peta.jenis), sekitar)
    ada = {kunci for _, isi in pilihan for kunci, _ in isi}
    kurang = {k for satu in peta.kolom for k in (satu.kunci, satu.sendiri) if k not in ada}
    lebih = [(kunci, sebut_kunci(kunci)) for kunci in sorted(kurang)]
    return [("Terbaca sekarang", lebih), *pilihan] if lebih else pilihan


def choose(peta: Peta, isian: Mapping[str, str]) -> Isi | None:
    """The answer that a filled-in form comes to; None: as the reader says by itself.

    Another kind is chosen alone: it gives the columns other meanings, which are looked at next.
    """
    jenis = isian.get("jenis", peta.jenis)
    jawab: Isi = {} if jenis == peta.sendiri else {"jenis": jenis}
    if peta.kata_kepala:
        jawab["kata"] = [list(satu) for satu in peta.kata_kepala]
    if jenis == peta.jenis and jenis != ABAIKAN:
        kolom = {
            str(satu.nomor): dipilih
            for satu in peta.kolom
            if (dipilih := isian.get(f"kolom-{satu.nomor}", satu.kunci)) != satu.sendiri
        }
        jawab |= {"kolom": kolom} if kolom else {}
    return jawab or None
