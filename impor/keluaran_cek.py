"""What loose workbooks hold, as text for a clerk and as JSON for a script. No database."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any

from aturan.json_nilai import nilai_ke_json
from aturan.nilai import Angka

from .baca.grid import split_address
from .istilah import Jenis, Kelas
from .kelompok import pesan_json, pesan_teks, sebab_json
from .pilihan import JUDUL_JENIS, sebut_kunci
from .tabel import HasilBaca, Isi, IsiNilai, Kolom, Pesan, Rekaman, Tabel

YAKIN = Decimal("0.8")


def as_json(hasil: Sequence[HasilBaca], pesan: Sequence[Pesan]) -> Iterator[str]:
    """One entry for each table, and one for each sheet on which there is none; in pieces, for a
    sheet may hold half a million cells. ``hasil`` is the place of the checks' findings."""
    awal = '{"berkas": [\n'
    for kepala, sel in (satu for berkas in hasil for satu in berkas_json(berkas)):
        yield f'{awal}{dumps(kepala)[:-1]}, "baris": ['
        yield from (f"{',' if nomor else ''}\n {dumps(satu)}" for nomor, satu in enumerate(sel))
        yield "]}"
        awal = ",\n"
    sisa = {
        "hasil": [],
        "ringkasan": [ringkasan_json(berkas) for berkas in hasil],
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


def berkas_json(hasil: HasilBaca) -> Iterator[tuple[dict[str, Any], Iterator[dict[str, Any]]]]:
    """The tables of a file, sheet by sheet: what each is with what was not understood beside it,
    and its cells, each once."""
    for lembar in list_lembar(hasil):
        tabel = [satu for satu in hasil.tabel if satu.lembar == lembar]
        asing = share_unknown(hasil, lembar, tabel)
        if not tabel:
            kosong = {**KOSONG, "berkas": hasil.berkas, "lembar": lembar}
            yield {**kosong, "tidak_dipahami": asing[0]}, iter(())
        for satu, milik in zip(tabel, asing, strict=False):
            yield {**tabel_json(satu), "tidak_dipahami": milik}, _once(sel_tabel(satu))


KOSONG: dict[str, Any] = {
    "judul": [],
    "jenis": None,
    "keyakinan": None,
    "tahun": None,
    "instansi_tertulis": None,
    "tanda_kepala": None,
    "kolom": [],
}


def list_lembar(hasil: HasilBaca) -> list[str]:
    """The sheets that hold anything, in their order."""
    return list(dict.fromkeys(lembar for lembar, _ in hasil.kelas_sel))


def share_unknown(
    hasil: HasilBaca, lembar: str, tabel: Sequence[Tabel]
) -> list[list[dict[str, str]]]:
    """The cells that were not understood, each with the table that begins last above it."""
    milik: list[list[dict[str, str]]] = [[] for _ in tabel] or [[]]
    for (nama, sel), kelas in hasil.kelas_sel.items():
        if nama == lembar and kelas is Kelas.TIDAK_DIPAHAMI:
            baris, _ = split_address(sel)
            di_atas = sum(_begin(satu) <= baris for satu in tabel)
            milik[max(0, di_atas - 1)].append(
                {"sel": sel, "mentah": hasil.tak_dipahami[lembar, sel]}
            )
    return milik


def _begin(tabel: Tabel) -> int:
    return tabel.baris_kepala[0] if tabel.baris_kepala else 1


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
    for baris in (*tabel.baris, *tabel.total):
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


def as_teks(hasil: Sequence[HasilBaca], pesan: Sequence[Pesan]) -> Iterator[str]:
    """File by file what was recognised, then what must be seen."""
    for berkas in hasil:
        yield f"{berkas.berkas}{' — tidak dapat dipakai' if berkas.galat else ''}"
        for lembar in list_lembar(berkas):
            yield f"  Lembar “{lembar}”"
            tabel = [satu for satu in berkas.tabel if satu.lembar == lembar]
            yield from (baris for satu in tabel for baris in tabel_teks(satu))
            if not tabel:
                yield "    tidak ada tabel yang dikenali"
    yield from ("", *(isi if (isi := list(pesan_teks(pesan))) else ["Tidak ada peringatan."]))


def tabel_teks(tabel: Tabel) -> Iterator[str]:
    """What a table was taken for, how much it holds, and what each column is."""
    ragu = "" if tabel.keyakinan >= YAKIN or tabel.jenis is Jenis.PROFIL else " (kurang yakin)"
    yield f"    {' '.join(tabel.judul) or '(tanpa judul)'}"
    yield f"      dikenali sebagai: {JUDUL_JENIS[tabel.jenis]}{ragu}"
    jumlah = f", {len(tabel.total)} baris jumlah atau rata-rata" if tabel.total else ""
    yield f"      isi: {len(tabel.baris)} baris{jumlah}"
    kolom = "; ".join(f"{satu.huruf} {sebut_kunci(satu.kunci)}" for satu in tabel.kolom)
    yield f"      kolom: {kolom}"
