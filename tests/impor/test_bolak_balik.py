"""The buku isian out and in again: nothing changes untouched, and exactly what was changed does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from anggaran.models import BarisAnggaran, Pagu, RealisasiAnggaran
from aturan.nilai import Angka, Kosong, Persen, Rentang, Sebab, TidakBerlaku
from capaian.models import Klaim, Pelaporan, Realisasi
from impor.actions import apply
from impor.istilah import Kelas, TingkatPesan
from impor.keluar.buku_isian.tulis import write_buku_isian
from impor.kembali.kunci import read_kunci
from impor.models import BatchBaris
from impor.rencana.susun import Rencana, plan
from impor.sebab import SebabPesan
from instansi.models import Instansi
from perjanjian.models import ProgramPerjanjian
from renstra.models import Dokumen, Indikator, PaguIndikatif, Target

from .dinas import DINAS, buat, muat

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("baca_cepat")]
NOMOR = count(1)  # a file that was read is not read again: every book has a name of its own
HARI = date(2021, 5, 3)
Ubah = Callable[[Any], None]


def unduh(instansi: Instansi, tahun: int, tmp_path: Path, ubah: Ubah | None = None) -> Path:
    """The book of the PD, changed as a person would."""
    jalur = tmp_path / f"buku-{instansi.kode}-{next(NOMOR)}.xlsx"
    jalur.write_bytes(write_buku_isian(instansi, tahun, hari_ini=HARI))
    if ubah is not None:
        buku = load_workbook(jalur)
        ubah(buku)
        buku.save(jalur)
    return jalur


def kembali(instansi: Instansi, tahun: int, tmp_path: Path, ubah: Ubah | None = None) -> Rencana:
    return plan(instansi, tahun, [unduh(instansi, tahun, tmp_path, ubah)])


def kepala(lembar: Worksheet) -> dict[str, int]:
    return {sel.value: sel.column for sel in lembar[5] if sel.value}


def sel(buku: Any, nama: str, dikenal: str, judul: str) -> Any:
    """The cell under a header in the row that begins with a name."""
    lembar = buku[nama]
    kolom = kepala(lembar)
    for baris in range(6, lembar.max_row + 1):
        for satu in lembar[baris][: len(kolom) - 1]:
            if isinstance(satu.value, str) and satu.value.startswith(dikenal):
                return lembar.cell(baris, kolom[judul])
    raise LookupError(dikenal)


def berubah(rencana: Rencana) -> set[tuple[str, str, str]]:
    return {
        (satu.entri.jenis, str(satu.tindakan), satu.sesudah.get("mentah", ""))
        for satu in rencana.perubahan
    }


def sebab(rencana: Rencana) -> set[SebabPesan]:
    return {p.sebab for p in rencana.pesan if p.tingkat is not TingkatPesan.INFO}


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

PMKS = "Cakupan Penanganan"


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
    assert set(BatchBaris.objects.order_by("-pk").values_list("lembar", flat=True)[:3]) == {
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


# --- whose rows ---------------------------------------------------------------------------------


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
