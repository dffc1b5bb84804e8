"""Settings of the project. Every variable read here is explained in `.env.example`."""

from datetime import timedelta
from pathlib import Path

import django_prose_editor
from bootstrap_wrapper import get_bootstrap_dir
from django.core.exceptions import ImproperlyConfigured

from sakip.csp import CONTENT_SECURITY_POLICY as CONTENT_SECURITY_POLICY
from sakip.database import database_from_url
from sakip.env import read_env
from sakip.oidc import oidc_field, oidc_name, oidc_providers

BASE_DIR = Path(__file__).resolve().parent.parent
env = read_env(BASE_DIR)

DEBUG = env.flag("DEBUG", default=False)
SECRET_KEY = env.text("SECRET_KEY", "tidak-rahasia-hanya-untuk-mencoba" if DEBUG else "")
if not SECRET_KEY:
    raise ImproperlyConfigured(
        "SECRET_KEY belum diisi. Salin .env.example menjadi .env lalu isi SECRET_KEY; "
        "untuk mencoba di komputer sendiri cukup isi DEBUG=1."
    )
SECRET_KEY_FALLBACKS = env.words("SECRET_KEY_FALLBACKS")
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS")
CSRF_TRUSTED_ORIGINS = env.words("CSRF_TRUSTED_ORIGINS")

# The apps of this project, from the lowest rung of the ladder to the highest.
APPS = [
    "isian",
    "pekerjaan",
    "instansi",
    "pengaturan",
    "renstra",
    "anggaran",
    "perjanjian",
    "capaian",
    "laporan",
    "impor",
]
AUTH_USER_MODEL = "instansi.Pengguna"

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "sakip.apps.BerkasStatis",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "axes",
    "csp",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "import_export",
    *APPS,
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "sakip.masuk.MasukDahulu",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "instansi.akun.middleware.require_second_factor",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "sakip.middleware.vary_on_htmx",
    "sakip.middleware.keep_private",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "sakip.urls"
WSGI_APPLICATION = "sakip.wsgi.application"
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

DATABASES = {
    "default": database_from_url(env.text("DATABASE_URL", "sqlite:///sakip.sqlite3"), BASE_DIR)
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Numbers are read and written by `aturan.angka` alone: Django's localisation stays out of them.
LANGUAGE_CODE = "id"
TIME_ZONE = "Asia/Jakarta"
USE_I18N = True
USE_TZ = True
USE_THOUSAND_SEPARATOR = False

LOGIN_URL = "masuk"
LOGIN_REDIRECT_URL = "beranda"
LOGOUT_REDIRECT_URL = "masuk"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "instansi.akun.backend.AkunBackend",
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"instansi.akun.sandi_aturan.{name}", "OPTIONS": options}
    for name, options in (
        ("MiripDiri", {}),
        ("PanjangTerkecil", {"min_length": 10}),
        ("TerlaluUmum", {}),
        ("HanyaAngka", {}),
    )
]
PASSWORD_RESET_TIMEOUT = 60 * 60 * 24

BEHIND_PROXY = env.flag("BEHIND_PROXY", default=False)

# Signing in: allauth knows people by username, makes no accounts, and remembers sessions.
ACCOUNT_ADAPTER = "instansi.akun.adapter.AkunAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_SESSION_REMEMBER = True
# Whole offices share one address; guessing is counted by axes.
ACCOUNT_RATE_LIMITS = {"login": "300/m/ip", "login_failed": "300/m/ip,10/300s/key"}
ACCOUNT_FORMS = {
    "login": "instansi.akun.forms.MasukForm",
    "reauthenticate": "instansi.akun.forms.PastikanForm",
    "change_password": "instansi.akun.forms.GantiSandiForm",
    "set_password": "instansi.akun.forms.SandiPertamaForm",
    "reset_password": "instansi.akun.forms.LupaSandiForm",
    "reset_password_from_key": "instansi.akun.forms.SandiDariSurelForm",
}

# The second factor. Phones' clocks may be half a minute wrong.
MFA_ADAPTER = "instansi.akun.adapter.PengamanAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_TOTP_ISSUER = env.text("MFA_NAMA", "SAKIP")
MFA_TOTP_TOLERANCE = 1
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = DEBUG
MFA_FORMS = {
    "authenticate": "instansi.akun.forms.KodeForm",
    "reauthenticate": "instansi.akun.forms.PastikanKodeForm",
    "activate_totp": "instansi.akun.forms.PasangTotpForm",
    "add_webauthn": "instansi.akun.forms.TambahKunciForm",
    "edit_webauthn": "instansi.akun.forms.UbahKunciForm",
}

