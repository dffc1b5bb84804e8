"""Rekap: the report's own figures, kept as long as nothing moved, and no longer."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from aturan.wewenang import Status
from capaian.models import Pelaporan
from instansi.models import Instansi
from isian.models import JenisUbahan, Riwayat
from laporan.facts import load_facts
from laporan.models import Rekap
from laporan.rekap import RekapTahun, compute_rekap, load_rekap
from laporan.rekap_tanda import list_tanda
from tests.laporan.kukar import make_kukar
from tests.laporan.pabrik import Pabrik

pytestmark = pytest.mark.django_db


def remember(pabrik: Pabrik, detik_lalu: int = 0) -> None:
    """A row of the history of the PD, as old as that."""
    riwayat = Riwayat(instansi_id=pabrik.instansi.pk, tabel="uji", kunci=1, jenis=JenisUbahan.UBAH)
    kolom = Riwayat._meta.get_field("waktu")
    kolom.auto_now_add = False
    riwayat.waktu = timezone.now() - timedelta(seconds=detik_lalu)
    riwayat.save(force_insert=True)
    kolom.auto_now_add = True


def load(pabrik: Pabrik, detik: float = 1e9) -> RekapTahun:
    return load_rekap(list_tanda(Instansi.objects.all(), pabrik.tahun), detik)


def test_it_states_what_the_report_states():
    pabrik = make_kukar()
    fakta = load_facts(pabrik.instansi, 2021)
    isi = compute_rekap(pabrik.instansi, 2021).isi
    assert isi["capaian"]["tampil"] == "96,58%"
    assert isi["predikat"] == fakta.kinerja.predikat
    assert (isi["label"], isi["sementara"]) == (fakta.kinerja.rata.label, False)
    assert isi["serapan"]["tampil"] == "84,45%"
    assert sum(jumlah for _, jumlah in isi["per_predikat"]) == len(fakta.kinerja.semua)


def test_a_mean_that_waits_for_figures_is_marked_and_none_is_not_zero():
    pabrik = Pabrik()
    pabrik.target(pabrik.indikator("Kosong"), "10")
    isi = compute_rekap(pabrik.instansi, pabrik.tahun).isi
    assert (isi["capaian"]["nilai"], isi["capaian"]["tampil"]) == (None, "–")
    assert isi["sementara"]
    assert isi["serapan"]["nilai"] is None


def test_it_counts_filled_indicators_by_quarter_and_tells_the_status_of_each():
    pabrik = Pabrik()
    satu, dua = pabrik.indikator("Satu"), pabrik.indikator("Dua")
    for indikator in (satu, dua):
        pabrik.target(indikator, "10")
        pabrik.realisasi(indikator, "1", periode=1)
    pabrik.realisasi(dua, "0", periode=2, catatan_kembali="Salah satuan")
    Pelaporan.objects.create(
        instansi=pabrik.instansi, tahun=pabrik.tahun, triwulan=1, status=Status.DIAJUKAN
    )
    triwulan = compute_rekap(pabrik.instansi, pabrik.tahun).isi["triwulan"]
    assert [(satu["terisi"], satu["dari"]) for satu in triwulan] == [(2, 2), (1, 2), (0, 2), (0, 2)]
    assert [satu["status"] for satu in triwulan] == ["diajukan", "draf", "draf", "draf"]
    assert [satu["dikembalikan"] for satu in triwulan] == [0, 1, 0, 0]


def test_a_change_of_the_pk_in_the_making_is_told_beside_the_one_that_holds():
    pabrik = Pabrik()
    pabrik.dokumen("pk")
    pabrik.dokumen("pk_perubahan", versi=2, status=Status.DIAJUKAN)
    dokumen = compute_rekap(pabrik.instansi, pabrik.tahun).isi["dokumen"]
    assert dokumen["pk"]["tampil"] == "perubahan diajukan"
    assert dokumen["renstra"]["tampil"] == "belum ada"


def test_while_nothing_moves_it_is_computed_once():
    pabrik = make_kukar()
    remember(pabrik, 60)
    pertama = load(pabrik)
    waktu = Rekap.objects.get().waktu
    assert load(pabrik).is_tetap
    assert not pertama.is_tetap
    assert Rekap.objects.get().waktu == waktu


def test_an_edit_makes_it_anew():
    pabrik = Pabrik()
    indeks = pabrik.indikator("Indeks")
    pabrik.target(indeks, "80")
    load(pabrik)
    pabrik.realisasi(indeks, "40")
    remember(pabrik, 60)
    assert load(pabrik).baris[0].isi["capaian"]["tampil"] == "50,00%"


def test_just_after_an_edit_it_is_not_yet_final():
    """A slower transaction may still commit a row that stands before the one that was seen."""
    pabrik = Pabrik()
    remember(pabrik, 1)
    load(pabrik)
    waktu = Rekap.objects.get().waktu
    assert not list_tanda(Instansi.objects.all(), pabrik.tahun)[0].is_segar
    load(pabrik)
    assert Rekap.objects.get().waktu > waktu


def test_what_time_does_not_allow_is_shown_as_of_then():
    satu, dua = Pabrik("dinas-a"), Pabrik("dinas-b")
    load(satu)
    remember(satu, 60)
    remember(dua, 60)
    hasil = load(satu, detik=0)
    assert hasil.tertinggal == 1
    lama = [baris for baris in hasil.baris if baris.is_lama]
    assert len(lama) == 1
    assert lama[0].isi is not None
    assert load(satu, detik=0).tertinggal == 0


def test_what_was_never_computed_comes_first():
    satu = Pabrik("dinas-a")
    load(satu)
    remember(satu, 60)
    dua = Pabrik("dinas-b")
    hasil = load(satu, detik=0)
    assert [b.is_lama for b in hasil.baris if b.instansi == dua.instansi] == [False]


def test_the_command_computes_what_no_longer_holds_and_nothing_else(capsys):
    pabrik = make_kukar()
    call_command("rekap")
    call_command("rekap", "--pemda", pabrik.instansi.pemda.kode)
    pertama, kedua = capsys.readouterr().out.splitlines()
    assert pertama.startswith(f"{Rekap.objects.count()} rekap")
    assert kedua.startswith("0 rekap")
    assert set(Rekap.objects.values_list("tahun", flat=True)) >= {2020, 2021}


def test_a_pemda_that_does_not_exist_is_told():
    with pytest.raises(CommandError, match="tidak-ada"):
        call_command("rekap", "--pemda", "tidak-ada")


def test_the_marks_of_many_pds_take_two_queries(django_assert_num_queries):
    for nomor in range(3):
        Pabrik(f"dinas-{nomor}")
    with django_assert_num_queries(2):
        assert len(list_tanda(Instansi.objects.all(), 2021)) == 3
