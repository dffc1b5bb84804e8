"""Whose rows a buku isian reaches, which cells it may fill in, and what it does to the others."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from anggaran.models import BarisAnggaran, RealisasiAnggaran
from aturan.nilai import Angka, Persen
from capaian.models import Pelaporan, Realisasi
from impor.actions import apply
from impor.kembali.kunci import read_kunci
from impor.rencana.susun import plan
from impor.sebab import SebabPesan
from perjanjian.models import ProgramPerjanjian
from renstra.models import Dokumen, Indikator, PaguIndikatif, Target

from .buku_uji import PMKS, berubah, kembali, kepala, sebab, sel, unduh
from .dinas import buat, muat

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("baca_cepat")]


def test_the_book_of_another_pd_is_refused(tmp_path: Path) -> None:
    lain, tahun = muat("dinsos-kukar")
    jalur = unduh(lain, tahun, tmp_path)
    instansi, tahun = buat("dinsos-haltim")
    rencana = plan(instansi, tahun, [jalur])
    assert rencana.ditolak == {jalur.name}
    assert SebabPesan.BUKU_LAIN in sebab(rencana)


def test_the_book_of_another_year_is_refused(tmp_path: Path) -> None:
    instansi, tahun = muat("dinsos-kukar")
    jalur = unduh(instansi, tahun, tmp_path)
    rencana = plan(instansi, tahun + 1, [jalur])
    assert rencana.ditolak == {jalur.name}


def test_a_forged_number_reaches_no_row_of_another_pd(tmp_path: Path) -> None:
    lain, tahun = muat("dinsos-kukar")
    asing = Realisasi.objects.get(indikator__nama__startswith=PMKS, tahun=tahun, periode=0)
    instansi, tahun = muat("dinsos-haltim")

    def ubah(buku: Any) -> None:
        lembar = buku["Realisasi"]
        baris, kolom = 6, kepala(lembar)
        isi = lembar.cell(baris, kolom["Kunci SAKIP"])
        kunci = read_kunci(isi.value)
        assert kunci is not None
        isi.value = isi.value.replace(
            f'"indikator":{kunci.baris["indikator"]}', f'"indikator":{asing.indikator_id}'
        )
        lembar.cell(baris, kolom["Indikator"]).value = asing.indikator.nama
        lembar.cell(baris, kolom[f"Realisasi {tahun}"]).value = 1

    rencana = kembali(instansi, tahun, tmp_path, ubah)
    assert SebabPesan.KUNCI_LEPAS in sebab(rencana)
    apply(rencana)
    asing.refresh_from_db()
    assert asing.nilai != Angka(Decimal(1))
    assert not Indikator.objects.of(lain).filter(realisasi_list__mentah="1").exists()


def test_a_number_under_another_name_does_not_hold(tmp_path: Path) -> None:
    instansi, tahun = muat("dinsos-haltim")
    banyak = Indikator.objects.count()

    def ubah(buku: Any) -> None:
        lembar = buku["Realisasi"]
        kolom = kepala(lembar)
        lembar.cell(6, kolom["Indikator"]).value = "Indikator yang sama sekali lain"
        lembar.cell(6, kolom[f"Realisasi {tahun}"]).value = "77 orang"

    rencana = kembali(instansi, tahun, tmp_path, ubah)
    assert SebabPesan.KUNCI_LEPAS in sebab(rencana)
    apply(rencana)
    assert Indikator.objects.count() == banyak + 1
    baru = Realisasi.objects.get(indikator__nama="Indikator yang sama sekali lain", periode=0)
    assert baru.mentah == "77 orang"


def test_a_row_added_below_is_read_as_on_any_sheet(tmp_path: Path) -> None:
    instansi, tahun = muat("dinsos-haltim")

    def ubah(buku: Any) -> None:
        lembar = buku["Realisasi"]
        kolom = kepala(lembar)
        baris = next(n for n in range(6, 200) if lembar.cell(n, kolom["Kunci SAKIP"]).value is None)
        lembar.cell(baris, kolom["Sasaran"]).value = "Sasaran yang baru"
        lembar.cell(baris, kolom["Indikator"]).value = "Indikator yang baru"
        lembar.cell(baris, kolom["Satuan"]).value = "Persen"
        lembar.cell(baris, kolom[f"Target {tahun}"]).value = 90
        lembar.cell(baris, kolom[f"Realisasi {tahun}"]).value = 88.5

    rencana = kembali(instansi, tahun, tmp_path, ubah)
    assert {p.entri.jenis for p in rencana.perubahan} >= {"sasaran", "indikator", "realisasi"}
    apply(rencana)
    realisasi = Realisasi.objects.get(indikator__nama="Indikator yang baru")
    assert realisasi.nilai == Persen(Decimal("88.5"))
    assert realisasi.indikator.sasaran is not None
    assert realisasi.indikator.sasaran.nama == "Sasaran yang baru"


def test_without_its_keys_the_book_is_a_sheet_like_any_other(tmp_path: Path) -> None:
    instansi, tahun = muat("dinsos-kukar")

    def ubah(buku: Any) -> None:
        for nama in list(buku.sheetnames):
            if nama not in ("Petunjuk", "Realisasi"):
                del buku[nama]
        lembar = buku["Realisasi"]
        lembar.delete_cols(kepala(lembar)["Kunci SAKIP"])
        sel(buku, "Realisasi", PMKS, "Realisasi TW II").value = "81,25%"

    rencana = kembali(instansi, tahun, tmp_path, ubah)
    assert [t.jenis for t in rencana.berkas[0].hasil.tabel] == ["target_realisasi"]
    assert ("realisasi", "baru", "81,25%") in berubah(rencana)


def test_money_of_a_line_with_lines_below_it_is_told(tmp_path: Path) -> None:
    instansi, tahun = muat("dinsos-haltim")
    induk = BarisAnggaran.objects.of(instansi).filter(tahun=tahun, induk__isnull=True).first()
    assert induk is not None
    rencana = kembali(
        instansi,
        tahun,
        tmp_path,
        lambda buku: setattr(
            sel(buku, "Anggaran", induk.uraian, "Pagu APBD murni (Rp)"), "value", 5
        ),
    )
    assert rencana.perubahan == ()
    assert sebab(rencana) == {SebabPesan.BUKAN_ISIAN}


def test_what_was_spent_in_a_quarter_is_stored_as_what_was_spent_in_it(tmp_path: Path) -> None:
    instansi, tahun = muat("dinsos-haltim")
    RealisasiAnggaran.objects.of(instansi).delete()
    anak = BarisAnggaran.objects.of(instansi).filter(tahun=tahun)
    daun = anak.exclude(pk__in=anak.exclude(induk=None).values("induk")).first()
    assert daun is not None

    def ubah(buku: Any) -> None:
        for judul, isi in (("TW I", 100), ("TW II", 250), ("TW III", 300), ("TW IV", -50)):
            judul_kolom = f"Realisasi Anggaran {judul} (Rp)"
            baris = sel(buku, "Anggaran", daun.uraian, judul_kolom)
            baris.value = isi

    apply(kembali(instansi, tahun, tmp_path, ubah))
    isi = {r.periode: r.nilai for r in RealisasiAnggaran.objects.of(instansi)}
    assert isi == {1: 100, 2: 250, 3: 300, 4: -50}


def test_a_range_that_became_a_date_is_told_and_not_taken(tmp_path: Path) -> None:
    instansi, tahun = muat("dinsos-kukar")
    rencana = kembali(
        instansi,
        tahun,
        tmp_path,
        lambda buku: setattr(
            sel(buku, "Realisasi", PMKS, "Realisasi TW I"), "value", date(2021, 10, 5)
        ),
    )
    assert rencana.perubahan == ()
    assert SebabPesan.SEL_TANGGAL in sebab(rencana)


def test_targets_and_indicative_money_of_programs_come_in(tmp_path: Path) -> None:
    instansi, tahun = muat("dinsos-ttu")
    bertarget = Indikator.objects.filter(target_list__tahun=2023, sub_kegiatan__isnull=False)
    pagu = PaguIndikatif.objects.of(instansi).filter(
        tahun=2023, nilai__gt=0, sub_kegiatan__in=bertarget.values("sub_kegiatan")
    )[0]

    def ubah(buku: Any) -> None:
        lembar = buku["Target Program"]
        kolom = kepala(lembar)
        for baris in range(6, lembar.max_row + 1):
            kunci = read_kunci(lembar.cell(baris, kolom["Kunci SAKIP"]).value or "")
            if kunci and kunci.baris.get("subkegiatan") == pagu.sub_kegiatan_id:
                lembar.cell(baris, kolom["Pagu 2023 (Rp)"]).value = 77_000_000
                lembar.cell(baris, kolom["Target 2023"]).value = "12 orang"

    rencana = kembali(instansi, tahun, tmp_path, ubah)
    assert berubah(rencana) == {
        ("paguindikatif", "ubah", "77.000.000,00"),
        ("target", "ubah", "12 orang"),
    }
    apply(rencana)
    pagu.refresh_from_db()
    assert pagu.nilai == Decimal(77_000_000)
    assert kembali(instansi, tahun, tmp_path).perubahan == ()


def test_money_and_remarks_of_the_pk_come_in(tmp_path: Path) -> None:
    instansi, tahun = muat("dinsos-haltim")
    program = ProgramPerjanjian.objects.get()

    def ubah(buku: Any) -> None:
        sel(buku, "PK Program", program.nama, "Anggaran (Rp)").value = 5_000_000
        sel(buku, "PK Program", program.nama, "Sumber Dana/Keterangan").value = "DAU"

    rencana = kembali(instansi, tahun, tmp_path, ubah)
    assert berubah(rencana) == {("programperjanjian", "ubah", "5.000.000,00")}
    apply(rencana)
    program.refresh_from_db()
    assert (program.anggaran, program.keterangan) == (Decimal(5_000_000), "DAU")


def test_new_rows_are_not_taken_where_they_would_go_into_an_older_version(tmp_path: Path) -> None:
    instansi, tahun = muat("dinsos-haltim")
    pertama = Dokumen.objects.get(instansi=instansi, jenis="renstra")
    kedua = Dokumen.objects.create(
        instansi=instansi, jenis="renstra", periode=pertama.periode, versi=2, status="draf"
    )
    Target.objects.filter(dokumen=pertama).update(dokumen=kedua)

    def ubah(buku: Any) -> None:
        lembar = buku["Target Renstra"]
        kolom = kepala(lembar)
        baris = lembar.max_row + 1
        lembar.cell(baris, kolom["Tujuan"]).value = "Tujuan yang baru"
        lembar.cell(baris, kolom["Indikator"]).value = "Indikator yang baru"
        lembar.cell(baris, kolom["Target 2022"]).value = 5
        lembar.cell(6, kolom["Target 2022"]).value = "33 orang"

    rencana = kembali(instansi, tahun, tmp_path, ubah)
    [satu] = rencana.perubahan
    assert satu.entri.lihat("dokumen").instance == kedua
    assert SebabPesan.KUNCI_LEPAS in sebab(rencana)


def test_a_name_that_marks_its_row_is_not_changed_and_not_passed_over(tmp_path: Path) -> None:
    instansi, tahun = muat("dinsos-haltim")
    baris = BarisAnggaran.objects.of(instansi).filter(tahun=tahun).first()
    assert baris is not None
    rencana = kembali(
        instansi,
        tahun,
        tmp_path,
        lambda buku: setattr(sel(buku, "Anggaran", baris.uraian, "Kode"), "value", "9.99.99"),
    )
    assert rencana.perubahan == ()
    assert sebab(rencana) == {SebabPesan.BUKAN_ISIAN}


def test_a_quarter_that_was_handed_in_is_locked_in_the_book_and_outside_it(
    tmp_path: Path,
) -> None:
    instansi, tahun = muat("dinsos-kukar")
    Pelaporan.objects.create(instansi=instansi, tahun=tahun, triwulan=1, status="diajukan")
    jalur = unduh(instansi, tahun, tmp_path)
    buku = load_workbook(jalur)
    assert buku["Realisasi"].protection.sheet
    assert sel(buku, "Realisasi", PMKS, "Realisasi TW I").protection.locked
    assert not sel(buku, "Realisasi", PMKS, "Realisasi TW II").protection.locked
    assert sel(buku, "Realisasi", PMKS, "Indikator").protection.locked
    sel(buku, "Realisasi", PMKS, "Realisasi TW I").value = "80%"
    buku.save(jalur)
    rencana = plan(instansi, tahun, [jalur])
    assert rencana.perubahan == ()
    assert SebabPesan.TERKUNCI in sebab(rencana)


def test_the_book_offers_lists_notes_and_frozen_headers(tmp_path: Path) -> None:
    instansi, tahun = muat("dinsos-haltim")
    buku = load_workbook(unduh(instansi, tahun, tmp_path))
    lembar = buku["Realisasi"]
    kolom = kepala(lembar)
    assert buku.sheetnames == [
        "Petunjuk",
        "Target Renstra",
        "PK",
        "PK Program",
        "Realisasi",
        "Anggaran",
    ]
    assert lembar.freeze_panes == "C6"
    assert lembar.column_dimensions["L"].hidden
    assert kolom["Kunci SAKIP"] == 12
    assert "0 berarti nol" in lembar.cell(5, kolom["Realisasi TW I"]).comment.text
    pilihan = {str(satu.sqref): satu.formula1 for satu in lembar.data_validations.dataValidation}
    assert '"sementara,tetap"' in pilihan.values()
    assert any("Persen" in isi for isi in pilihan.values())
    uang = buku["Anggaran"]
    assert uang.cell(8, kepala(uang)["Pagu APBD murni (Rp)"]).number_format == "#,##0.00"


def test_a_name_that_looks_like_a_formula_goes_out_and_in_as_a_name(tmp_path: Path) -> None:
    instansi, tahun = buat("dinsos-kukar")
    indikator = Indikator.objects.create(instansi=instansi, nama="=1+1", kunci="=1+1")
    indikator.set_nama("=1+1")
    indikator.save()
    rencana = kembali(
        instansi,
        tahun,
        tmp_path,
        lambda buku: setattr(sel(buku, "Realisasi", "=1+1", "Realisasi TW I"), "value", 7),
    )
    assert berubah(rencana) == {("realisasi", "baru", "7")}
