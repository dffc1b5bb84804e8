"""Making the plan of an import: read, recognise, translate, compare. Nothing is written."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from aturan.teks import normalkan_nama
from capaian.ukur.periode import find_periode
from impor.berkas import baca_berkas
from impor.istilah import Jenis, TingkatPesan
from impor.jawaban.isi import Jawaban
from impor.jawaban.pertanyaan import Pertanyaan, find_pertanyaan
from impor.jawaban.terpakai import check_berkas, find_lepas
from impor.models import Tindakan
from impor.pemulung import rest_collector
from impor.tabel import HasilBaca, Pesan, Tabel
from impor.terjemah import terjemahkan
from instansi.models import Instansi
from pengaturan.models import Padanan, PengaturanTahun, Periode
from pengaturan.tenggat import today_of

from .acuan import load_konsolidasi, load_unit
from .entri import Entri
from .hilang import Hilang, find_hilang, report_hilang
from .jaga import find_pesan
from .keadaan import count_ubahan
from .konteks import Konteks
from .muat import load_papan
from .panjang import report_terpotong
from .papan import Papan
from .selisih import Ditahan, Perubahan, Selisih, selisih
from .sengketa import PertanyaanFakta, find_fakta, report_fakta, report_lepas
from .tahun_luar import report_tahun
from .terkunci import load_kunci


@dataclass(frozen=True, slots=True)
class BerkasDibaca:
    """One file of the run with its digest."""

    nama: str
    sha256: str
    hasil: HasilBaca


@dataclass(frozen=True, slots=True)
class Rencana:
    """What applying would do. ``ditolak``: names of files that are not written at all. ``tetap``:
    rows that the files state as they are stored; ``hilang``: figures that they state no more;
    ``ditahan``: changes that are not written. ``ubahan``: the state of the PD that it was made of.
    """

    instansi: Instansi
    tahun: int
    berkas: tuple[BerkasDibaca, ...]
    perubahan: tuple[Perubahan, ...]
    pesan: tuple[Pesan, ...]
    pertanyaan: tuple[Pertanyaan, ...]
    padanan_baru: tuple[tuple[str, str, str], ...] = ()
    ganda: tuple[PertanyaanFakta, ...] = ()
    jawaban: Jawaban = field(default_factory=Jawaban)
    ditolak: frozenset[str] = frozenset()
    tetap: tuple[Entri, ...] = ()
    hilang: tuple[Hilang, ...] = ()
    ditahan: tuple[Ditahan, ...] = ()
    ubahan: int = 0
    jumlah: Counter[tuple[str, str]] = field(default_factory=Counter)

    @property
    def sama(self) -> int:
        return len(self.tetap)

    @property
    def ada_galat(self) -> bool:
        return bool(self.ditolak)


def plan(
    instansi: Instansi,
    tahun: int,
    paths: Sequence[Path],
    jawaban: Jawaban | None = None,
    *,
    jenis: Jenis | None = None,
    terikat_tenggat: bool = False,
) -> Rencana:
    """Plan the import of these files for a PD and the year of its report.

    ``jenis`` is the kind that a person says all their tables are; None: by their headers.
    """
    dibaca = tuple(read_berkas(path, jenis, jawaban) for path in paths)
    return plan_dibaca(
        instansi, tahun, dibaca, jawaban or Jawaban(), terikat_tenggat=terikat_tenggat
    )


@rest_collector()
def plan_dibaca(
    instansi: Instansi,
    tahun: int,
    dibaca: tuple[BerkasDibaca, ...],
    jawaban: Jawaban,
    *,
    terikat_tenggat: bool = False,
) -> Rencana:
    """Plan the import of files that were read.

    A file with a galat is left out whole; the others are planned without it. Whoever is
    ``terikat_tenggat`` writes no figure of a quarter whose deadline has passed.
    """
    ubahan = count_ubahan(instansi)
    check_berkas(jawaban, {satu.nama for satu in dibaca})
    k, dibaca, ditolak = translate(instansi, tahun, dibaca, jawaban)
    k.pesan += map(report_terpotong, k.papan.ukuran.terpotong.values())
    hilang = find_hilang(k.papan, list_tabel(dibaca, ditolak))
    k.pesan += map(report_hilang, hilang)
    pertanyaan = find_pertanyaan(k.papan, jawaban)
    hari_ini = today_of(instansi.pemda)
    kunci = load_kunci(instansi, hari_ini=hari_ini, terikat_tenggat=terikat_tenggat)
    beda = selisih(k.papan, kunci)
    k.pesan += find_pesan(k.papan, beda, kunci, instansi)
    ganda = find_fakta(k.papan)
    k.pesan += (pesan for tanya in ganda for pesan in report_fakta(tanya))
    k.pesan += report_lepas(k.papan, ganda)
    k.pesan += find_lepas(jawaban, [satu.hasil for satu in dibaca])
    pesan = [p for satu in dibaca for p in satu.hasil.pesan] + k.pesan
    return Rencana(
        instansi=instansi,
        tahun=tahun,
        berkas=dibaca,
        perubahan=beda.perubahan,
        pesan=tuple(pesan),
        pertanyaan=tuple(pertanyaan),
        padanan_baru=jawaban.sama,
        ganda=tuple(ganda),
        jawaban=jawaban,
        ditolak=ditolak,
        tetap=find_tetap(k.papan, beda),
        hilang=tuple(hilang),
        ditahan=beda.ditahan,
        ubahan=ubahan,
        jumlah=Counter((p.entri.jenis, p.tindakan) for p in beda.perubahan),
    )


def find_tetap(papan: Papan, beda: Selisih) -> tuple[Entri, ...]:
    """The rows that the files state as they are stored."""
    semua = (*beda.perubahan, *(d.perubahan for d in beda.ditahan))
    ubah = {p.entri for p in semua if p.tindakan == Tindakan.UBAH}
    lama = (e for jenis in papan.jenis for e in papan.semua(jenis) if e.nomor is not None)
    return tuple(entri for entri in lama if entri.is_disebut and entri not in ubah)


def translate(
    instansi: Instansi, tahun: int, dibaca: tuple[BerkasDibaca, ...], jawaban: Jawaban
) -> tuple[Konteks, tuple[BerkasDibaca, ...], frozenset[str]]:
    """The board of all files without a galat, the files with their messages, and the names of
    those left out. A galat of translation leaves its file out and begins anew."""
    ditolak = frozenset(satu.nama for satu in dibaca if satu.hasil.galat)
    while True:
        k = siapkan(instansi, tahun, jawaban)
        terjemahkan(k, list_tabel(dibaca, ditolak))
        k.pesan += report_tahun(k.papan)
        galat = {pesan.berkas for pesan in k.pesan if pesan.tingkat == TingkatPesan.GALAT}
        if not galat:
            return k, dibaca, ditolak
        ditolak |= galat
        tolak_pesan = [pesan for pesan in k.pesan if pesan.berkas in galat]
        dibaca = tuple(with_pesan(satu, tolak_pesan) for satu in dibaca)


def list_tabel(dibaca: Sequence[BerkasDibaca], ditolak: frozenset[str]) -> list[Tabel]:
    """The tables of the files that are not left out."""
    return [tabel for satu in dibaca if satu.nama not in ditolak for tabel in satu.hasil.tabel]


def read_berkas(path: Path, jenis: Jenis | None, jawaban: Jawaban | None) -> BerkasDibaca:
    """One file, read and recognised. A file that cannot be opened is a galat of its own."""
    hasil = baca_berkas(path, jenis, jawaban)
    sha = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
    return BerkasDibaca(hasil.berkas, sha, hasil)


def with_pesan(satu: BerkasDibaca, pesan: Sequence[Pesan]) -> BerkasDibaca:
    """The file with the messages of translation that stopped it added to its own."""
    milik = tuple(p for p in pesan if p.berkas == satu.nama and p not in satu.hasil.pesan)
    if not milik:
        return satu
    hasil = replace(satu.hasil, pesan=(*satu.hasil.pesan, *milik))
    return replace(satu, hasil=hasil)


def siapkan(instansi: Instansi, tahun: int, jawaban: Jawaban) -> Konteks:
    """A fresh board with the PD's rows, its period and its agreed names."""
    pengaturan = PengaturanTahun.objects.of(instansi).filter(tahun=tahun).first()
    padanan = {(p.jenis, p.kunci): p.sama_dengan for p in Padanan.objects.of(instansi)}
    padanan |= {(jenis, normalkan_nama(t)): sama for jenis, t, sama in jawaban.sama}
    return Konteks(
        papan=load_papan(instansi, jawaban.utama),
        tahun=tahun,
        periode=find_periode(pengaturan, Periode.objects.of(instansi), tahun).berlaku,
        periode_pembanding=pengaturan.periode_pembanding if pengaturan else None,
        padanan=padanan,
        unit=load_unit(instansi, tahun),
        konsolidasi=load_konsolidasi(pengaturan),
        nama_instansi=instansi.nama_lengkap,
        pd=f"{instansi.pemda.kode}/{instansi.kode}",
    )
