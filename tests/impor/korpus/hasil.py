"""What the facts of a report say, in the words of the expectations of the corpus."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from aturan.json_nilai import nilai_ke_json
from aturan.nilai import Angka, Kosong, Nilai, Ordinal, Persen, Rasio, Rentang, Teks
from impor.actions import apply
from impor.baca.anak import read_sheets
from impor.baca.buku import build_workbook
from impor.baca.penjaga import Format
from impor.berkas import read_tables
from impor.istilah import Jenis, TingkatPesan
from impor.jawaban.isi import Jawaban
from impor.rencana.susun import Rencana, plan
from impor.tabel import HasilBaca
from instansi.models import Instansi
from laporan.facts import Fakta, load_facts
from laporan.facts.kinerja import Pengukuran
from renstra.models import Target

from .bentuk import Harapan, Kasus, Ukur, write_workbook


def read_here(path: Path, jenis: Jenis | None = None, jawaban: Jawaban | None = None) -> HasilBaca:
    """The file read in this process: the corpus is trusted, and a child takes long."""
    buku = build_workbook(path.name, read_sheets(path, Format.XLSX))
    return read_tables(buku, jenis, jawaban)


def import_case(kasus: Kasus, instansi: Instansi, folder: Path) -> Rencana:
    """Plan and apply the workbooks of a case."""
    paths = [
        write_workbook(lembar, folder / f"buku-{nomor}.xlsx")
        for nomor, lembar in enumerate(kasus.berkas, 1)
    ]
    rencana = plan(instansi, kasus.tahun, paths)
    apply(rencana)
    return rencana


def observe(kasus: Kasus, instansi: Instansi, rencana: Rencana) -> Harapan:
    """What is found, for the parts that the case asks for."""
    fakta = load_facts(instansi, kasus.tahun)
    harap = kasus.harap
    return Harapan(
        ukur=None if harap.ukur is None else tuple(map(ukur, fakta.kinerja.semua)),
        daun=None if harap.daun is None else daun(fakta),
        total=None if harap.total is None else total(fakta),
        lalu=None if harap.lalu is None else lalu(fakta),
        akhir=None if harap.akhir is None else akhir(fakta),
        banding=None if harap.banding is None else banding(fakta),
        target=None if harap.target is None else target(instansi),
        peringatan=len(warnings(rencana)),
    )


def warnings(rencana: Rencana) -> list[str]:
    """The warnings and galat, as a person reads them."""
    berat = (TingkatPesan.PERINGATAN, TingkatPesan.GALAT)
    return [f"{p.lembar} {p.sel}: {p.kalimat}" for p in rencana.pesan if p.tingkat in berat]


def ukur(isi: Pengukuran) -> Ukur:
    return Ukur(
        isi.indikator.nama,
        show(isi.target.nilai) if isi.target else None,
        show(isi.realisasi.nilai),
        None
        if isi.hasil.nilai is None
        else plain(isi.hasil.nilai.quantize(Decimal("0.01"), ROUND_HALF_UP)),
    )


def daun(fakta: Fakta) -> tuple[tuple[str, str | None, str | None], ...]:
    return tuple(
        (b.uraian, amount(b.rekap.pagu.nilai), amount(b.rekap.realisasi.nilai))
        for b in fakta.anggaran.baris
        if b.is_daun
    )


def total(fakta: Fakta) -> tuple[str | None, str | None]:
    semua = fakta.anggaran.total
    return amount(semua.pagu.nilai), amount(semua.realisasi.nilai)


def lalu(fakta: Fakta) -> tuple[tuple[str, int, str | None, str], ...]:
    return tuple(
        (
            isi.indikator.nama,
            satu.tahun,
            show(satu.target.nilai) if satu.target else None,
            show(satu.realisasi.nilai),
        )
        for isi in fakta.kinerja.semua
        for satu in isi.riwayat
    )


def akhir(fakta: Fakta) -> tuple[tuple[str, str], ...]:
    return tuple((i.indikator.nama, show(i.akhir.nilai)) for i in fakta.kinerja.semua if i.akhir)


def banding(fakta: Fakta) -> tuple[tuple[str, str], ...]:
    semua = (*fakta.kinerja.semua, *fakta.kinerja.pembanding)
    unik = {i.indikator.id: i for i in semua}.values()
    return tuple(
        (i.indikator.nama, show(b.nilai))
        for i in unik
        for b in sorted(i.pembanding, key=lambda b: b.nama)
    )


def target(instansi: Instansi) -> tuple[tuple[str, str, int, str], ...]:
    baris = Target.objects.of(instansi).select_related("indikator", "dokumen")
    return tuple(
        (
            t.indikator.nama,
            f"{t.dokumen.jenis}{'' if t.periode == 'tahun' else ' ' + t.periode}",
            t.tahun,
            show(t.nilai),
        )
        for t in baris.order_by("indikator__urutan", "dokumen_id", "tahun", "pk")
    )


def show(nilai: Nilai) -> str:
    """A value in one word: ``90%``, ``12.5``, ``60..85``, ``WTP``, ``1:32``, ``strip``."""
    match nilai:
        case Angka(n):
            return plain(n)
        case Persen(n):
            return f"{plain(n)}%"
        case Rentang(bawah, atas):
            return f"{'' if bawah is None else plain(bawah)}..{'' if atas is None else plain(atas)}"
        case Ordinal(label, n):
            return label if n is None else f"{label} {plain(n)}"
        case Rasio(kiri, kanan):
            return f"{plain(kiri)}:{plain(kanan)}"
        case Kosong(sebab):
            return str(sebab)
        case Teks(teks):
            return f"“{teks}”"
    return str(nilai_ke_json(nilai))


def plain(nilai: Decimal) -> str:
    """12.50 → 12.5, 100 → 100."""
    teks = format(nilai, "f")
    return teks.rstrip("0").rstrip(".") if "." in teks else teks


def amount(nilai: Decimal | None) -> str | None:
    return None if nilai is None else plain(nilai)
