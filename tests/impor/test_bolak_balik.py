"""The buku isian out and in again: nothing changes untouched, and exactly what was changed does."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from anggaran.models import BarisAnggaran, Pagu
from aturan.nilai import Angka, Kosong, Persen, Rentang, Sebab, TidakBerlaku
from capaian.models import Klaim, Realisasi
from impor.actions import apply
from impor.istilah import Kelas
from impor.rencana.susun import plan
from impor.sebab import SebabPesan
from renstra.models import Indikator, Target
from tests.impor.ingatan_uji import semua_baris

from .buku_uji import PMKS, berubah, kembali, kepala, sebab, sel, unduh
from .dinas import DINAS, buat, muat

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("baca_cepat")]


@pytest.mark.parametrize("kode", DINAS)
def test_untouched_it_changes_nothing_and_says_nothing(kode: str, tmp_path: Path) -> None:
    instansi, tahun = muat(kode)
    rencana = kembali(instansi, tahun, tmp_path)
    assert rencana.perubahan == ()
    assert rencana.pesan == ()
    assert rencana.pertanyaan == ()


@pytest.mark.parametrize("kode", DINAS)
def test_saved_by_another_program_it_still_changes_nothing(kode: str, tmp_path: Path) -> None:
    instansi, tahun = muat(kode)
    rencana = kembali(instansi, tahun, tmp_path, lambda buku: None)
    assert rencana.perubahan == ()
    assert rencana.pesan == ()


def test_every_cell_of_the_book_is_accounted_for(tmp_path: Path) -> None:
    instansi, tahun = muat("dinsos-kukar")
    jalur = unduh(instansi, tahun, tmp_path)
    [berkas] = plan(instansi, tahun, [jalur]).berkas
    terisi = sum(
        satu.value not in (None, "")
        for lembar in load_workbook(jalur).worksheets
        for baris in lembar.iter_rows()
        for satu in baris
    )
    assert sum(berkas.hasil.hitungan.values()) == terisi
    assert Kelas.TIDAK_DIPAHAMI not in berkas.hasil.hitungan


# --- what was changed ---------------------------------------------------------------------------


def test_exactly_the_changed_cells_come_in(tmp_path: Path) -> None:
    instansi, tahun = muat("dinsos-kukar")
    daun = Pagu.objects.of(instansi).filter(baris__tahun=tahun).order_by("baris__urutan").first()
    assert daun is not None

    def ubah(buku: Any) -> None:
        sel(buku, "Realisasi", PMKS, "Realisasi TW II").value = "81,25%"
        sel(buku, "PK", "Predikat tata kelola", "Target").value = "65-75"
        sel(buku, "Anggaran", daun.baris.uraian, "Pagu APBD murni (Rp)").value = 123456789.5

    rencana = kembali(instansi, tahun, tmp_path, ubah)
    assert berubah(rencana) == {
        ("realisasi", "baru", "81,25%"),
        ("target", "ubah", "65-75"),
        ("pagu", "ubah", "123.456.789,50"),
    }
    apply(rencana)
    realisasi = Realisasi.objects.get(indikator__nama__startswith=PMKS, tahun=tahun, periode=2)
    assert realisasi.nilai == Persen(Decimal("81.25"))
    assert realisasi.status == "sementara"
    target = Target.objects.get(mentah="65-75")
    assert target.nilai == Rentang(Decimal(65), Decimal(75))
    assert (target.dokumen.jenis, target.jenis_sumber) == ("pk", "manual")
    daun.refresh_from_db()
    assert daun.nilai == Decimal("123456789.50")
    assert {satu.lembar for satu in semua_baris()[-3:]} == {
        "Realisasi",
        "PK",
        "Anggaran",
    }
    assert kembali(instansi, tahun, tmp_path).perubahan == ()


def test_the_same_book_a_second_time_changes_nothing_and_says_nothing(tmp_path: Path) -> None:
    instansi, tahun = muat("dinsos-haltim")
    baris = BarisAnggaran.objects.of(instansi).filter(tahun=tahun, anak_list=None)[0]

    def ubah(buku: Any) -> None:
        lembar = buku["Realisasi"]
        kolom = kepala(lembar)
        for judul, isi in (
            (f"Realisasi {tahun}", "12,5 orang"),
            ("Realisasi TW I", 3),
            ("Realisasi TW II", "-"),
            ("Data sementara/tetap", "sementara"),
            ("Keterangan", "angka baru"),
        ):
            lembar.cell(6, kolom[judul]).value = isi
        sel(buku, "Target Renstra", "", "Arah").value = "makin rendah makin baik"
        sel(buku, "Anggaran", baris.uraian, "Pagu APBD murni (Rp)").value = 123.45
        sel(buku, "Anggaran", baris.uraian, "Sumber Dana").value = "DAU"

    jalur = unduh(instansi, tahun, tmp_path, ubah)
    pertama = plan(instansi, tahun, [jalur])
    assert len(pertama.perubahan) >= 6
    apply(pertama)
    kedua = plan(instansi, tahun, [jalur])
    assert (kedua.perubahan, kedua.pesan) == ((), ())


def test_blank_zero_dash_and_not_applicable_stay_four_things(tmp_path: Path) -> None:
    instansi, tahun = muat("dinsos-kukar")
    nama = list(
        Indikator.objects.filter(realisasi_list__tahun=tahun, realisasi_list__periode=0)
        .order_by("urutan")
        .values_list("nama", flat=True)[:3]
    )

    def ubah(buku: Any) -> None:
        for judul, isi in (("TW I", 0), ("TW II", "-"), ("TW III", "n/a")):
            sel(buku, "Realisasi", nama[0], f"Realisasi {judul}").value = isi

    rencana = kembali(instansi, tahun, tmp_path, ubah)
    assert len(rencana.perubahan) == 3
    apply(rencana)
    isi = {
        r.periode: r.nilai
        for r in Realisasi.objects.filter(indikator__nama=nama[0], tahun=tahun, periode__gt=0)
    }
    assert isi == {1: Angka(Decimal(0)), 2: Kosong(Sebab.STRIP), 3: TidakBerlaku()}
    lembar = load_workbook(unduh(instansi, tahun, tmp_path))
    tulisan = [
        sel(lembar, "Realisasi", nama[0], f"Realisasi TW {n}").value
        for n in ("I", "II", "III", "IV")
    ]
    assert tulisan == [0, "-", "n/a", None]
    ulang = kembali(instansi, tahun, tmp_path)
    assert (ulang.perubahan, ulang.pesan) == ((), ())


def test_an_emptied_cell_is_told_and_deletes_nothing(tmp_path: Path) -> None:
    instansi, tahun = muat("dinsos-kukar")
    setahun = f"Realisasi {tahun}"

    def ubah(buku: Any) -> None:
        satu = sel(buku, "Realisasi", PMKS, setahun)
        assert satu.value is not None
        satu.value = None

    rencana = kembali(instansi, tahun, tmp_path, ubah)
    assert rencana.perubahan == ()
    [pesan] = rencana.pesan
    assert pesan.sebab is SebabPesan.DIKOSONGKAN
    assert "tidak dihapus" in pesan.kalimat
    apply(rencana)
    assert Realisasi.objects.filter(indikator__nama__startswith=PMKS, tahun=tahun).exists()


def test_what_somebody_changed_meanwhile_is_not_put_back(tmp_path: Path) -> None:
    instansi, tahun = muat("dinsos-kukar")
    jalur = unduh(instansi, tahun, tmp_path)
    baris = Realisasi.objects.get(indikator__nama__startswith=PMKS, tahun=tahun, periode=0)
    baris.set_nilai(Persen(Decimal(50)), mentah="50%")
    baris.save()
    assert plan(instansi, tahun, [jalur]).perubahan == ()

    buku = load_workbook(jalur)
    sel(buku, "Realisasi", PMKS, f"Realisasi {tahun}").value = "99%"
    buku.save(tmp_path / "diubah.xlsx")
    rencana = plan(instansi, tahun, [tmp_path / "diubah.xlsx"])
    assert rencana.perubahan == ()
    [pesan] = rencana.pesan
    assert pesan.sebab is SebabPesan.BERUBAH_SEJAK
    assert "“50%”" in pesan.kalimat


def test_a_figure_that_a_person_typed_is_changed_and_makes_no_claim(tmp_path: Path) -> None:
    instansi, tahun = muat("dinsos-kukar")
    baris = Realisasi.objects.get(indikator__nama__startswith=PMKS, tahun=tahun, periode=0)
    baris.jenis_sumber = "manual"
    baris.save()
    klaim = Klaim.objects.count()
    ubah = unduh(
        instansi,
        tahun,
        tmp_path,
        lambda buku: setattr(sel(buku, "Realisasi", PMKS, f"Realisasi {tahun}"), "value", "99%"),
    )
    apply(plan(instansi, tahun, [ubah]))
    baris.refresh_from_db()
    assert baris.nilai == Persen(Decimal(99))
    assert Klaim.objects.count() == klaim


@pytest.mark.parametrize(("judul", "isi"), [("Satuan", "Orang"), ("Target 2021", "12")])
def test_a_cell_that_is_only_shown_is_not_taken_and_not_passed_over(
    judul: str, isi: str, tmp_path: Path
) -> None:
    instansi, tahun = muat("dinsos-kukar")
    rencana = kembali(
        instansi,
        tahun,
        tmp_path,
        lambda buku: setattr(sel(buku, "Realisasi", PMKS, judul), "value", isi),
    )
    assert rencana.perubahan == ()
    assert sebab(rencana) == {SebabPesan.BUKAN_ISIAN}


def test_a_slip_of_the_keyboard_is_refused_as_on_screen(tmp_path: Path) -> None:
    instansi, tahun = muat("dinsos-kukar")
    rencana = kembali(
        instansi,
        tahun,
        tmp_path,
        lambda buku: setattr(sel(buku, "Realisasi", PMKS, "Realisasi TW I"), "value", "8O,5"),
    )
    assert rencana.perubahan == ()
    assert SebabPesan.BUKAN_ANGKA in sebab(rencana)


def test_status_and_remark_go_with_the_figure_of_the_year(tmp_path: Path) -> None:
    instansi, tahun = muat("dinsos-kukar")

    def ubah(buku: Any) -> None:
        sel(buku, "Realisasi", PMKS, "Data sementara/tetap").value = "sementara"
        sel(buku, "Realisasi", PMKS, "Keterangan").value = "angka rilis BPS"

    apply(kembali(instansi, tahun, tmp_path, ubah))
    baris = Realisasi.objects.get(indikator__nama__startswith=PMKS, tahun=tahun, periode=0)
    assert (baris.status, baris.keterangan) == ("sementara", "angka rilis BPS")


def test_the_direction_is_chosen_in_words(tmp_path: Path) -> None:
    instansi, tahun = muat("dinsos-ttu")
    nama = sorted(
        Indikator.objects.filter(asal="renstra", sasaran__isnull=False), key=lambda i: i.pk
    )[0]
    apply(
        kembali(
            instansi,
            tahun,
            tmp_path,
            lambda buku: setattr(
                sel(buku, "Target Renstra", nama.nama, "Arah"),
                "value",
                "makin rendah makin baik",
            ),
        )
    )
    nama.refresh_from_db()
    assert nama.arah == "turun"


def test_the_book_of_a_pd_without_data_takes_its_first_rows(tmp_path: Path) -> None:
    instansi, tahun = buat("dinsos-kukar")
    kosong = kembali(instansi, tahun, tmp_path)
    assert (kosong.perubahan, kosong.pesan) == ((), ())

    def ubah(buku: Any) -> None:
        lembar = buku["Realisasi"]
        kolom = kepala(lembar)
        lembar.cell(6, kolom["Sasaran"]).value = "Meningkatnya kesejahteraan"
        lembar.cell(6, kolom["Indikator"]).value = "Persentase PMKS tertangani"
        lembar.cell(6, kolom["Satuan"]).value = "Persen"
        lembar.cell(6, kolom["Realisasi TW I"]).value = 20

    apply(kembali(instansi, tahun, tmp_path, ubah))
    realisasi = Realisasi.objects.get(periode=1)
    assert realisasi.nilai == Persen(Decimal(20))