# Single sign-on. It starts by a link, because the policy forbids forms that lead elsewhere.
SOCIALACCOUNT_ADAPTER = "instansi.akun.oidc.OidcAdapter"
SOCIALACCOUNT_PROVIDERS = oidc_providers(env)
SOCIALACCOUNT_LOGIN_ON_GET = True
SOCIALACCOUNT_STORE_TOKENS = False
OIDC_NAMA = oidc_name(env)
OIDC_KLAIM = env.text("OIDC_KLAIM", "preferred_username")
OIDC_COCOKKAN = oidc_field(env)

# The lock-out (instansi.akun.penjaga).
AXES_HANDLER = "instansi.akun.penjaga.PenjagaMasuk"
AXES_LOCKOUT_CALLABLE = "instansi.akun.penjaga.locked_response"
AXES_USERNAME_CALLABLE = "instansi.akun.penjaga.normal_username"
AXES_CLIENT_IP_CALLABLE = "instansi.akun.alamat.ip_address"
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ADMIN = False
AXES_SENSITIVE_PARAMETERS = ["login", "username", "code", "csrfmiddlewaretoken", "ip_address"]
AXES_VERBOSE = False

STATIC_URL = "static/"
STATIC_ROOT = Path(env.text("STATIC_ROOT", str(BASE_DIR / "staticfiles")))
# Of the text editor only its files are taken: its widget writes an import map into the page.
PENYUNTING = Path(django_prose_editor.__file__).parent / "static" / "django_prose_editor"
STATICFILES_DIRS = [
    BASE_DIR / "static",
    ("bootstrap", get_bootstrap_dir()),
    ("django_prose_editor", PENYUNTING),
]
STORAGES = {
    "default": {"BACKEND": "sakip.simpanan.SimpananUtuh"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "sakip.statis.BerkasBerhash"
    },
}
# Uploads lie outside every address space and are handed out by views that check rights;
# MEDIA_URL stays empty on purpose.
# Without a collection, files are looked for where they lie: in the demo and in tests.
WHITENOISE_AUTOREFRESH = DEBUG
WHITENOISE_USE_FINDERS = DEBUG
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
WHITENOISE_SKIP_COMPRESS_EXTENSIONS = ["map", "png", "woff2", "gz", "br"]
MEDIA_ROOT = Path(env.text("MEDIA_ROOT", str(BASE_DIR / "media")))
FILE_UPLOAD_PERMISSIONS = 0o640
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_621_440
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000
DATA_UPLOAD_MAX_NUMBER_FILES = 20
BUKTI_MAKS_MB = env.number("BUKTI_MAKS_MB", 10)
IMPOR_BATAL_HARI = env.number("IMPOR_BATAL_HARI", 30)

# Without a mail server in production nothing is mailed; notices stay on the page.
EMAIL_HOST = env.text("EMAIL_HOST")
EMAIL_PORT = env.number("EMAIL_PORT", 587)
EMAIL_HOST_USER = env.text("EMAIL_HOST_USER")
EMAIL_HOST_PASSWORD = env.text("EMAIL_HOST_PASSWORD")
EMAIL_USE_SSL = env.flag("EMAIL_USE_SSL", default=False)
EMAIL_USE_TLS = env.flag("EMAIL_USE_TLS", default=not EMAIL_USE_SSL)
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.text("EMAIL_PENGIRIM", "SAKIP <sakip@localhost>")
EMAIL_SUBJECT_PREFIX = "SAKIP: "
EMAIL_BACKEND = (
    f"django.core.mail.backends.{'console' if DEBUG and not EMAIL_HOST else 'smtp'}.EmailBackend"
)
# How the public reaches the site; empty: mails name the page instead of linking to it, and QR codes
# lead to the address at which the report was signed.
ALAMAT_SITUS = env.text("ALAMAT_SITUS")

# Background work waits in the database; `manage.py pekerja` does it.
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

IMPORT_EXPORT_ESCAPE_FORMULAE_ON_EXPORT = True
IMPORT_EXPORT_USE_TRANSACTIONS = True

HTTPS = env.flag("HTTPS", default=not DEBUG)
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^sehat/$"]
SECURE_HSTS_SECONDS = env.number("HSTS_SECONDS", 31_536_000) if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = env.flag("HSTS_SUBDOMAINS", default=False)
SECURE_HSTS_PRELOAD = env.flag("HSTS_PRELOAD", default=False)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SESSION_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 60 * 60 * 12
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SAMESITE = "Lax"
X_FRAME_OPTIONS = "DENY"
