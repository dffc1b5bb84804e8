"""A plan as text for a person, and as JSON for a script."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from aturan.tampil import format_cacah
from impor.jawaban.ragu import find_ragu
from impor.jawaban.templat import make_template
from impor.kolom.resources import BY_JENIS
from impor.models import Tindakan
from impor.rencana.selisih import Perubahan
from impor.rencana.susun import BerkasDibaca, Rencana

from .cek_teks import hitungan_teks
from .kelompok import pesan_json, pesan_teks, sebab_json
from .ringkasan import sebut_jenis


def as_teks(rencana: Rencana, *, disimpan: bool) -> Iterator[str]:
    """The plan, line by line: files, messages, questions, then what changes."""
    for berkas in rencana.berkas:
        yield from berkas_teks(berkas, ditolak=berkas.nama in rencana.ditolak)
    yield from pesan_teks(rencana.pesan)
    for tanya in rencana.pertanyaan:
        yield (
            f"  tanya  {tanya.tempat}: {tanya.jenis} “{tanya.tertulis}”"
            f" mirip “{tanya.sama_dengan}”. Jawab dengan --jawaban bila sama."
        )
    yield from tanya_teks(rencana)
    yield ""
    yield ringkasan(rencana, disimpan=disimpan)
    for jenis in BY_JENIS:
        baru, ubah = (rencana.jumlah[jenis, str(t)] for t in (Tindakan.BARU, Tindakan.UBAH))
        if baru or ubah:
            tertulis = f"{format_cacah(baru)} baru, {format_cacah(ubah)} berubah"
            yield f"  {sebut_jenis(jenis)}: {tertulis}"


def berkas_teks(berkas: BerkasDibaca, *, ditolak: bool) -> Iterator[str]:
    keadaan = " — DITOLAK, tidak ada yang ditulis dari berkas ini" if ditolak else ""
    yield f"{berkas.nama}{keadaan}"
    for tabel in berkas.hasil.tabel:
        judul = " ".join(tabel.judul) or "(tanpa judul)"
        yield f"  {tabel.lembar}: {tabel.jenis} — {judul}; {format_cacah(len(tabel.baris))} baris"
    for tabel in berkas.hasil.diabaikan:
        yield f"  {tabel.lembar}: diabaikan — {' '.join(tabel.judul) or '(tanpa judul)'}"
    yield f"  sel: {hitungan_teks(berkas.hasil)}"


def tanya_teks(rencana: Rencana) -> Iterator[str]:
    """How many questions about cells are open; their template is JSON."""
    ragu = len(find_ragu(satu.hasil for satu in rencana.berkas))
    ganda = sum(not satu.is_dijawab for satu in rencana.ganda)
    if ragu or ganda:
        yield (
            f"  tanya  {ragu} angka dapat dibaca dua cara, {ganda} hal tertulis dengan angka"
            " berbeda. Jawab dengan --jawaban; templatnya dicetak --format json."
        )


def ringkasan(rencana: Rencana, *, disimpan: bool) -> str:
    """One sentence on the whole."""
    baru, ubah = (
        sum(n for (_, t), n in rencana.jumlah.items() if t == tindakan)
        for tindakan in (Tindakan.BARU, Tindakan.UBAH)
    )
    sama = format_cacah(rencana.sama)
    kata = "disimpan" if disimpan else "akan disimpan; tambahkan --simpan untuk menyimpan"
    if not baru and not ubah:
        return f"Tidak ada yang berubah ({sama} baris sama)."
    tertulis = f"{format_cacah(baru)} baris baru, {format_cacah(ubah)} baris berubah"
    return f"{tertulis}, {sama} baris sama: {kata}."


def as_json(rencana: Rencana, *, disimpan: bool) -> str:
    """The plan for a script, with the template of an answers file under ``jawaban``."""
    isi = {
        "instansi": rencana.instansi.kode,
        "tahun": rencana.tahun,
        "disimpan": disimpan,
        "berkas": [
            berkas_json(satu, ditolak=satu.nama in rencana.ditolak) for satu in rencana.berkas
        ],
        "pesan": [pesan_json(pesan) for pesan in rencana.pesan],
        "sebab": sebab_json(rencana.pesan),
        "perubahan": [perubahan_json(perubahan) for perubahan in rencana.perubahan],
        "sama": rencana.sama,
        "jawaban": {
            "padanan": [tanya.as_template() for tanya in rencana.pertanyaan],
            **make_template([satu.hasil for satu in rencana.berkas], rencana.jawaban),
            "fakta": [tanya.as_template() for tanya in rencana.ganda],
        },
    }
    return json.dumps(isi, ensure_ascii=False, indent=1)


def berkas_json(berkas: BerkasDibaca, *, ditolak: bool) -> dict[str, Any]:
    """A file with the account of its cells and the tables that were recognised."""
    return {
        "berkas": berkas.nama,
        "sha256": berkas.sha256,
        "ditolak": ditolak,
        "sel": {str(kelas): banyak for kelas, banyak in berkas.hasil.hitungan.items()},
        "tabel": [
            {
                "lembar": tabel.lembar,
                "jenis": str(tabel.jenis),
                "judul": list(tabel.judul),
                "baris": len(tabel.baris),
            }
            for tabel in berkas.hasil.tabel
        ],
    }


def perubahan_json(perubahan: Perubahan) -> dict[str, Any]:
    return {
        "jenis": perubahan.entri.jenis,
        "tindakan": str(perubahan.tindakan),
        **perubahan.tempat._asdict(),
        "sebelum": perubahan.sebelum,
        "sesudah": perubahan.sesudah,
    }
