"""Notices: said once, read by their owner alone, mailed once and again only after a failure."""

from datetime import UTC, datetime
from smtplib import SMTPException

import pytest
from django.core import mail
from django.core.mail import EmailMessage
from django.test import Client, override_settings
from django.urls import reverse

from aturan.peran import Peran
from instansi.models import Pemberitahuan, Pemda, Pengguna, Penugasan, UnitKerja
from instansi.pemberitahuan import find_penerima, find_pengisi, notify
from instansi.surel import has_server, send_surel
from tests.akses import create_dunia, create_pengguna

pytestmark = pytest.mark.django_db


def create_orang(nama: str = "budi", email: str = "budi@example.go.id") -> Pengguna:
    return Pengguna.objects.create_user(nama, email=email)


def client_for(pengguna: Pengguna) -> Client:
    client = Client()
    client.force_login(pengguna)
    return client


def test_a_notice_with_a_key_reaches_a_person_once():
    budi, siti = create_orang(), create_orang("siti")
    for _ in range(2):
        notify([budi.pk, siti.pk, budi.pk], "Tenggat 3 hari lagi.", kunci="tenggat:1:3")
    assert Pemberitahuan.objects.count() == 2


def test_a_notice_without_a_key_is_said_each_time():
    budi = create_orang()
    notify([budi.pk], "Ada komentar.")
    notify([budi.pk], "Ada komentar.")
    assert Pemberitahuan.objects.count() == 2


def test_only_active_holders_of_the_role_in_the_pd_or_its_pemda_are_told():
    dunia = create_dunia()
    operator = create_pengguna("operator", dunia)
    organisasi = create_pengguna("organisasi", dunia)
    for lain in ("operator_pd_lain", "bappeda_pemda_lain", "verifikator"):
        create_pengguna(lain, dunia)
    peran = (Peran.OPERATOR, Peran.ORGANISASI, Peran.BAPPEDA)
    assert find_penerima(dunia.instansi, peran) == {operator.pk, organisasi.pk}
    assert find_penerima(dunia.instansi, peran, kecuali=operator.pk) == {organisasi.pk}
    Pengguna.objects.filter(pk=operator.pk).update(is_active=False)
    assert find_penerima(dunia.instansi, peran) == {organisasi.pk}


def test_a_request_to_a_unit_reaches_its_pengisi_and_that_of_the_unit_above():
    dunia = create_dunia()
    bidang = UnitKerja.objects.create(instansi=dunia.instansi, nama="Bidang A")
    seksi = UnitKerja.objects.create(instansi=dunia.instansi, nama="Seksi 1", induk=bidang)
    lain = UnitKerja.objects.create(instansi=dunia.instansi, nama="Bidang B")
    orang = {}
    for nama, unit in (("atas", bidang), ("bawah", seksi), ("lain", lain), ("tanpa", None)):
        orang[nama] = create_orang(nama)
        Penugasan.objects.create(
            pengguna=orang[nama], peran=Peran.PENGISI, instansi=dunia.instansi, unit=unit
        )
    pengisi = find_pengisi([bidang, seksi])
    assert pengisi == {
        bidang.pk: {orang["atas"].pk},
        seksi.pk: {orang["atas"].pk, orang["bawah"].pk},
    }


# --- the page ---------------------------------------------------------------------------------


def test_a_person_sees_own_notices_and_the_head_counts_the_unread():
    budi, siti = create_orang(), create_orang("siti")
    notify([budi.pk], "TW I disetujui <b>.")
    notify([siti.pk], "Milik Siti.")
    isi = client_for(budi).get(reverse("pemberitahuan")).content.decode()
    assert "TW I disetujui &lt;b&gt;." in isi
    assert "Milik Siti." not in isi
    assert '<span class="lencana">1<span class="visually-hidden"> belum dibaca' in isi


def test_opening_a_notice_takes_it_as_read_and_goes_where_it_points():
    budi = create_orang()
    notify([budi.pk], "Baris dikembalikan.", "/pemberitahuan/?sebelum=9")
    kabar = Pemberitahuan.objects.get()
    response = client_for(budi).post(reverse("pemberitahuan_buka", args=[kabar.pk]))
    assert response.headers["Location"] == "/pemberitahuan/?sebelum=9"
    kabar.refresh_from_db()
    assert kabar.dibaca is not None


