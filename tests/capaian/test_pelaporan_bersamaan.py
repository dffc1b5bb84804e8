"""Two people at once: one step is taken, the other person is told; on both engines."""

from collections.abc import Callable
from threading import Barrier, Thread

import pytest
from django.core import mail
from django.db import connection, connections
from django.test import Client

from aturan.alur import Penolakan
from aturan.peran import Peran
from aturan.wewenang import Status, Tindakan
from capaian.models import Pelaporan, PermintaanData
from instansi.alur import LangkahDitolak
from instansi.models import Pemberitahuan, Pengguna, Penugasan, UnitKerja
from instansi.pemberitahuan import notify
from instansi.surel import send_surel
from isian.models import Riwayat
from tests.capaian.triwulan import Triwulan, make_triwulan

pytestmark = pytest.mark.django_db(transaction=True)


def run_at_once(*kerja: Callable[[], object]) -> list[object]:
    """What each gives, or the exception it raised, all begun at the same moment."""
    hasil: list[object] = [None] * len(kerja)
    mulai = Barrier(len(kerja))

    def jalankan(nomor: int) -> None:
        try:
            connection.ensure_connection()
            mulai.wait(timeout=20)
            hasil[nomor] = kerja[nomor]()
        except Exception as galat:
            hasil[nomor] = galat
        finally:
            connections.close_all()

    utas = [Thread(target=jalankan, args=(nomor,)) for nomor in range(len(kerja))]
    for satu in utas:
        satu.start()
    for satu in utas:
        satu.join(timeout=60)
    return hasil


def second_kepala(triwulan: Triwulan) -> None:
    """An acting head beside the head: both may approve."""
    plt = Pengguna.objects.create_user("plt")
    Penugasan.objects.create(pengguna=plt, peran=Peran.KEPALA_PD, instansi=triwulan.instansi)


def test_of_two_approvals_at_once_exactly_one_wins_and_the_other_is_told():
    triwulan = make_triwulan()
    second_kepala(triwulan)
    triwulan.bring_to(Status.DIVERIFIKASI)
    triwulan.orang("kepala_pd")
    hasil = run_at_once(
        lambda: triwulan.take("kepala_pd", Tindakan.SETUJUI),
        lambda: triwulan.take("plt", Tindakan.SETUJUI),
    )
    menang = [satu for satu in hasil if isinstance(satu, Pelaporan)]
    kalah = [satu for satu in hasil if isinstance(satu, LangkahDitolak)]
    assert (len(menang), len(kalah)) == (1, 1), hasil
    assert kalah[0].sebab is Penolakan.STATUS
    assert Riwayat.objects.filter(sesudah__status=Status.DISETUJUI).count() == 1


def test_of_an_approval_and_a_return_at_once_only_one_happens():
    triwulan = make_triwulan()
    second_kepala(triwulan)
    triwulan.bring_to(Status.DIVERIFIKASI)
    triwulan.orang("kepala_pd")
    hasil = run_at_once(
        lambda: triwulan.take("kepala_pd", Tindakan.SETUJUI),
        lambda: triwulan.take("plt", Tindakan.KEMBALIKAN, "Serapan belum cocok"),
    )
    assert sum(isinstance(satu, LangkahDitolak) for satu in hasil) == 1, hasil
    langkah = Riwayat.objects.filter(tabel="capaian.pelaporan", pengguna_id__isnull=False)
    assert langkah.count() == 3


def test_two_first_submissions_at_once_make_one_quarter():
    triwulan = make_triwulan()
    lain = Pengguna.objects.create_user("operator2")
    Penugasan.objects.create(pengguna=lain, peran=Peran.OPERATOR, instansi=triwulan.instansi)
    triwulan.orang("operator")
    hasil = run_at_once(
        lambda: triwulan.take("operator", Tindakan.AJUKAN),
        lambda: triwulan.take("operator2", Tindakan.AJUKAN),
    )
    assert sum(isinstance(satu, Pelaporan) for satu in hasil) == 1, hasil
    assert Pelaporan.objects.count() == 1


def test_a_double_click_asks_each_unit_once():
    triwulan = make_triwulan()
    unit = UnitKerja.objects.create(instansi=triwulan.instansi, nama="Bidang A")
    isi = {"unit": [unit.pk], "batas": "2021-07-05", "pesan": ""}
    alamat = triwulan.address("permintaan_list")
    client: list[Client] = [triwulan.client("operator"), triwulan.client("operator")]
    hasil = run_at_once(*(lambda satu=satu: satu.post(alamat, isi) for satu in client))
    assert [getattr(satu, "status_code", satu) for satu in hasil] == [302, 302]
    assert PermintaanData.objects.count() == 1


def test_two_schedules_at_once_mail_a_notice_once():
    budi = Pengguna.objects.create_user("budi", email="budi@example.go.id")
    notify([budi.pk], "TW II disetujui.")
    hasil = run_at_once(send_surel, send_surel)
    assert not any(isinstance(satu, Exception) for satu in hasil), hasil
    assert len(mail.outbox) == 1
    assert Pemberitahuan.objects.get().dikirim is not None
