"""What a loose workbook holds, as JSON for a script: every cell once. No database."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import chain
from typing import Any

from aturan.json_nilai import nilai_ke_json
from aturan.nilai import Angka
from impor.baca.grid import Buku, split_address
from impor.istilah import Kelas, Peran
from impor.lembaran import Lembaran, list_lembar, rows_of, unfolded
from impor.tabel import HasilBaca, Isi, IsiNilai, Kolom, Pesan, Rekaman, Tabel

from .kelompok import pesan_json, sebab_json


def as_json(
    dibaca: Iterable[tuple[HasilBaca, Buku | None]], pesan: Sequence[Pesan]
) -> Iterator[str]:
    """One entry for each table, and one for each sheet on which there is none; in pieces, for a
    sheet may hold half a million cells. ``hasil`` is the place of the checks' findings."""
    awal, ringkasan = '{"berkas": [\n', []
    for hasil, buku in dibaca:
        ringkasan.append(ringkasan_json(hasil))
        for kepala, sel in (satu for isi in list_lembar(hasil, buku) for satu in lembar_json(isi)):
            yield f'{awal}{dumps(kepala)[:-1]}, "baris": ['
            yield from (f"{',' if nomor else ''}\n {dumps(satu)}" for nomor, satu in enumerate(sel))
            yield "]}"
            awal = ",\n"
    sisa = {
        "hasil": [],
        "ringkasan": ringkasan,
        "pesan": [pesan_json(satu) for satu in pesan],
        "sebab": sebab_json(pesan),
    }
    yield f"{'' if awal.startswith(',') else awal}],\n{dumps(sisa)[1:]}\n"


def dumps(isi: Any) -> str:
    return json.dumps(isi, ensure_ascii=False)


def ringkasan_json(hasil: HasilBaca) -> dict[str, Any]:
    return {
        "berkas": hasil.berkas,
        "ditolak": hasil.galat,
        "sel": {str(kelas): banyak for kelas, banyak in hasil.hitungan.items()},
    }


def lembar_json(lembar: Lembaran) -> Iterator[tuple[dict[str, Any], Iterator[dict[str, Any]]]]:
    """The tables of a sheet: what each is with what was not understood beside it, and its cells."""
    asing: list[list[dict[str, str]]] = [[] for _ in lembar.tabel] or [[]]
    for sel in lembar.cells(Kelas.TIDAK_DIPAHAMI):
        asing[lembar.owner(sel)].append({"sel": sel, "mentah": lembar.teks[sel]})
    if not lembar.tabel:
        kosong = {**KOSONG, "berkas": lembar.berkas, "lembar": lembar.nama}
        yield {**kosong, "tidak_dipahami": asing[0]}, iter(())
    sisa = unfolded(lembar)
    for nomor, satu in enumerate(lembar.tabel):
        lain = (pelengkap_json(lembar, satu, sel) for sel in sisa[nomor])
        kepala = {**tabel_json(satu), "tidak_dipahami": asing[nomor]}
        yield kepala, chain(_once(sel_tabel(satu)), lain)


KOSONG: dict[str, Any] = {
    "judul": [],
    "jenis": None,
    "keyakinan": None,
    "tahun": None,
    "instansi_tertulis": None,
    "tanda_kepala": None,
    "kolom": [],
}


def tabel_json(tabel: Tabel) -> dict[str, Any]:
    """A table without its cells."""
    return {
        "berkas": tabel.berkas,
        "lembar": tabel.lembar,
        "judul": list(tabel.judul),
        "jenis": str(tabel.jenis),
        "keyakinan": str(tabel.keyakinan),
        "tahun": tabel.tahun,
        "instansi_tertulis": tabel.instansi_tertulis,
        "tanda_kepala": tabel.tanda_kepala,
        "kolom": [kolom_json(tabel, satu) for satu in tabel.kolom],
    }


def kolom_json(tabel: Tabel, kolom: Kolom) -> dict[str, Any]:
    return {
        "nomor": tabel.nomor(kolom),
        "huruf": kolom.huruf,
        "kepala": list(kolom.kepala),
        "peran": str(kolom.peran),
        "kunci": kolom.kunci,
        "klaim": kolom.klaim,
    }


def sel_tabel(tabel: Tabel) -> Iterator[dict[str, Any]]:
    """The cells of the records, then those of totals and banners. What a row inherits is left to
    the row that holds it."""
    for baris in rows_of(tabel):
        induk = None if baris.induk is None else tabel.baris[baris.induk].nomor_baris
        for kunci, isi in baris.isian.items():
            if not isi.diwariskan:
                yield sel_json(isi, kunci, baris, induk)
    for isi in tabel.spanduk:
        yield {**sel_json(isi, "spanduk", None, None), "jenis_baris": "spanduk"}


def sel_json(isi: Isi, kunci: str, baris: Rekaman | None, induk: int | None) -> dict[str, Any]:
    """One cell; ``induk`` is the number of the row that its row stands below."""
    return {
        "sel": isi.sel,
        "nilai": nilai_json(isi.nilai),
        "mentah": isi.mentah,
        "kunci": kunci,
        "baris": baris.nomor_baris if baris else split_address(isi.sel)[0],
        "butir": baris.butir if baris else 0,
        "jenis_baris": str(baris.jenis_baris) if baris else "",
        "tingkat": str(baris.tingkat) if baris and baris.tingkat else None,
        "induk": induk,
        "awalan": isi.awalan,
        "catatan": isi.catatan,
        "alternatif": [nilai_json(satu) for satu in isi.alternatif],
    }


def pelengkap_json(lembar: Lembaran, tabel: Tabel, sel: str) -> dict[str, Any]:
    """A cell that is in no record by itself, as it is written."""
    _, indeks = split_address(sel)
    kunci = next((satu.kunci for satu in tabel.kolom if satu.indeks == indeks), str(Peran.LAIN))
    isi = Isi(sel, lembar.teks[sel], lembar.teks[sel])
    return {**sel_json(isi, kunci, None, None), "jenis_baris": "pelengkap"}


def nilai_json(nilai: IsiNilai) -> dict[str, Any] | str | None:
    """A value as JSON; words as text, and null where nothing could be read."""
    if isinstance(nilai, Decimal):
        return nilai_ke_json(Angka(nilai))
    if nilai is None or isinstance(nilai, str):
        return nilai or None
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    return nilai.isoformat() if hasattr(nilai, "isoformat") else nilai_ke_json(nilai)


def _once(sel: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Each cell once for each column and item: rows that were unfolded share theirs."""
    sudah = set()
    for satu in sel:
        kunci = (satu["sel"], satu["kunci"], satu["butir"])
        if kunci not in sudah:
            sudah.add(kunci)
            yield satu
