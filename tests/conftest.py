"""Rules for every test: a database of its own per run, and no skipping where that is forbidden."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.contrib.auth.hashers import Argon2PasswordHasher
from django.core.cache import cache
from django.db import connection
from django.db.backends.base.operations import BaseDatabaseOperations as DatabaseOperations
from django.test import override_settings
from hypothesis import settings

from isian.pemicu import lifted
from laporan.render.pdf import Pdf

pytest_plugins = ["tests.basis_data"]
ROOT = Path(__file__).resolve().parent.parent

# How long an example takes says more about what else the machine does than about the code.
settings.register_profile("sakip", deadline=None)
settings.load_profile("sakip")


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """SQLite is tested as it runs: a file in WAL mode, not the memory database of the tests."""
    if connection.vendor == "sqlite":
        path = tmp_path_factory.mktemp("db") / "uji.sqlite3"
        connection.settings_dict["TEST"]["NAME"] = str(path)


@pytest.fixture(scope="session", autouse=True)
def flushable_history() -> Iterator[None]:
    """Tests that commit are cleaned up by emptying every table, the history too."""
    operations = type(connection.ops)
    original = operations.execute_sql_flush

    def flush(self: DatabaseOperations, sql_list: list[str]) -> None:
        with lifted(self.connection):
            original(self, sql_list)

    operations.execute_sql_flush = flush
    yield
    operations.execute_sql_flush = original


@pytest.fixture(scope="session", autouse=True)
def media_root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Uploads of tests lie where no other run finds them."""
    with override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("media")):
        yield


@pytest.fixture(scope="session", autouse=True)
def cheap_passwords() -> Iterator[None]:
    """Argon2 as it runs, without the time and memory that a hash is meant to cost."""
    with pytest.MonkeyPatch.context() as patch:
        for name, least in (("time_cost", 1), ("memory_cost", 8), ("parallelism", 1)):
            patch.setattr(Argon2PasswordHasher, name, least)
        yield


@pytest.fixture
def quick_pdf(monkeypatch: pytest.MonkeyPatch) -> None:
    """The page that hands out a PDF, without the seconds of its layout: for tests of access."""
    pdf = Pdf(b"%PDF-1.7", {}, 1)
    monkeypatch.setattr("laporan.render.berkas.render_pdf", lambda *_, **__: pdf)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """A test of one engine is no test on the other; leaving it out is not skipping it."""
    other = "postgresql" if connection.vendor == "sqlite" else "sqlite"
    foreign = [item for item in items if item.get_closest_marker(f"hanya_{other}")]
    if foreign:
        config.hook.pytest_deselected(items=foreign)
        items[:] = [item for item in items if item not in foreign]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Iterator[pytest.TestReport]:
    report = yield
    skipped = report.skipped and not hasattr(report, "wasxfail")
    if skipped and os.environ.get("LARANG_LEWATI") == "1":
        report.outcome = "failed"
        report.longrepr = f"Melewati uji dilarang di sini: {report.longrepr}"
    return report


@pytest.fixture(autouse=True)
def fresh_cache() -> None:
    """Rate limits count in the cache: one test's tries are not the next one's."""
    cache.clear()
