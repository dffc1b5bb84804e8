"""Every address of the project, and who may open it.

A new URL gets its line in AKSES; without one the first test fails. What an address needs beyond
the PD `dunia.instansi` in `dunia.tahun` is made by the line's `arguments`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from django.contrib.auth import get_user_model
from django.db import transaction
from django.http import HttpResponse
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from instansi.models import Pemberitahuan
from renstra.models import Indikator
from tests import akses_pengguna as orang
from tests import akses_pk as tempat
from tests.akses import ANONIM, LUAR, SE_PD, SE_PEMDA, SIAPA, Dunia, client_of, create_dunia
from tests.akses_alur import (
    decision,
    exception,
    meeting,
    pemda_and_year,
    quarter_request,
    quarter_step,
)
from tests.akses_anggaran import budget_cell, budget_line, budget_quarter, budget_stage
from tests.akses_baris import evidence_of_row, one_evidence
from tests.akses_ekspor import list_of_pd, list_of_people, list_of_structure
from tests.akses_impor import (
    one_batch,
    one_cell,
    one_file,
    one_kiriman,
    one_mapping,
    one_sheet,
    one_table,
)
from tests.akses_laporan import (
    one_package,
    one_public_code,
    one_public_pemda,
    one_remark,
    one_version,
    one_workbook,
    two_versions,
)
from tests.akses_massal import HALAMAN as HALAMAN_MASSAL
from tests.akses_massal import TINDAKAN as TINDAKAN_MASSAL
from tests.akses_massal import one_run
from tests.akses_narasi import one_picture, picture_of_part, prose_part
from tests.akses_pekerjaan import failed_job, one_job
from tests.akses_profil import profile_cell, profile_row, profile_table
from tests.akses_renstra import (
    plan,
    plan_indicator,
    plan_level,
    plan_mission,
    plan_node,
    plan_period,
    plan_program,
)

Arguments = Callable[[Dunia], dict[str, object]]


def no_arguments(dunia: Dunia) -> dict[str, object]:
    return {}


@dataclass(frozen=True)
class Akses:
    """`terbuka`: who is let in. The others are sent to sign in, or told 403 or 404."""

    terbuka: frozenset[str]
    arguments: Arguments = no_arguments
    method: str = "get"


SEMUA = SIAPA
MASUK = SIAPA - {ANONIM}
SE_DAERAH = SE_PD | SE_PEMDA
PENGAJU = frozenset({"operator"})
PENCATAT = frozenset({"operator", "verifikator"})
PENULIS = PENCATAT  # a pengisi writes of indicators of the own unit
PENGATUR_TENGGAT = frozenset({"bappeda", "organisasi", "admin"})
TIDAK_SEORANG_PUN = frozenset[str]()
PERENCANA = frozenset({"operator"})
OPERATOR = frozenset({"operator"})
PEMBACA = frozenset({"kepala_daerah", "admin"})
PENGIMPOR = frozenset({"operator", "admin"})


def pd_and_year(dunia: Dunia) -> dict[str, object]:
    """The address of a page of one PD in one year."""
    instansi = dunia.instansi
    return {"pemda": instansi.pemda.kode, "kode": instansi.kode, "tahun": dunia.tahun}


def one_part(dunia: Dunia) -> dict[str, object]:
    """A part that every outline has."""
    return {**pd_and_year(dunia), "kunci": "pendahuluan"}


def foreign_kabar(dunia: Dunia) -> dict[str, object]:
    """A notice of somebody who is none of those that try."""
    pengguna = get_user_model().objects.create_user("orang-lain")
    return {"pk": Pemberitahuan.objects.create(pengguna=pengguna, kalimat="Milik orang lain.").pk}


def one_row(dunia: Dunia) -> dict[str, object]:
    """The row of an indicator in a quarter."""
    indikator = Indikator.objects.create(instansi=dunia.instansi, nama="Indeks", kunci="indeks")
    return {**pd_and_year(dunia), "tw": 2, "indikator": indikator.pk}


def one_quarter(dunia: Dunia) -> dict[str, object]:
    return {**pd_and_year(dunia), "tw": 2}


def one_document(dunia: Dunia) -> dict[str, object]:
    return {**pd_and_year(dunia), "jenis": "iku"}


def one_document_file(dunia: Dunia) -> dict[str, object]:
    return {**one_document(dunia), "bentuk": "docx"}


# Pages of allauth, by its own names: those before signing in, and those of one's own account.
AKUN_TERBUKA = (
    "account_inactive",
    "account_login",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key_done",
    "mfa_authenticate",
    "socialaccount_login_cancelled",
)
AKUN_SENDIRI = (
    "account_change_password",
    "account_set_password",
    "akun",
    "mfa_activate_totp",
    "mfa_add_webauthn",
    "mfa_generate_recovery_codes",
    "mfa_index",
    "mfa_list_webauthn",
    "usersessions_list",
)
KELOLA = frozenset({"admin"})
SUSUN = frozenset({"operator", "admin"})

AKSES = {
    "beranda": Akses(MASUK),
    "masuk": Akses(SEMUA),
    "keluar": Akses(SEMUA, method="post"),  # also whoever breaks off at the second factor
    "sehat": Akses(SEMUA),
    "pemberitahuan": Akses(MASUK),
    "pemberitahuan_baca": Akses(MASUK, method="post"),
    "pemberitahuan_buka": Akses(TIDAK_SEORANG_PUN, foreign_kabar, method="post"),
    "dasbor_pemda": Akses(SE_PEMDA, pemda_and_year),
    "ringkasan": Akses(SE_DAERAH, pd_and_year),
    "capaian": Akses(SE_DAERAH, pd_and_year),
    "anggaran": Akses(SE_DAERAH, pd_and_year),
    "dokumen_list": Akses(SE_DAERAH, pd_and_year),
    "dokumen": Akses(SE_DAERAH, one_document),
    "dokumen_unduh": Akses(SE_DAERAH, one_document_file),
    "laporan": Akses(SE_DAERAH, pd_and_year),
    "terbit": Akses(SE_DAERAH, pd_and_year),
    "terbit_periksa": Akses(SE_DAERAH, pd_and_year),
    # Which step, the form says: without one it is no request at all.
    "terbit_langkah": Akses(SE_DAERAH, pd_and_year, method="post"),
    "komentar_laporan": Akses(SE_DAERAH - PEMBACA, pd_and_year, method="post"),
    "komentar_jawab": Akses(SE_DAERAH - PEMBACA, one_remark, method="post"),
    "komentar_tutup": Akses(frozenset({"operator", "verifikator"}), one_remark, method="post"),
    "versi_unduh": Akses(SE_DAERAH, one_workbook),
    "versi_kini": Akses(SE_DAERAH, one_version),
    "versi_beda": Akses(SE_DAERAH, two_versions),
    "resmi_unggah": Akses(frozenset({"operator", "kepala_pd"}), one_version, method="post"),
    "resmi_unduh": Akses(SE_DAERAH, one_version),
    "paket_buat": Akses(SE_DAERAH, pd_and_year, method="post"),
    "paket_unduh": Akses(SE_DAERAH, one_package),
    "publik": Akses(SEMUA),
    "publik_pemda": Akses(SEMUA, one_public_pemda),
    "publik_berkas": Akses(SEMUA, one_public_code),
    "verifikasi": Akses(SEMUA, one_public_code),
    "laporan_pdf": Akses(SE_DAERAH, pd_and_year),
    "laporan_docx": Akses(SE_DAERAH, pd_and_year),
    "laporan_xlsx": Akses(SE_DAERAH, pd_and_year),
    "narasi_list": Akses(SE_DAERAH, pd_and_year),
    "narasi": Akses(SE_DAERAH, prose_part),
    "narasi_pratinjau": Akses(PENULIS, prose_part, method="post"),
    "narasi_periksa": Akses(PENULIS, prose_part, method="post"),
    "narasi_foto": Akses(SE_DAERAH, one_picture),
    "narasi_foto_tambah": Akses(PENULIS, prose_part, method="post"),
    "narasi_foto_cabut": Akses(PENULIS, picture_of_part, method="post"),
    "narasi_versi": Akses(SE_DAERAH, prose_part),
    "narasi_pulihkan": Akses(PENULIS, prose_part, method="post"),
    "perjanjian_list": Akses(SE_DAERAH, pd_and_year),
    "perjanjian_baru": Akses(OPERATOR, pd_and_year),
    "perjanjian": Akses(SE_DAERAH, tempat.one_pk),
    "perjanjian_langkah": Akses(SE_DAERAH, tempat.one_pk, method="post"),  # of no step: told so
    "perjanjian_beda": Akses(SE_DAERAH, tempat.one_perubahan),
    "rencana_aksi": Akses(SE_DAERAH, tempat.one_pk),
    "perjanjian_susun": Akses(OPERATOR, tempat.one_pk),
    "perjanjian_pihak": Akses(OPERATOR, tempat.one_pk),
    "perjanjian_indikator": Akses(OPERATOR, tempat.one_pk),
    "perjanjian_target": Akses(OPERATOR, tempat.one_target),
    "perjanjian_program": Akses(OPERATOR, tempat.one_pk),
    "perjanjian_program_lain": Akses(OPERATOR, tempat.one_pk, method="post"),
    "perjanjian_program_hapus": Akses(OPERATOR, tempat.one_program, method="post"),
    "perjanjian_uang": Akses(OPERATOR, tempat.one_program),
    "perjanjian_keterangan": Akses(OPERATOR, tempat.one_program),
    "perjanjian_hapus": Akses(OPERATOR, tempat.one_pk, method="post"),
    "perjanjian_perubahan": Akses(OPERATOR, tempat.one_pk),
    "rencana_target": Akses(OPERATOR, tempat.one_triwulan),
    "aksi_baru": Akses(OPERATOR, tempat.one_target),
    "aksi": Akses(OPERATOR, tempat.one_aksi),
    "isi": Akses(SE_DAERAH, pd_and_year),
    "kisi": Akses(SE_DAERAH, one_quarter),
    "kisi_baca": Akses(SE_DAERAH, pd_and_year),
    "kisi_ukur": Akses(SE_DAERAH, one_quarter),
    "tetapkan": Akses(frozenset({"operator", "pengisi"}), one_quarter, method="post"),
    "isi_baris": Akses(frozenset({"operator", "pengisi"}), one_row),
    "baris_diperbaiki": Akses(frozenset({"operator"}), one_row, method="post"),
    "baris": Akses(SE_DAERAH, one_row),
    "analisis": Akses(frozenset({"operator"}), one_row, method="post"),
    "komentar": Akses(SE_DAERAH - {"kepala_daerah", "admin"}, one_row, method="post"),
    "kembalikan_baris": Akses(frozenset({"verifikator"}), one_row, method="post"),
    "bukti_tambah": Akses(frozenset({"operator"}), one_row, method="post"),
    "bukti_pakai": Akses(frozenset({"operator"}), evidence_of_row, method="post"),
    "bukti_lepas": Akses(frozenset({"operator"}), evidence_of_row, method="post"),
    "bukti_list": Akses(SE_DAERAH, pd_and_year),
    # Evidence without a file has none to hand out.
    "bukti_berkas": Akses(TIDAK_SEORANG_PUN, one_evidence),
    "bukti_cabut": Akses(frozenset({"operator", "pengisi"}), one_evidence, method="post"),
    "riwayat": Akses(SE_DAERAH, pd_and_year),
    "pekerjaan_list": Akses(MASUK),
    "pekerjaan": Akses(SE_DAERAH, one_job),
    "pekerjaan_batal": Akses(SUSUN, one_job, method="post"),
    "pekerjaan_lanjut": Akses(SUSUN, failed_job, method="post"),
    "pengguna_pemda": Akses(KELOLA),
    **dict.fromkeys(orang.SEMUA_ORANG, Akses(KELOLA, orang.pemda_only)),
    **dict.fromkeys(orang.SATU_ORANG, Akses(KELOLA, orang.own_people)),
    **dict.fromkeys(orang.TINDAKAN, Akses(KELOLA, orang.own_people, method="post")),
    "tugas_hapus": Akses(KELOLA, orang.own_tugas, method="post"),
    "unit_list": Akses(SE_DAERAH, orang.pd_only),
    "unit_baru": Akses(SUSUN, orang.pd_only),
    "unit_ubah": Akses(SUSUN, orang.own_unit),
    "unit_hapus": Akses(SUSUN, orang.own_unit, method="post"),
    "pejabat_list": Akses(SE_DAERAH, orang.pd_only),
    "pejabat_baru": Akses(SUSUN, orang.pd_only),
    "pejabat_ubah": Akses(SUSUN, orang.own_pejabat),
    "pejabat_hapus": Akses(SUSUN, orang.own_pejabat, method="post"),
    "profil_list": Akses(SE_DAERAH, pd_and_year),
    "profil_baru": Akses(PENCATAT, pd_and_year),
    "profil_salin": Akses(PENCATAT, pd_and_year, method="post"),
    "profil": Akses(SE_DAERAH, profile_table),
    "profil_kepala": Akses(PENCATAT, profile_table),
    "profil_kolom": Akses(PENCATAT, profile_table),
    "profil_tambah": Akses(PENCATAT, profile_table, method="post"),
    "profil_nomor": Akses(PENCATAT, profile_table, method="post"),
    "profil_hapus": Akses(PENCATAT, profile_table, method="post"),
    "profil_baris": Akses(PENCATAT, profile_row),
    "profil_geser": Akses(PENCATAT, profile_row, method="post"),
    "profil_baris_hapus": Akses(PENCATAT, profile_row, method="post"),
    "profil_sel": Akses(PENCATAT, profile_cell, method="post"),
    "isi_anggaran": Akses(SE_DAERAH, pd_and_year),
    "baca_uang": Akses(SE_DAERAH, pd_and_year),
    "isi_realisasi_anggaran": Akses(SE_DAERAH, budget_quarter),
    "baris_anggaran": Akses(SE_DAERAH, budget_line),
    "baris_anggaran_baru": Akses(frozenset({"operator", "pengisi"}), pd_and_year),
    "ubah_baris_anggaran": Akses(frozenset({"operator"}), budget_line),
    "geser_baris_anggaran": Akses(frozenset({"operator"}), budget_line, method="post"),
    "hentikan_baris_anggaran": Akses(frozenset({"operator"}), budget_line),
    "porsi_anggaran": Akses(frozenset({"operator"}), budget_line),
    "ubah_periode_anggaran": Akses(frozenset({"operator"}), budget_line, method="post"),
    "ubah_periode_semua": Akses(frozenset({"operator", "pengisi"}), pd_and_year, method="post"),
    "sel_pagu": Akses(frozenset({"operator"}), budget_stage, method="post"),
    "sel_realisasi_anggaran": Akses(frozenset({"operator"}), budget_cell, method="post"),
    "sel_fisik": Akses(frozenset({"operator"}), budget_cell, method="post"),
    **dict.fromkeys(AKUN_TERBUKA, Akses(SEMUA)),
    **dict.fromkeys(AKUN_SENDIRI, Akses(MASUK)),
    "account_logout": Akses(SEMUA, method="post"),
    "keluar_semua": Akses(MASUK, method="post"),
    "tautan_sandi": Akses(SEMUA, lambda _: {"uidb64": "MQ", "token": "bukan-tautan"}),
    "account_reset_password_from_key": Akses(SEMUA, lambda _: {"uidb36": "1", "key": "a-b"}),
    # These people have no password and no factor, no key and no code, and no single sign-on.
    "account_reauthenticate": Akses(TIDAK_SEORANG_PUN),
    "mfa_reauthenticate": Akses(TIDAK_SEORANG_PUN),
    "mfa_reauthenticate_webauthn": Akses(TIDAK_SEORANG_PUN),
    "mfa_deactivate_totp": Akses(TIDAK_SEORANG_PUN),
    "mfa_view_recovery_codes": Akses(TIDAK_SEORANG_PUN),
    "mfa_download_recovery_codes": Akses(TIDAK_SEORANG_PUN),
    "mfa_edit_webauthn": Akses(TIDAK_SEORANG_PUN, lambda _: {"pk": 1}),
    "mfa_remove_webauthn": Akses(TIDAK_SEORANG_PUN, lambda _: {"pk": 1}),
    "openid_connect_login": Akses(TIDAK_SEORANG_PUN, lambda _: {"provider_id": "oidc"}),
    "openid_connect_callback": Akses(TIDAK_SEORANG_PUN, lambda _: {"provider_id": "oidc"}),
    # The admin's own door leads to the one door for all.
    "admin_masuk": Akses(TIDAK_SEORANG_PUN),
    "pelaporan_list": Akses(SE_DAERAH, pd_and_year),
    "pelaporan": Akses(SE_DAERAH, one_quarter),
    "pelaporan_langkah": Akses(PENGAJU, quarter_step),
    "permintaan_list": Akses(SE_DAERAH, one_quarter),
    "permintaan_selesai": Akses(PENCATAT, quarter_request, method="post"),
    "notulen_list": Akses(SE_DAERAH, pd_and_year),
    "notulen": Akses(SE_DAERAH, meeting),
    "notulen_baru": Akses(PENCATAT, pd_and_year),
    "notulen_ubah": Akses(PENCATAT, meeting),
    "keputusan_baru": Akses(PENCATAT, meeting),
    "keputusan": Akses(PENCATAT, decision),
    "tenggat": Akses(SE_PEMDA, pemda_and_year),
    "tenggat_pengecualian": Akses(PENGATUR_TENGGAT, pemda_and_year, method="post"),
    "tenggat_pengecualian_hapus": Akses(PENGATUR_TENGGAT, exception, method="post"),
    "kerangka": Akses(SE_DAERAH, pd_and_year),
    "kerangka_gerak": Akses(SUSUN, pd_and_year, method="post"),
    "kerangka_mulai": Akses(SUSUN, pd_and_year, method="post"),
    "kerangka_pulih": Akses(SUSUN, pd_and_year, method="post"),
    "kerangka_tambah": Akses(SUSUN, pd_and_year),
    "kerangka_tata": Akses(SUSUN, pd_and_year),
    "kerangka_lambang": Akses(SUSUN, pd_and_year, method="post"),
    "kerangka_bagian": Akses(SUSUN, one_part),
    "rencana": Akses(SE_DAERAH, plan),
    "rencana_urutan": Akses(PERENCANA, plan, method="post"),
    "rencana_periode": Akses(PERENCANA, plan),
    "rencana_periode_ubah": Akses(PERENCANA, plan_period),
    "misi_baru": Akses(PERENCANA, plan),
    "misi_ubah": Akses(PERENCANA, plan_mission),
    "program_dukungan": Akses(PERENCANA, plan_program),
    "simpul_baru": Akses(PERENCANA, plan_level),
    "simpul_ubah": Akses(PERENCANA, plan_node),
    "simpul_hapus": Akses(PERENCANA, plan_node, method="post"),
    "indikator_baru": Akses(PERENCANA, plan),
    "indikator": Akses(SE_DAERAH, plan_indicator),
    "paspor_list": Akses(SE_DAERAH, plan),
    "renstra_target": Akses(SE_DAERAH, plan),
    "renstra_target_baris": Akses(PERENCANA, plan_indicator),
    "renstra_target_sel": Akses(PERENCANA, plan_indicator, method="post"),
    # Which step, the form says: without one it is no request at all.
    "renstra_langkah": Akses(SE_DAERAH, plan, method="post"),
    "renstra_perubahan": Akses(PERENCANA, plan),
    "renstra_beda": Akses(SE_DAERAH, plan),
    # Whoever may import somewhere; of another PD it is that one.
    "impor_mulai": Akses(PENGIMPOR | {"operator_pd_lain"}),
    "impor_list": Akses(SE_DAERAH, pd_and_year),
    "impor_baru": Akses(PENGIMPOR, pd_and_year),
    "kiriman": Akses(PENGIMPOR, one_kiriman),
    "kiriman_tunggu": Akses(PENGIMPOR, one_kiriman),
    "kiriman_berkas": Akses(PENGIMPOR, one_file),
    "kiriman_bertanda": Akses(PENGIMPOR, one_file),
    "buku_isian": Akses(SE_DAERAH, pd_and_year),
    "unduh_buku_isian": Akses(SE_DAERAH, pd_and_year),
    "unduh": Akses(SE_DAERAH, list_of_pd),
    "unduh_susunan": Akses(SE_DAERAH, list_of_structure),
    "unduh_pemda": Akses(KELOLA, list_of_people),
    "kiriman_lembar": Akses(PENGIMPOR, one_sheet),
    "kiriman_sel": Akses(PENGIMPOR, one_cell, method="post"),
    "kiriman_kepala": Akses(PENGIMPOR, one_sheet, method="post"),
    "kiriman_tabel": Akses(PENGIMPOR, one_table),
    "kiriman_periksa": Akses(PENGIMPOR, one_kiriman),
    "kiriman_jawab": Akses(PENGIMPOR, one_kiriman, method="post"),
    "kiriman_terapkan": Akses(PENGIMPOR, one_kiriman, method="post"),
    "kiriman_buang": Akses(PENGIMPOR, one_kiriman, method="post"),
    "batch": Akses(SE_DAERAH, one_batch),
    "batch_batal": Akses(PENGIMPOR, one_batch),
    "batch_tunggu": Akses(PENGIMPOR, one_batch),
    "pemetaan_list": Akses(PENGIMPOR, pd_and_year),
    "pemetaan_hapus": Akses(PENGIMPOR, one_mapping, method="post"),
    "massal_list": Akses(KELOLA, pemda_and_year),
    **dict.fromkeys(HALAMAN_MASSAL, Akses(KELOLA, one_run)),
    **dict.fromkeys(TINDAKAN_MASSAL, Akses(KELOLA, one_run, method="post")),
    # Django's own pages stand together: for those marked as staff, who are none of these.
    "admin:index": Akses(TIDAK_SEORANG_PUN),
}


def url_names(patterns: list[URLPattern | URLResolver], space: str = "") -> Iterator[str]:
    """`app:name` of every pattern; the whole admin counts as one."""
    for pattern in patterns:
        if isinstance(pattern, URLPattern):
            yield f"{space}{pattern.name}"
        elif pattern.namespace == "admin":
            yield "admin:index"
        else:
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from url_names(pattern.url_patterns, inner)


def is_let_in(response: HttpResponse) -> bool:
    """Anything but a refusal counts, an answer to a form without fields too."""
    assert response.status_code < 500
    location = response.headers.get("Location", "")
    return response.status_code not in {403, 404} and not location.startswith(
        (f"{reverse('masuk')}?next=", reverse("admin:login"))
    )


def test_every_address_has_its_line_and_every_line_its_address():
    assert sorted(set(url_names(get_resolver().url_patterns))) == sorted(AKSES)


def try_to_open(name: str, siapa: str, dunia: Dunia, address: str) -> bool:
    """Whether this person is let in; what the request did is undone for the next one."""
    with transaction.atomic():
        response = getattr(client_of(siapa, dunia), AKSES[name].method)(address)
        transaction.set_rollback(True)
    return is_let_in(response)


@pytest.mark.django_db
@pytest.mark.parametrize("name", AKSES)
@pytest.mark.usefixtures("quick_pdf")
def test_only_those_of_the_table_are_let_in(name: str):
    dunia = create_dunia()
    address = reverse(name, kwargs=AKSES[name].arguments(dunia))
    masuk = {siapa for siapa in SIAPA if try_to_open(name, siapa, dunia, address)}
    assert masuk == AKSES[name].terbuka


def test_the_table_names_only_people_that_exist():
    assert all(akses.terbuka <= SIAPA for akses in AKSES.values())
    assert LUAR | SE_DAERAH | {ANONIM} == SIAPA


@pytest.mark.django_db
def test_every_page_carries_the_policy_and_stays_out_of_shared_caches():
    response = client_of("operator", create_dunia()).get(reverse("beranda"))
    policy = response.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in f"{policy};"
    assert "unsafe" not in policy
    assert "private" in response.headers["Cache-Control"]
    assert "HX-Request" in response.headers["Vary"]


@pytest.mark.django_db
def test_health_answers_without_signing_in(client):
    response = client.get(reverse("sehat"))
    assert (response.status_code, response.content) == (200, b"sehat")
