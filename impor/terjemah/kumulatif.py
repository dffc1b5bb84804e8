"""Rows that print a quarter beside the running figure show themselves that the quarters add up."""

from __future__ import annotations

import re
from decimal import Decimal

from aturan.baca import parse_nilai
from aturan.konsolidasi import Konsolidasi
from aturan.nilai import Angka, Persen
from impor.istilah import Peran
from impor.kenali.pola import fold
from impor.kenali.waktu import read_subperiod
from impor.rencana.entri import Entri
from impor.rencana.fakta import as_nilai
from impor.rencana.konteks import Konteks, tempat
from impor.tabel import Isi, Kolom, Rekaman, Tabel

POLA_JUMLAH = re.compile(r"(?:jumlah|total|akumulasi|kumulatif)\b")


def prove_kumulatif(k: Konteks, tabel: Tabel, baris: Rekaman, indikator: Entri) -> Isi | None:
    """Note in the passport that the quarters make a sum, where nobody decided and the row proves
    it: ``s.d. TW II`` 180, ``TW III`` 95, ``s.d. TW III`` 275. Percentages that are added so make
    no year by themselves, and the last of them is none either.

    Returns the running figure before the first quarter that the row states itself, which no other
    column takes apart; None where it has none, or where the quarters make no sum.
    """
    sendiri = read_parts(tabel, baris, sampai=False)
    berjalan = read_parts(tabel, baris, sampai=True)
    if not sendiri:
        return None
    cara = k.cara_triwulan(indikator)
    bukti = find_bukti(sendiri, berjalan) or find_jumlah(tabel, baris, sendiri)
    if cara is None and bukti is not None:
        k.papan.lengkapi(
            indikator, {"konsolidasi": str(Konsolidasi.KUMULATIF)}, tempat(tabel, bukti)
        )
        cara = Konsolidasi.KUMULATIF
    nomor = min(sendiri) - 1
    if cara is not Konsolidasi.KUMULATIF or nomor not in berjalan:
        return None
    isi = berjalan[nomor][1]
    return None if is_known(k, tabel, indikator, nomor, isi) else isi


def find_jumlah(
    tabel: Tabel, baris: Rekaman, sendiri: dict[int, tuple[Decimal, Isi]]
) -> Isi | None:
    """What the row prints as the sum of all its quarters; None where none is one."""
    angka = [nilai for nilai, _ in sendiri.values() if nilai]
    if len(angka) < 2:
        return None
    for kolom in tabel.kolom:
        isi = baris.isian.get(kolom.kunci)
        if isi is None or kolom.periode or not is_setahun(kolom):
            continue
        nilai = parse_nilai(isi.mentah).nilai if kolom.peran is Peran.LAIN else as_nilai(isi)
        if isinstance(nilai, Angka | Persen) and nilai.nilai == sum(angka):
            return isi
    return None


def is_setahun(kolom: Kolom) -> bool:
    """Whether a column beside the quarters may hold what they come to."""
    jumlah = kolom.peran is Peran.LAIN and POLA_JUMLAH.match(fold(kolom.daun))
    return kolom.peran is Peran.REALISASI or bool(jumlah)


def is_known(k: Konteks, tabel: Tabel, indikator: Entri, sampai: int, isi: Isi) -> bool:
    """Whether other figures of these quarters stand already, which the running one repeats."""
    tahun = tabel.tahun or k.tahun
    for nomor in range(1, sampai + 1):
        kunci = {"indikator": indikator, "tahun": tahun, "periode": nomor}
        ada = k.papan.cari("realisasi", kunci)
        if ada is not None and (nomor < sampai or ada.lihat("nilai") != as_nilai(isi)):
            return True
    return False


def read_parts(tabel: Tabel, baris: Rekaman, *, sampai: bool) -> dict[int, tuple[Decimal, Isi]]:
    """The numbers of a row by triwulan: its own, or those that run from January."""
    hasil = {}
    for kolom in tabel.kolom_peran(Peran.REALISASI):
        bagian, isi = read_subperiod(kolom.periode), baris.isian.get(kolom.kunci)
        if bagian is None or bagian.jenis != "tw" or bagian.sampai is not sampai or isi is None:
            continue
        nilai = as_nilai(isi)
        if isinstance(nilai, Angka | Persen):
            hasil[bagian.nomor] = nilai.nilai, isi
    return hasil


def find_bukti(
    sendiri: dict[int, tuple[Decimal, Isi]], berjalan: dict[int, tuple[Decimal, Isi]]
) -> Isi | None:
    """The running figure that is the one before it and its own quarter together; None without."""
    for nomor, (sampai, isi) in sorted(berjalan.items()):
        lalu = berjalan.get(nomor - 1) or (sendiri.get(1) if nomor == 2 else None)
        milik = sendiri.get(nomor)
        if lalu and milik and lalu[0] and milik[0] and lalu[0] + milik[0] == sampai:
            return isi
    return None