def test_a_notice_never_leads_to_another_site():
    budi = create_orang()
    notify([budi.pk], "Palsu.", "https://jahat.example/")
    kabar = Pemberitahuan.objects.get()
    response = client_for(budi).post(reverse("pemberitahuan_buka", args=[kabar.pk]))
    assert response.headers["Location"] == reverse("pemberitahuan")


def test_anothers_notice_is_not_found_and_stays_unread():
    notify([create_orang().pk], "Milik Budi.")
    kabar = Pemberitahuan.objects.get()
    client = client_for(create_orang("siti"))
    assert client.post(reverse("pemberitahuan_buka", args=[kabar.pk])).status_code == 404
    client.post(reverse("pemberitahuan_baca"))
    kabar.refresh_from_db()
    assert kabar.dibaca is None


@pytest.mark.parametrize("banyak", [1, 120], ids=["one notice", "many notices"])
def test_the_page_takes_few_queries_however_many_notices(banyak, django_assert_max_num_queries):
    budi = create_orang()
    for nomor in range(banyak):
        notify([budi.pk], f"Kabar {nomor}.")
    client = client_for(budi)
    with django_assert_max_num_queries(5):
        response = client.get(reverse("pemberitahuan"))
    assert response.content.decode().count('class="kabar-baru"') == min(banyak, 50)


# --- mail -------------------------------------------------------------------------------------


@override_settings(ALAMAT_SITUS="https://sakip.example.go.id")
def test_the_unread_notices_of_a_person_go_in_one_mail_and_never_again():
    budi = create_orang()
    notify([budi.pk], "TW I dikembalikan.", "/pd/a/b/2021/pelaporan/1/")
    notify([budi.pk], "TW II diminta.")
    send_surel()
    send_surel()
    (surel,) = mail.outbox
    assert surel.to == ["budi@example.go.id"]
    assert (
        "TW I dikembalikan.\n  https://sakip.example.go.id/pd/a/b/2021/pelaporan/1/" in surel.body
    )
    assert "TW II diminta." in surel.body


def test_who_has_no_address_or_is_gone_or_has_read_it_gets_no_mail():
    tanpa, pergi, baca = (create_orang("a", ""), create_orang("b"), create_orang("c"))
    notify([tanpa.pk, pergi.pk, baca.pk], "Kabar.")
    Pengguna.objects.filter(pk=pergi.pk).update(is_active=False)
    client_for(baca).post(reverse("pemberitahuan_baca"))
    send_surel()
    assert mail.outbox == []


def test_a_failed_mail_is_logged_and_sent_by_the_next_run(monkeypatch, caplog):
    budi = create_orang()
    notify([budi.pk], "Kabar.")
    with monkeypatch.context() as gangguan:
        gangguan.setattr(EmailMessage, "send", raise_smtp)
        assert (send_surel().terkirim, mail.outbox) == (0, [])
    assert "gagal dikirim" in caplog.text
    assert send_surel().terkirim == 1
    assert len(mail.outbox) == 1


def raise_smtp(self: EmailMessage, **_: object) -> int:
    raise SMTPException("peladen sibuk")


def test_a_line_break_in_a_sentence_does_not_break_the_subject():
    notify([create_orang().pk], "Baris satu.\nBcc: jahat@example.go.id")
    send_surel()
    assert mail.outbox[0].subject == "SAKIP: Baris satu. Bcc: jahat@example.go.id"


@override_settings(EMAIL_BACKEND="django.core.mail.backends.smtp.EmailBackend", EMAIL_HOST="")
def test_without_a_mail_server_nothing_is_claimed_as_sent():
    assert not has_server()


@pytest.mark.parametrize("siapa", ["operator", "bappeda"])
def test_a_notice_bears_the_time_of_the_pemda_of_its_reader(siapa: str):
    dunia = create_dunia()
    orang = create_pengguna(siapa, dunia)
    Pemda.objects.filter(pk=dunia.instansi.pemda_id).update(zona_waktu="Asia/Jayapura")
    notify([orang.pk], "Ada komentar.")
    Pemberitahuan.objects.update(waktu=datetime(2022, 2, 25, 15, 30, tzinfo=UTC))
    isi = client_for(orang).get(reverse("pemberitahuan")).content.decode()
    assert "26 Februari 2022, 00.30" in isi
