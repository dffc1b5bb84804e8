"""DATABASE_URL to Django's DATABASES entry: SQLite as embedded default, PostgreSQL by address."""

from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

# WAL lets readers go on while one writes; IMMEDIATE takes the write lock at BEGIN, where waiting
# for it honours the timeout, instead of failing in the middle of a transaction.
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
}


def database_from_url(url: str, base_dir: Path) -> dict[str, Any]:
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        return _sqlite(parts, base_dir)
    if parts.scheme in {"postgres", "postgresql"}:
        return _postgresql(parts)
    raise ImproperlyConfigured(
        "DATABASE_URL harus diawali sqlite:// atau postgres://, "
        "misalnya postgres://sakip:sandi@127.0.0.1:5432/sakip."
    )


def _sqlite(parts: SplitResult, base_dir: Path) -> dict[str, Any]:
    """`sqlite:///berkas` is relative to the project, `sqlite:////tempat/berkas` absolute."""
    path = unquote(parts.path).removeprefix("/") or "sakip.sqlite3"
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": base_dir / path,
        "OPTIONS": dict(SQLITE_OPTIONS),
        "ATOMIC_REQUESTS": False,
    }


def _postgresql(parts: SplitResult) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path).removeprefix("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "OPTIONS": dict(parse_qsl(parts.query)),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "ATOMIC_REQUESTS": False,
    }
