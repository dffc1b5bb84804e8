"""What was read and stored of performance, drawn as text to be held against what a person wrote."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from aturan.nilai import Nilai, Persen, TidakBerlaku
from capaian.models import Analisis, Klaim, Pembanding, Realisasi
from impor.tabel import HasilBaca, Isi, Tabel
from instansi.models import BarisProfil, Instansi, TabelProfil
from perjanjian.models import AksiTriwulan, ProgramPerjanjian
from renstra.models import (
    ArahKebijakan,
    Indikator,
    Misi,
    PaguIndikatif,
    ProgramSasaran,
    Strategi,
    Target,
    Tujuan,
)
from renstra.models.indikator import PEMILIK

from .hasil import amount, plain
from .hasil import show as show_plain


def show(nilai: Nilai) -> str:
    """The value in one word, with numerator and denominator where they are known."""
    if isinstance(nilai, TidakBerlaku):
        return "tidak_berlaku"
    if isinstance(nilai, Persen) and nilai.pembilang is not None:
        penyebut = "?" if nilai.penyebut is None else plain(nilai.penyebut)
        return f"{show_plain(nilai)} {plain(nilai.pembilang)}/{penyebut}"
    return show_plain(nilai)


def draw(hasil: HasilBaca) -> str:
    """The whole reading of one file: a line for each table (kind, year, columns), each row and
    total (its fields by column, ``^`` before what is inherited), each field without a column."""
    return "\n".join(baris for tabel in hasil.tabel for baris in _table(tabel))


def _table(tabel: Tabel) -> Iterator[str]:
    kunci = [kolom.kunci for kolom in tabel.kolom]
    yield f"{tabel.jenis} {tabel.tahun or '-'}: {' '.join(kunci)}"
    for tanda, semua in (("", tabel.baris), ("= ", tabel.total)):
        for baris in semua:
            yield f"{tanda}{'|'.join(word(baris.isian.get(satu)) for satu in kunci)}"
            for nama in (satu for satu in baris.isian if satu not in kunci):
                yield f"  {nama} {word(baris.isian[nama])}"


def word(isi: Isi | None) -> str:
    """A field in one word or line; ``?`` before what could not be read."""
    if isi is None:
        return ""
    if isi.nilai is None:
        teks = f"?{isi.mentah}"
    elif isinstance(isi.nilai, Decimal):
        teks = plain(isi.nilai)
    elif isinstance(isi.nilai, str):
        teks = " ".join(isi.nilai.split())
    else:
        nilai: Nilai = isi.nilai  # type: ignore[assignment]
        teks = show(nilai)
    return f"^{teks}" if isi.diwariskan else teks


def draw_store(instansi: Instansi) -> str:
    """Every row of the PD that speaks of performance, one line each; claims are counted."""
    semua = (
        *paspor(instansi),
        *nilai(instansi),
        *analisis(instansi),
        *rencana(instansi),
        *perjanjian(instansi),
        *profil(instansi),
        *klaim(instansi),
    )
    return "\n".join(sorted(semua))


def paspor(instansi: Instansi) -> Iterator[str]:
    for i in Indikator.objects.of(instansi).select_related("unit", *PEMILIK):
        milik = next(((k, p) for k in PEMILIK if (p := getattr(i, k)) is not None), None)
        isi = (
            f"{milik[0]} {milik[1].nama}" if milik else "PD",
            *(
                f"{nama}={getattr(i, nama)}"
                for nama in (
                    "satuan",
                    "arah",
                    "definisi",
                    "formulasi",
                    "sumber_data",
                    "konsolidasi",
                    "unit",
                )
                if getattr(i, nama)
            ),
            *(("iku",) if i.is_iku else ()),
        )
        ke = f" #{i.ordinal}" if i.ordinal > 1 else ""
        yield f"indikator {i.nama}{ke} | {' | '.join(isi)}"


def nilai(instansi: Instansi) -> Iterator[str]:
    for t in Target.objects.of(instansi).select_related("indikator", "dokumen"):
        periode = "" if t.periode == "tahun" else f" {t.periode}"
        dokumen = " ".join(filter(None, (t.dokumen.jenis, t.dokumen.pemegang)))
        yield f"target {t.indikator.nama} | {dokumen}{periode} {t.tahun} | {show(t.nilai)}"
    for r in Realisasi.objects.of(instansi).select_related("indikator"):
        periode = f" tw{r.periode}" if r.periode else ""
        yield f"realisasi {r.indikator.nama} | {r.tahun}{periode} | {show(r.nilai)}"
    for p in Pembanding.objects.of(instansi).select_related("indikator"):
        yield f"pembanding {p.indikator.nama} | {p.tahun} {p.nama} | {show(p.nilai)}"


def analisis(instansi: Instansi) -> Iterator[str]:
    for a in Analisis.objects.of(instansi).select_related("indikator"):
        isi = (
            f"{nama}={' / '.join(teks.splitlines())}"
            for nama in ("penyebab", "hambatan", "solusi", "tindak_lanjut")
            if (teks := getattr(a, nama))
        )
        yield " | ".join((f"analisis {a.indikator.nama}", f"{a.tahun} tw{a.triwulan}", *isi))


def rencana(instansi: Instansi) -> Iterator[str]:
    for t in Tujuan.objects.of(instansi).select_related("misi").exclude(misi=None):
        yield f"tujuan {t.nama} | misi {t.misi.nomor if t.misi else ''}"
    for m in Misi.objects.of(instansi):
        yield f"misi {m.nomor} | {m.uraian}"
    for s in Strategi.objects.of(instansi).select_related("sasaran"):
        yield f"strategi {s.nama} | {s.sasaran or '-'}"
    for a in ArahKebijakan.objects.of(instansi).select_related("strategi", "sasaran"):
        yield f"arah kebijakan {a.nama} | {a.strategi or '-'}"
    for d in ProgramSasaran.objects.of(instansi).select_related("program", "sasaran"):
        yield f"dukungan {d.program} | {d.sasaran} {d.tahun}"
    for u in PaguIndikatif.objects.of(instansi):
        milik = u.program or u.kegiatan or u.sub_kegiatan
        periode = "" if u.periode == "tahun" else f" {u.periode}"
        yield f"pagu indikatif {milik} | {u.tahun}{periode} | {amount(u.nilai)}"


def perjanjian(instansi: Instansi) -> Iterator[str]:
    for p in ProgramPerjanjian.objects.of(instansi).select_related("perjanjian__dokumen", "induk"):
        induk = f" < {p.induk}" if p.induk else ""
        jenis = " ".join(filter(None, (p.perjanjian.dokumen.jenis, p.perjanjian.dokumen.pemegang)))
        uang = f"{amount(p.anggaran) or '-'} | {p.keterangan}".rstrip(" |")
        yield f"program {jenis} {p.nama}{induk} | {uang}"
    for a in AksiTriwulan.objects.of(instansi).select_related("indikator", "unit"):
        unit = f" | {a.unit}" if a.unit else ""
        yield f"aksi tw{a.triwulan} {a.indikator.nama} | {a.uraian}{unit}"


def profil(instansi: Instansi) -> Iterator[str]:
    banyak = Counter(BarisProfil.objects.of(instansi).values_list("tabel_id", flat=True))
    for t in TabelProfil.objects.of(instansi):
        kepala = " / ".join(k["nama"] for k in t.kolom)
        yield f"profil {t.jenis} {t.judul} | {kepala} | {banyak[t.pk]} baris"


def klaim(instansi: Instansi) -> Iterator[str]:
    semua = Klaim.objects.of(instansi).values_list("jenis", "tahun_klaim", "is_total")
    for (jenis, tahun, is_total), banyak in Counter(semua).items():
        yield f"klaim {jenis} {tahun}{' total' if is_total else ''} | {banyak}"
