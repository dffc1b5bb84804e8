"""The views of allauth that are in use; what is not named here cannot be reached."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as cadangan
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as kunci
from allauth.socialaccount import views as social
from allauth.socialaccount.providers.openid_connect import views as oidc
from allauth.usersessions import views as sesi
from django.contrib.auth.decorators import login_not_required
from django.urls import include, path, re_path

from . import views

# allauth looks for its own names; the project's names stand first.
MASUK = [
    path("masuk/", views.MasukView.as_view(), name="masuk"),
    path("masuk/", views.MasukView.as_view(), name="account_login"),
    path("keluar/", views.KeluarView.as_view(), name="keluar"),
    path("keluar/", views.KeluarView.as_view(), name="account_logout"),
    path("admin/login/", views.admin_login, name="admin_masuk"),
]
SANDI = [
    path("", account.password_change, name="account_change_password"),
    path("pertama/", account.password_set, name="account_set_password"),
    path("lupa/", views.LupaSandiView.as_view(), name="account_reset_password"),
    path("lupa/terkirim/", account.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^lupa/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "lupa/selesai/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    path("tautan/<uidb64>/<token>/", views.TautanSandiView.as_view(), name="tautan_sandi"),
]
PENGAMAN = [
    path("", mfa.index, name="mfa_index"),
    path("masuk/", mfa.authenticate, name="mfa_authenticate"),
    path("pastikan/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("aplikasi/", totp.activate_totp, name="mfa_activate_totp"),
    path("aplikasi/lepas/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("cadangan/", cadangan.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("cadangan/buat/", cadangan.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("cadangan/unduh/", cadangan.download_recovery_codes, name="mfa_download_recovery_codes"),
    path("kunci/", kunci.list_webauthn, name="mfa_list_webauthn"),
    path("kunci/tambah/", kunci.add_webauthn, name="mfa_add_webauthn"),
    path("kunci/pastikan/", kunci.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("kunci/<int:pk>/lepas/", kunci.remove_webauthn, name="mfa_remove_webauthn"),
    path("kunci/<int:pk>/ubah/", kunci.edit_webauthn, name="mfa_edit_webauthn"),
]
OIDC = [
    path("<slug:provider_id>/masuk/", oidc.login, name="openid_connect_login"),
    path("<slug:provider_id>/kembali/", oidc.callback, name="openid_connect_callback"),
    path("batal/", social.login_cancelled, name="socialaccount_login_cancelled"),
]
AKUN = [
    path("", views.akun, name="akun"),
    path("nonaktif/", login_not_required(account.account_inactive), name="account_inactive"),
    path("pastikan/", account.reauthenticate, name="account_reauthenticate"),
    path("perangkat/", sesi.list_usersessions, name="usersessions_list"),
    path("perangkat/keluar/", views.keluar_semua, name="keluar_semua"),
    path("sandi/", include(SANDI)),
    path("pengaman/", include(PENGAMAN)),
    path("tunggal/", include(OIDC)),
]

urlpatterns = [*MASUK, path("akun/", include(AKUN))]
