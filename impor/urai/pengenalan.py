"""The columns of a table and its kind: by its header, its rows, and what a person answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from impor.istilah import Jenis, Peran, TingkatPesan
from impor.jawaban.isi import Jawaban
from impor.kenali.bagian import Bagian, RupaBaris
from impor.kenali.baris_uang import find_row_labels
from impor.kenali.capaian_nilai import settle_measured
from impor.kenali.halaman import Halaman
from impor.kenali.jenis_tabel import find_kind
from impor.kenali.judul import find_year
from impor.kenali.kolom import read_columns, with_keys
from impor.kenali.kolom_gabung import settle_mixed
from impor.kenali.kolom_maju import settle_forward
from impor.kenali.kolom_tingkat import settle_codes, settle_levels, settle_unit_codes
from impor.kenali.kolom_uang import settle_money
from impor.kenali.kondisi_awal import settle_baseline
from impor.kenali.penetapan import find_money_percent, settle_percent, settle_roles, settle_twins
from impor.kenali.terjawab import Terjawab, sign_header
from impor.kenali.triwulan_judul import settle_quarter
from impor.sebab import SebabPesan
from impor.tabel import Kolom
from impor.urai.berdampingan import split_side_by_side
from impor.urai.isi import read_number
from impor.urai.pencatat import Pencatat
from impor.urai.rumpun_jenis import BERLARIK


@dataclass(frozen=True, slots=True)
class Dikenal:
    """The columns of a table and its kind; ``bersama`` are columns of a table beside it, and those
    that a person left out."""

    kolom: tuple[Kolom, ...]
    jenis: Jenis
    keyakinan: Decimal
    tanda_kepala: str
    diabaikan: tuple[Kolom, ...] = ()
    bersama: frozenset[int] = frozenset()


def answer(
    halaman: Halaman,
    bagian: Bagian,
    judul: Sequence[str],
    pencatat: Pencatat,
    jawaban: Jawaban,
) -> Terjawab:
    """The columns as printed, with what was answered about them."""
    tercetak = read_columns(halaman, bagian, " ".join(judul))
    tempat = (sign_header(tercetak), pencatat.berkas, pencatat.lembar)
    return Terjawab(jawaban.for_tabel(*tempat, bagian.kepala.kepala), tercetak)


def understand(
    halaman: Halaman,
    bagian: Bagian,
    judul: Sequence[str],
    pencatat: Pencatat,
    terjawab: Terjawab,
    paksa: Jenis | None,
) -> Dikenal:
    """The columns and the kind. Answers that say what is known without them are forgotten;
    ``paksa`` is the kind that a person gave."""
    if terjawab.kunci:
        polos = Terjawab(None, terjawab.tercetak)
        sendiri = _settle(halaman, bagian, judul, Pencatat("", ""), polos, paksa)
        terjawab.drop_known(sendiri.kolom)
    return _settle(halaman, bagian, judul, pencatat, terjawab, paksa)


def split_known(dikenal: Dikenal, judul: Sequence[str]) -> list[Dikenal]:
    """Tables apart that stand side by side in one, each of its own kind."""
    belahan = split_side_by_side(dikenal.kolom)
    if len(belahan) == 1:
        return [dikenal]
    semua = dikenal.bersama | {k.indeks for k in dikenal.kolom}
    hasil = []
    for kolom in belahan:
        jenis, keyakinan = find_kind(kolom, judul)
        hasil.append(replace(dikenal, kolom=kolom, jenis=jenis, keyakinan=keyakinan, bersama=semua))
    return hasil


def _settle(
    halaman: Halaman,
    bagian: Bagian,
    judul: Sequence[str],
    pencatat: Pencatat,
    terjawab: Terjawab,
    paksa: Jenis | None,
) -> Dikenal:
    """Answers hold before and after what the table itself tells."""
    baris = [halaman.baris[nomor] for nomor in bagian.rows(RupaBaris.DATA)]
    menurut_kolom = [{sel.kolom: sel for sel in satu} for satu in baris]
    kolom = settle_twins(halaman, bagian, terjawab.settle(terjawab.tercetak))
    kolom = settle_percent(kolom, find_year(judul, kolom, halaman.lembar.nama))
    kolom = with_keys(settle_unit_codes(kolom, menurut_kolom))
    kolom = settle_mixed(settle_codes(kolom), (sel for satu in baris for sel in satu), judul)
    kolom = settle_measured(kolom, menurut_kolom, read_number)
    kolom = settle_baseline(settle_levels(kolom), judul)
    kolom = terjawab.settle(settle_money(kolom, judul))
    jenis, keyakinan = (paksa, Decimal(1)) if paksa else find_kind(kolom, judul)
    kolom = settle_roles(settle_forward(kolom, jenis), jenis)
    kolom = settle_quarter(kolom, jenis, judul, halaman.lembar.nama)
    kolom = terjawab.settle(kolom)
    if not paksa and jenis in BERLARIK and find_row_labels(kolom, baris) is not None:
        jenis = Jenis.PROFIL  # rows say what a figure is (``Anggaran``, ``Realisasi``), not columns
    salah = find_money_percent(menurut_kolom, kolom, read_number)
    if salah is not None and salah.indeks not in terjawab.kunci and not terjawab.is_diabaikan:
        kolom = _as_percent(kolom, salah, pencatat)
    pergi = bagian.sebelah | {k.indeks for k in terjawab.diabaikan}
    tanda = sign_header(terjawab.tercetak)
    return Dikenal(kolom, jenis, keyakinan, tanda, terjawab.diabaikan, pergi)


def _as_percent(kolom: Sequence[Kolom], salah: Kolom, pencatat: Pencatat) -> tuple[Kolom, ...]:
    kepala = " ".join(salah.kepala)
    pencatat.report(
        TingkatPesan.PERINGATAN,
        f"Kolom “{kepala}” berisi persen realisasi anggaran, jadi bukan realisasi kinerja;"
        " disimpan sebagai klaim.",
        sebab=SebabPesan.PERSEN_UANG,
        sel=f"{salah.huruf}",
        ditemukan=kepala,
        diharapkan="kolom realisasi kinerja berisi nilai indikator",
    )
    return with_keys(
        replace(k, peran=Peran.PERSEN) if k.indeks == salah.indeks else k for k in kolom
    )
