"""The scheduled work: reminders before a deadline, once each, to those who are late."""

from datetime import UTC, datetime
from smtplib import SMTPException

import pytest
from django.core import mail
from django.core.mail import EmailMessage
from django.core.management import CommandError, call_command
from django.utils import timezone

from aturan.wewenang import Status
from instansi.models import Pemberitahuan, Pengguna
from pengaturan.models import PengecualianTenggat, Tenggat
from tests.capaian.triwulan import TW, Triwulan, make_triwulan

pytestmark = pytest.mark.django_db


@pytest.fixture
def triwulan() -> Triwulan:
    """TW II is due on 10 July 2021; its operator and verifier have an address."""
    triwulan = make_triwulan(1)
    Tenggat.objects.create(
        pemda=triwulan.instansi.pemda, tahun=2021, triwulan=TW, batas="2021-07-10"
    )
    for siapa in ("operator", "verifikator", "operator_pd_lain"):
        orang = triwulan.orang(siapa)
        Pengguna.objects.filter(pk=orang.pk).update(email=f"{siapa}@example.go.id")
    return triwulan


@pytest.fixture
def run(monkeypatch):
    """Run the schedule as on a day of July 2021."""

    def run_on(hari: int) -> None:
        monkeypatch.setattr(timezone, "now", lambda: datetime(2021, 7, hari, 3, tzinfo=UTC))
        call_command("jadwal")

    return run_on


def told() -> list[tuple[str, str]]:
    kabar = Pemberitahuan.objects.order_by("pk")
    return [(satu.pengguna.username, satu.kalimat.rpartition(", ")[2]) for satu in kabar]


def test_the_operators_are_reminded_three_times_and_each_time_once(triwulan, run):
    for hari in (1, 3, 3, 5, 7, 8, 9, 10, 10, 11):
        run(hari)
    sisa = ["tersisa 7 hari.", "tersisa 3 hari.", "tersisa 1 hari."]
    milik = [kata for siapa, kata in told() if siapa == "operator"]
    assert milik == sisa
    assert {siapa for siapa, _ in told()} == {"operator", "operator_pd_lain"}


def test_a_day_without_a_run_loses_no_reminder(triwulan, run):
    run(6)
    run(9)
    assert [kata for siapa, kata in told() if siapa == "operator"] == [
        "tersisa 4 hari.",
        "tersisa 1 hari.",
    ]


def test_who_has_handed_in_is_not_reminded(triwulan, run):
    triwulan.bring_to(Status.DIAJUKAN)
    Pemberitahuan.objects.all().delete()
    run(9)
    assert {siapa for siapa, _ in told()} == {"operator_pd_lain"}


def test_an_exception_moves_the_reminders_of_its_pd(triwulan, run):
    PengecualianTenggat.objects.create(
        instansi=triwulan.instansi, tahun=2021, triwulan=TW, sampai="2021-07-20", alasan="Banjir"
    )
    run(9)
    assert {siapa for siapa, _ in told()} == {"operator_pd_lain"}
    run(19)
    assert ("operator", "tersisa 1 hari.") in told()


def test_a_reminder_goes_out_by_mail_once(triwulan, run):
    run(9)
    run(9)
    kepada = sorted(alamat for surel in mail.outbox for alamat in surel.to)
    assert kepada == ["operator@example.go.id", "operator_pd_lain@example.go.id"]


def test_a_broken_mail_server_ends_the_run_with_an_error_and_the_next_one_sends(
    triwulan, run, monkeypatch
):
    with monkeypatch.context() as gangguan:
        gangguan.setattr(EmailMessage, "send", refuse_mail)
        with pytest.raises(CommandError) as galat:
            run(9)
    assert galat.value.returncode == 1
    run(9)
    assert len(mail.outbox) == 2


def refuse_mail(self: EmailMessage, **_: object) -> int:
    raise SMTPException("peladen sibuk")
