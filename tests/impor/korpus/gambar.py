"""What was read and stored of a budget, drawn as text to be held against what a person wrote.

Of a reading: one line for each table (kind, year, columns), each row (set in below its parent:
level, code, name, figures), each total (``=``) and each warning (``!``). Figures that the source
computed itself are left out; so is what a row inherits. Of the store: the total of the year, then
each line with its own pagu by stage and realisasi by period, and the warnings of the plan.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from anggaran.models import BarisAnggaran, RealisasiFisik
from aturan.nilai import Angka, Kosong, Persen
from impor.istilah import JenisBaris, TingkatPesan
from impor.rencana.susun import Rencana
from impor.tabel import HasilBaca, Isi, Pesan, Rekaman, Tabel
from instansi.models import Instansi
from laporan.facts import load_facts

from .hasil import amount
from .hasil import show as show_value

NAMA = ("uraian", "program", "kegiatan", "sub_kegiatan")
LUAR = frozenset({"no", "kode", *NAMA})


def draw(hasil: HasilBaca) -> str:
    """The whole reading of one file."""
    baris = [satu for tabel in hasil.tabel for satu in _table(tabel)]
    return "\n".join([*baris, *_warnings(hasil.pesan)])


def draw_store(instansi: Instansi, tahun: int, rencana: Rencana) -> str:
    """The money of all lines after an import, and what the plan warned of beside the reading."""
    total = load_facts(instansi, tahun).anggaran.total
    jumlah = f"pagu={amount(total.pagu.nilai)} realisasi={amount(total.realisasi.nilai)}"
    semua = BarisAnggaran.objects.of(instansi).order_by("-tahun", "urutan")
    baris = [uang for satu in semua if (uang := _money(satu, tahun))]
    dibaca = {pesan for berkas in rencana.berkas for pesan in berkas.hasil.pesan}
    return "\n".join([jumlah, *baris, *_warnings(p for p in rencana.pesan if p not in dibaca)])


def _money(baris: BarisAnggaran, tahun: int) -> str:
    """A line with the amounts that stand on it; "" when none does."""
    pagu = [
        f"{p.tahap}{f'-{p.nomor_tahap}' if p.nomor_tahap else ''}={amount(p.nilai)}"
        for p in baris.pagu_list.order_by("tahap", "nomor_tahap")
    ]
    nyata = [
        f"{r.jenis_periode}{f'-{r.periode}' if r.periode else ''}={amount(r.nilai)}"
        for r in baris.realisasi_list.order_by("jenis_periode", "periode")
    ]
    nyata += [f"fisik-{f.triwulan}={show_value(f.nilai)}" for f in fisik_of(baris)]
    nama = baris.uraian if baris.tahun == tahun else f"{baris.tahun} {baris.uraian}"
    return f"{nama}: {' '.join([*pagu, *nyata])}" if pagu or nyata else ""


def fisik_of(baris: BarisAnggaran) -> Iterable[RealisasiFisik]:
    return baris.fisik_list.order_by("triwulan")


def _warnings(pesan: Iterable[Pesan]) -> Iterator[str]:
    return (f"! {p.sel} {p.kalimat}".replace("!  ", "! ") for p in pesan if p.tingkat in BERAT)


BERAT = (TingkatPesan.PERINGATAN, TingkatPesan.GALAT)


def _table(tabel: Tabel) -> Iterator[str]:
    kolom = " ".join(satu.kunci for satu in tabel.kolom)
    yield f"{tabel.jenis} {tabel.tahun or '-'}: {kolom}"
    klaim = {satu.kunci for satu in tabel.kolom if satu.klaim}
    for baris in tabel.baris:
        yield "  " * _depth(tabel.baris, baris) + _row(baris, klaim)
    for baris in tabel.total:
        yield f"= {_row(baris, klaim)}"


def _depth(semua: Sequence[Rekaman], baris: Rekaman) -> int:
    dalam, induk = 1, baris.induk
    while induk is not None:
        dalam, induk = dalam + 1, semua[induk].induk
    return dalam


def _row(baris: Rekaman, klaim: set[str]) -> str:
    sendiri = {k: isi for k, isi in baris.isian.items() if not isi.diwariskan}
    tanda = {JenisBaris.LANJUTAN: "+", JenisBaris.RINCIAN: "-"}
    tingkat = tanda.get(baris.jenis_baris) or str(baris.tingkat or "")
    kode = [str(isi.nilai) for k, isi in sendiri.items() if k == "kode" and isi.nilai]
    nama = [str(sendiri[k].nilai) for k in NAMA if k in sendiri]
    angka = [f"{k}={show(isi)}" for k, isi in sendiri.items() if _is_figure(k, klaim)]
    return " ".join(satu for satu in (tingkat, *kode, *nama, *angka) if satu)


def _is_figure(kunci: str, klaim: set[str]) -> bool:
    return kunci not in LUAR and kunci not in klaim


def show(isi: Isi) -> str:
    """The value of a field in one word."""
    nilai = isi.nilai
    match nilai:
        case Decimal():
            return f"{nilai:f}"
        case Angka(n):
            return f"{n:f}"
        case Persen(n):
            return f"{n:f}%"
        case Kosong(sebab):
            return f"<{sebab}>"
        case None:
            return "<tidak terbaca>"
    return str(nilai)
