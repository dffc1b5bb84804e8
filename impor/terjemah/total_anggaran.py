"""Which printed total of a budget table speaks of the whole, and whether its rows add up to it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from anggaran.enums import Tahap
from aturan.kelipatan import find_multiple
from aturan.tampil import format_rupiah
from capaian.models import JenisKlaim
from impor.rencana.entri import Entri
from impor.rencana.konteks import Konteks
from impor.sebab import SebabPesan
from impor.tabel import Rekaman, Tabel

from .uang import KolomUang
from .uang_lepas import leaf_amounts, money_of_row
from .uang_periode import money_of

POLA_SEBAGIAN = re.compile(
    r"^sub\b|pindah|halaman|\b(?:program|kegiatan|bidang|urusan|sasaran|misi)\s+\w"
    r"|(?:jumlah|total)\s+(?:[ivx]+|[a-z]|\d+)\W*$"
)
"""A total of a group or of a page, no total of the whole."""


def find_total(tabel: Tabel) -> Rekaman | None:
    """The total of the whole table; None when it prints none, or only those of groups, which the
    last one does not add up."""
    utuh = [baris for baris in tabel.total if not POLA_SEBAGIAN.search(label_total(baris))]
    if not utuh:
        return None
    if tabel.baris and utuh[0].nomor_baris < tabel.baris[0].nomor_baris:
        return utuh[0]
    return None if len(utuh) > 1 and is_sum_of_group(tabel, *utuh[-2:]) else utuh[-1]


def is_sum_of_group(tabel: Tabel, sebelum: Rekaman, total: Rekaman) -> bool:
    """Whether a total adds up only the leaves that stand below the total before it."""
    antara = range(sebelum.nomor_baris + 1, total.nomor_baris)
    uang = money_of_row(tabel, total)
    kunci = next((k for k, isi in total.isian.items() if uang and isi is uang[0]), "")
    jumlah = sum(leaf_amounts(tabel, kunci, antara), Decimal(0))
    return bool(uang) and jumlah == uang[0].nilai


def label_total(baris: Rekaman) -> str:
    """The first words of a total."""
    kata = (str(isi.nilai) for isi in baris.isian.values() if isinstance(isi.nilai, str))
    return next((satu for satu in kata if any(map(str.isalpha, satu))), "").casefold()


def report_other_sum(
    k: Konteks, tabel: Tabel, total: Rekaman, daun: Sequence[Rekaman], kolom: Iterable[KolomUang]
) -> None:
    """A total that the rows whose money is stored do not add up to, beyond what rounding explains:
    a row is missing, counted twice or misread, or the total is wrong. One below the last of
    several tables may be that of the whole year."""
    for satu in kolom:
        isi = total.isian.get(satu.kunci)
        tercetak = money_of(total, satu.kunci)
        uang = [n for baris in daun if (n := own_money(baris, satu.kunci)) is not None]
        if isi is None or tercetak is None or not satu.jenis or not uang:
            continue
        jumlah = sum(uang, Decimal(0))
        longgar = len(uang) * unit_of(tabel, satu.kunci) / 2
        if abs(jumlah - tercetak) <= longgar or abs(stored_sum(k, satu) - tercetak) <= longgar:
            continue
        k.peringatan(
            tabel,
            isi,
            f"Jumlah yang tercetak {format_rupiah(tercetak)}, sedangkan {len(uang)} baris yang"
            f" terbaca berjumlah {format_rupiah(jumlah)}, selisih"
            f" {format_rupiah(abs(jumlah - tercetak))}. Yang dipakai adalah jumlah barisnya.",
            sebab=SebabPesan.JUMLAH_BEDA,
            diharapkan="setiap baris terbaca satu kali pada tingkatnya, atau jumlah yang benar",
        )


def stored_sum(k: Konteks, kolom: KolomUang) -> Decimal:
    """All money of the year that is stored for what a column states."""
    if kolom.klaim == JenisKlaim.PAGU:
        semua = [p for p in k.papan.semua("pagu") if _tahap(p) == kolom.tahap]
    else:
        semua = list(k.papan.semua("realisasianggaran"))
    setahun = (satu for satu in semua if satu.lihat("baris").lihat("tahun") == kolom.tahun)
    return sum((satu.lihat("nilai") or Decimal(0) for satu in setahun), Decimal(0))


def _tahap(pagu: Entri) -> tuple[Tahap, int]:
    return pagu.lihat("tahap"), pagu.lihat("nomor_tahap")


def own_money(baris: Rekaman, kunci: str) -> Decimal | None:
    """The amount that stands in the row itself; one merged over several stands in the first."""
    isi = baris.isian.get(kunci)
    return None if isi is None or isi.diwariskan else money_of(baris, kunci)


def unit_of(tabel: Tabel, kunci: str) -> Decimal:
    """What amounts of a column are rounded to, as title and header say: thousands, else rupiah."""
    kepala = [teks for kolom in tabel.kolom if kolom.kunci == kunci for teks in kolom.kepala]
    return find_multiple([*kepala, *tabel.judul])
