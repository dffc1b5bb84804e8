"""What the system refuses to start with, what it sends in production, and what it is built of."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from instansi.models import Instansi

# The first version without a known hole that would matter here, and the hole.
PALING_LAMA = {
    "django": (5, 2, 9),  # CVE-2025-64459, CVE-2025-13372: SQL injection
    "weasyprint": (70, 0),  # CVE-2025-68616, CVE-2026-49452: redirects and hints reach servers
    "fonttools": (4, 60, 2),  # CVE-2025-66034: writes files
    "brotli": (1, 2, 0),  # CVE-2025-6176: bombs
    "gunicorn": (23, 0, 0),  # CVE-2024-6827: request smuggling
    "pillow": (12, 0, 0),
    "sqlparse": (0, 5, 4),  # endless nesting
    "defusedxml": (0, 7, 1),
    "openpyxl": (3, 1, 0),
}
TAMPILKAN = (
    "import json; from django.conf import settings as s;"
    "print(json.dumps({n: getattr(s, n) for n in dir(s) if n.isupper()}, default=str))"
)


def start(akar: Path, **isi: str) -> subprocess.CompletedProcess[str]:
    """Read the settings in a process that has only these variables."""
    tetap = {nama: os.environ[nama] for nama in ("PATH", "HOME") if nama in os.environ}
    tetap |= {"DJANGO_SETTINGS_MODULE": "sakip.settings", "PYTEST_VERSION": "0", "DEBUG": "0"}
    perintah = [sys.executable, "-c", TAMPILKAN]
    return subprocess.run(
        perintah, cwd=akar, env=tetap | isi, capture_output=True, text=True, check=False
    )


def test_without_a_key_of_its_own_the_system_does_not_start(root: Path):
    hasil = start(root)
    assert hasil.returncode != 0
    assert "SECRET_KEY belum diisi" in hasil.stderr


def test_in_production_cookies_hosts_and_https_are_strict(root: Path):
    isi = json.loads(start(root, SECRET_KEY="k" * 60, ALLOWED_HOSTS="sakip.example.go.id").stdout)
    benar = ("SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SECURE_SSL_REDIRECT")
    assert [nama for nama in benar if isi[nama] is not True] == []
    assert isi["DEBUG"] is False
    assert isi["ALLOWED_HOSTS"] == ["sakip.example.go.id"]
    assert isi["SECURE_HSTS_SECONDS"] >= 31_536_000
    assert isi["SECURE_PROXY_SSL_HEADER"] is None
    assert isi["PASSWORD_HASHERS"][0].endswith("Argon2PasswordHasher")


def test_no_host_is_served_until_one_is_named(root: Path):
    assert json.loads(start(root, SECRET_KEY="k" * 60).stdout)["ALLOWED_HOSTS"] == []


def test_a_forwarded_host_is_not_believed():
    jawab = Client().get(reverse("masuk"), headers={"X-Forwarded-Host": "jahat.example"})
    assert jawab.status_code == 200
    assert b"jahat.example" not in jawab.content
    assert settings.USE_X_FORWARDED_HOST is False


def test_no_pinned_library_has_a_known_hole(root: Path):
    teks = (root / "requirements.txt").read_text(encoding="utf-8")
    pasti = dict(re.findall(r"^([a-z0-9_-]+)==([0-9.]+)", teks, re.MULTILINE))
    terpasang = {nama: tuple(map(int, pasti[nama].split("."))) for nama in PALING_LAMA}
    assert {nama for nama, isi in terpasang.items() if isi < PALING_LAMA[nama]} == set()


def test_text_of_exports_and_uploads_keeps_its_limits():
    assert settings.IMPORT_EXPORT_ESCAPE_FORMULAE_ON_EXPORT is True
    assert settings.MEDIA_URL in {"", "/"}
    assert not Path(settings.MEDIA_ROOT).is_relative_to(settings.STATIC_ROOT)
    assert settings.DATA_UPLOAD_MAX_MEMORY_SIZE <= 5 * 1024 * 1024


@pytest.mark.django_db
@pytest.mark.parametrize("kode", ["../../lari", "a/b", "<b>", "", "a b", "a\x00b"])
def test_a_code_that_is_a_path_makes_no_pd(kode: str):
    with pytest.raises(CommandError):
        call_command("instansi", kode, "Dinas", pemda="Kabupaten A")
    assert not Instansi.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("kode", ["../../etc/passwd", "kab-a/../../dinas-a", "/etc/passwd"])
def test_no_code_leads_a_report_out_of_the_folder(
    kode: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    call_command("instansi", "dinas-a", "Dinas", pemda="Kabupaten A", verbosity=0)
    with pytest.raises(CommandError):
        call_command("laporan", kode, 2021, format="pdf")
    assert list(tmp_path.iterdir()) == []
